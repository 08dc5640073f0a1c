package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.load.OneLoad;
import be.namens.registers.own.OwnEntries;
import be.namens.registers.own.OwnNumbers;
import be.namens.registers.search.SearchTables;
import be.namens.shared.Period;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what an enterprise counter registers. It is in the register at once, and every load carries it over until the feed holds the
 * number itself; from then on the feed alone says what holds. Who may do this is asked by the desk.
 */
@Component
public class RegisterAtCounter {

    private static final String UNKNOWN_LANGUAGE = "0";

    private final JdbcClient database;
    private final OwnEntries entries;
    private final OwnNumbers numbers;
    private final EnterInRegister register;
    private final EnterpriseLives lives;
    private final SearchTables search;
    private final AuditTrail trail;
    private final TheClock clock;

    RegisterAtCounter(
            JdbcClient database,
            OwnEntries entries,
            OwnNumbers numbers,
            EnterInRegister register,
            EnterpriseLives lives,
            SearchTables search,
            AuditTrail trail,
            TheClock clock) {
        this.database = database;
        this.entries = entries;
        this.numbers = numbers;
        this.register = register;
        this.lives = lives;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /** The next number between these two that never was one; refused when none is left. */
    @Transactional
    public EnterpriseNumber nextNumber(EnterpriseNumber first, EnterpriseNumber last) {
        return numbers.take(first, last);
    }

    /** Enters the enterprise, or replaces what we keep of it. */
    @Transactional
    public void enterprise(CounterEntry entry) {
        waitForNoLoad();
        String number = entry.number().digits();
        int kept = database.sql("""
                        INSERT INTO registers.own_enterprise AS o
                            (number, status, juridical_situation, type_of_enterprise, juridical_form, start_date, entered_at)
                        VALUES (:number, :status, '000', '2', :form, :since, :now)
                        ON CONFLICT (number) DO UPDATE SET status = excluded.status, juridical_form = excluded.juridical_form
                         WHERE o.by_feed_since IS NULL
                        """)
                .param("number", number)
                .param("status", entry.active() ? "AC" : "ST")
                .param("form", entry.form())
                .param("since", entry.since())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new Refused(RegistersRefusal.ENTRY_BY_FEED, entry.number().formatted());
        }
        namesAndSeat(entry);
        entries.show(List.of(number));
        lives.followOne(number, clock.now());
        search.again(List.of(number));
        trail.record(new EnteredInRegister(number, "enterprise"));
    }

    private void namesAndSeat(CounterEntry entry) {
        String number = entry.number().digits();
        List.of("denomination", "address")
                .forEach(relation -> database.sql("DELETE FROM registers.own_" + relation + " WHERE entity = ?")
                        .param(number)
                        .update());
        entry.names()
                .forEach(name -> database.sql(
                                "INSERT INTO registers.own_denomination (entity, language, type, denomination) VALUES (?, ?, ?, ?)")
                        .params(number, UNKNOWN_LANGUAGE, name.type(), name.text())
                        .update());
        var seat = entry.seat();
        database.sql("""
                        INSERT INTO registers.own_address (entity, type, country_nl, country_fr, zipcode, municipality_nl,
                            municipality_fr, street_nl, street_fr, house_number, box)
                        VALUES (:number, 'REGO', nullif(:countryNl, ''), nullif(:countryFr, ''), :zipcode, :municipality,
                            :municipality, :street, :street, :house, nullif(:box, ''))
                        """)
                .param("number", number)
                .param("countryNl", seat.countryNl())
                .param("countryFr", seat.countryFr())
                .param("zipcode", seat.zipcode())
                .param("municipality", seat.municipality())
                .param("street", seat.street())
                .param("house", seat.house())
                .param("box", seat.box())
                .update();
    }

    /** Replaces the functions that we keep at an enterprise of ours; each keeps its place, so that history sees what changed. */
    @Transactional
    public void functions(EnterpriseNumber enterprise, List<HeldFunction> functions) {
        waitForNoLoad();
        boolean ours = database.sql("""
                        SELECT EXISTS (SELECT FROM registers.own_enterprise
                                        WHERE number = ? AND functions_by_feed_since IS NULL FOR UPDATE)
                        """)
                .param(enterprise.digits())
                .query(Boolean.class)
                .single();
        if (!ours) {
            throw new Refused(RegistersRefusal.ENTRY_BY_FEED, enterprise.formatted());
        }
        database.sql("DELETE FROM registers.own_function WHERE enterprise = ?")
                .param(enterprise.digits())
                .update();
        int sequence = 0;
        for (HeldFunction function : functions) {
            keep(function, ++sequence);
        }
        register.functions(enterprise, functions);
    }

    private void keep(HeldFunction function, int sequence) {
        UUID person = switch (function.holder()) {
            case Holder.NaturalPerson natural -> natural.person().value();
            case Holder.Company company -> throw new IllegalArgumentException("A counter registers natural persons");
        };
        database.sql("""
                        INSERT INTO registers.own_function (enterprise, sequence, code, person_id, first_day, last_day, modified_on)
                        VALUES (:enterprise, :sequence, :code, :person, :first, :last, :first)
                        """)
                .param("enterprise", function.enterprise().digits())
                .param("sequence", sequence)
                .param("code", function.code())
                .param("person", person)
                .param("first", function.period().first())
                .param("last", function.period().last())
                .update();
    }

    /** The functions that we keep at this enterprise, also those that ended, in their places. */
    public List<HeldFunction> functionsAt(EnterpriseNumber enterprise) {
        return database.sql("""
                        SELECT enterprise, code, person_id, first_day, last_day FROM registers.own_function
                         WHERE enterprise = ? ORDER BY sequence
                        """)
                .param(enterprise.digits())
                .query(RegisterAtCounter::function)
                .list();
    }

    /** Whether the feed holds the number or its functions itself by now, so that a counter can change them no more; empty when it is not ours. */
    public Optional<Boolean> isByFeed(EnterpriseNumber enterprise) {
        return database.sql("""
                        SELECT by_feed_since IS NOT NULL OR functions_by_feed_since IS NOT NULL FROM registers.own_enterprise
                         WHERE number = ?
                        """).param(enterprise.digits()).query(Boolean.class).optional();
    }

    private static HeldFunction function(ResultSet row, int number) throws SQLException {
        return new HeldFunction(
                new EnterpriseNumber(row.getString("enterprise")),
                new Holder.NaturalPerson(new PersonId(row.getObject("person_id", UUID.class))),
                row.getString("code"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    /** What is entered while a load builds the next tables would be missing from them: the load holds this lock alone. */
    private void waitForNoLoad() {
        if (!OneLoad.noneIsRunning(database)) {
            throw new Refused(RegistersRefusal.REGISTER_BEING_LOADED);
        }
    }
}
