package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.load.OneLoad;
import be.namens.registers.rules.KeepRules;
import be.namens.registers.rules.RepresentationRules;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the rules of representation in force before the first request or load, and resolves again what they make different. */
@Component
class RulesAtStart implements SmartInitializingSingleton {

    private final RepresentationRules rules;
    private final KeepRules kept;
    private final Resolution resolution;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    RulesAtStart(
            RepresentationRules rules,
            KeepRules kept,
            Resolution resolution,
            JdbcClient database,
            TransactionTemplate transaction,
            AuditTrail trail) {
        this.rules = rules;
        this.kept = kept;
        this.resolution = resolution;
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!kept.areKept(rules)) {
            transaction.executeWithoutResult(status -> putInForce());
        }
    }

    private void putInForce() {
        OneLoad.alone(database);
        if (kept.areKept(rules)) {
            return;
        }
        boolean otherFunctions = !kept.keptCodes().equals(rules.codes());
        kept.replace(rules);
        if (otherFunctions) {
            resolution.everythingAgain();
        }
        trail.record(new RulesChanged(rules));
    }
}
