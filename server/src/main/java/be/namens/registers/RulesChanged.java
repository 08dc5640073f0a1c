package be.namens.registers;

import be.namens.audit.Fact;
import be.namens.registers.rules.RepresentationRules;
import java.util.Map;
import java.util.TreeSet;

/** Other rules of representation are in force from now on. */
record RulesChanged(RepresentationRules rules) implements Fact {

    @Override
    public String kind() {
        return "register.rules-changed";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "parts", Integer.toString(rules.regimes().size()),
                "functions", String.join(" ", new TreeSet<>(rules.codes())));
    }
}
