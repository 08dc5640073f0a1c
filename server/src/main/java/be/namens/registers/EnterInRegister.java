package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.history.FunctionLives;
import be.namens.registers.load.OneLoad;
import be.namens.registers.search.SearchTables;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters one enterprise or its functions beside the loads: the next full load has the last word. What has to survive it is registered by
 * {@link RegisterAtCounter}.
 */
@Component
public class EnterInRegister {

    private static final String DUTCH = "2";

    private final JdbcClient database;
    private final Resolution resolution;
    private final Told told;
    private final EnterpriseLives enterpriseLives;
    private final FunctionLives functionLives;
    private final SearchTables search;
    private final AuditTrail trail;
    private final TheClock clock;

    EnterInRegister(
            JdbcClient database,
            Resolution resolution,
            Told told,
            EnterpriseLives enterpriseLives,
            FunctionLives functionLives,
            SearchTables search,
            AuditTrail trail,
            TheClock clock) {
        this.database = database;
        this.resolution = resolution;
        this.told = told;
        this.enterpriseLives = enterpriseLives;
        this.functionLives = functionLives;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /** Enters the enterprise, or replaces what the register says about it; its functions stay. */
    @Transactional
    public void enterprise(Enterprise enterprise) {
        waitForNoLoad();
        String number = enterprise.number().digits();
        for (String relation : List.of("denomination", "address")) {
            database.sql("DELETE FROM registers." + relation + " WHERE entity = ?")
                    .param(number)
                    .update();
        }
        database.sql("""
                        INSERT INTO registers.enterprise (number, status, juridical_situation, type_of_enterprise, juridical_form)
                        VALUES (?, ?, '000', ?, nullif(?, ''))
                        ON CONFLICT (number) DO UPDATE SET status = excluded.status,
                            type_of_enterprise = excluded.type_of_enterprise, juridical_form = excluded.juridical_form
                        """)
                .params(
                        number,
                        enterprise.active() ? "AC" : "ST",
                        enterprise.kind() == Enterprise.Kind.NATURAL_PERSON ? "1" : "2",
                        enterprise.juridicalForm())
                .update();
        database.sql(
                        "INSERT INTO registers.denomination (entity, language, type, denomination) VALUES (?, ?, '001', ?)")
                .params(number, DUTCH, enterprise.name())
                .update();
        if (!enterprise.municipality().isEmpty()) {
            database.sql("INSERT INTO registers.address (entity, type, municipality_nl) VALUES (?, 'REGO', ?)")
                    .params(number, enterprise.municipality())
                    .update();
        }
        enterpriseLives.followOne(number, clock.now());
        search.again(List.of(number));
        trail.record(new EnteredInRegister(number, "enterprise"));
    }

    /** Replaces all functions that are held at this enterprise. */
    @Transactional
    public void functions(EnterpriseNumber enterprise, List<HeldFunction> functions) {
        waitForNoLoad();
        told.is(enterprise, clock.now());
        database.sql("DELETE FROM registers.legal_function WHERE enterprise = ?")
                .param(enterprise.digits())
                .update();
        int sequence = 0;
        for (HeldFunction function : functions) {
            if (!function.enterprise().equals(enterprise)) {
                throw new IllegalArgumentException("A function of another enterprise");
            }
            insert(function, ++sequence);
        }
        resolution.again(List.of(enterprise));
        functionLives.follow(List.of(enterprise.digits()), clock.now());
        trail.record(new EnteredInRegister(enterprise.digits(), "functions"));
    }

    private void insert(HeldFunction function, int sequence) {
        var row = Row.of(function.holder());
        LocalDate first = function.period().first();
        database.sql("""
                        INSERT INTO registers.legal_function
                            (enterprise, sequence, code, person_id, company, represents, first_day, last_day, modified_on)
                        VALUES (?, ?, ?,
                            (SELECT COALESCE(merged_into, id) FROM registers.person WHERE id = ? FOR KEY SHARE),
                            ?, ?, ?, ?, ?)
                        """)
                .param(function.enterprise().digits())
                .param(sequence)
                .param(function.code())
                .param(row.person)
                .param(row.company)
                .param(row.represents)
                .param(first)
                .param(function.period().last())
                .param(first)
                .update();
    }

    /** What is entered while a full load builds the next tables would be lost: the load holds this lock alone. */
    private void waitForNoLoad() {
        if (!OneLoad.noneIsRunning(database)) {
            throw new Refused(RegistersRefusal.REGISTER_BEING_LOADED);
        }
    }

    /** A holder as three columns. */
    private record Row(
            @Nullable UUID person,
            @Nullable String company,
            @Nullable String represents) {

        static Row of(Holder holder) {
            return switch (holder) {
                case Holder.NaturalPerson natural ->
                    new Row(
                            natural.person().value(),
                            null,
                            natural.represents().map(EnterpriseNumber::digits).orElse(null));
                case Holder.Company company -> new Row(null, company.number().digits(), null);
            };
        }
    }
}
