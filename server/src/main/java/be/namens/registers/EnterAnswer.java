package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.history.FunctionLives;
import be.namens.registers.load.OneLoad;
import be.namens.registers.search.SearchTables;
import be.namens.shared.TheClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what a live source tells of one enterprise, in place of what the register held: all its functions, and the state that decides
 * who represents it. History, the rules of representation and the chains of companies follow as with every other entry.
 */
@Component
public class EnterAnswer {

    private final JdbcClient database;
    private final Told told;
    private final KeptFunctions kept;
    private final Resolution resolution;
    private final EnterpriseLives enterpriseLives;
    private final FunctionLives functionLives;
    private final SearchTables search;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final AuditTrail trail;
    private final TheClock clock;

    EnterAnswer(
            JdbcClient database,
            Told told,
            KeptFunctions kept,
            Resolution resolution,
            EnterpriseLives enterpriseLives,
            FunctionLives functionLives,
            SearchTables search,
            Persons persons,
            NationalNumbers numbers,
            AuditTrail trail,
            TheClock clock) {
        this.database = database;
        this.told = told;
        this.kept = kept;
        this.resolution = resolution;
        this.enterpriseLives = enterpriseLives;
        this.functionLives = functionLives;
        this.search = search;
        this.persons = persons;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of an answer. */
    public enum Entered {
        /** It is what the register holds now. */
        DONE,
        /** Something later was told meanwhile. */
        PASSED_OVER,
        /** A load is running, whose result would not hold it. */
        BEING_LOADED
    }

    @Transactional
    public Entered enterprise(ToldEnterprise answer) {
        if (!OneLoad.noneIsRunning(database)) {
            return Entered.BEING_LOADED;
        }
        if (!told.is(answer.number(), answer.asOf())) {
            return Entered.PASSED_OVER;
        }
        String number = answer.number().digits();
        boolean changed = answer.state().map(state -> state(number, state)).orElse(false);
        Set<KeptFunctions.Row> now = new LinkedHashSet<>();
        int unusable = 0;
        int seats = 0;
        for (var function : answer.functions()) {
            try {
                var line = FunctionLine.read(numbers, function::word, false);
                if (line.unknown() != null) {
                    unusable++;
                    seats++;
                }
                now.add(row(line, seats));
            } catch (FunctionLine.Unusable one) {
                unusable++;
            }
        }
        if (!kept.at(number).equals(now)) {
            kept.replace(number, now);
            resolution.again(List.of(answer.number()));
            functionLives.follow(List.of(number), clock.now());
            changed = true;
        }
        trail.record(new RegisterAsked(number, changed, unusable));
        return Entered.DONE;
    }

    /** The source does not know the enterprise: what the register holds stays, and grows older. */
    @Transactional
    public void unknown(EnterpriseNumber enterprise) {
        told.nothing(enterprise, clock.now());
        trail.record(RegisterAskedInVain.about(enterprise, "unknown-there", ""));
    }

    /**
     * A name that is known stays: people show theirs with their keys, and files say it of when it was modified.
     *
     * @param seat tells those apart of which nobody knows whose they are
     */
    private KeptFunctions.Row row(FunctionLine line, int seat) {
        UUID holder = null;
        var natural = line.natural();
        if (natural != null) {
            var known = persons.byNumber(natural.number());
            boolean named = known.isPresent() && !known.get().familyName().isEmpty();
            holder = known.isPresent() && (named || natural.familyName().isEmpty())
                    ? known.get().id().value()
                    : persons.register(natural.number(), natural.givenName(), natural.familyName())
                            .id()
                            .value();
        }
        var company = line.company();
        var represents = line.represents();
        return new KeptFunctions.Row(
                line.unknown() == null ? line.sequence() : seat,
                line.code(),
                holder,
                company == null ? null : company.digits(),
                represents == null ? null : represents.digits(),
                line.first(),
                line.last(),
                line.modified());
    }

    private boolean state(String number, ToldEnterprise.State state) {
        String status = state.active() ? "AC" : "ST";
        String type = state.naturalPerson() ? "1" : "2";
        int changed = database.sql("""
                        UPDATE registers.enterprise
                           SET status = :status, type_of_enterprise = :type,
                               juridical_form = COALESCE(nullif(:form, ''), juridical_form),
                               juridical_situation = COALESCE(nullif(:situation, ''), juridical_situation)
                         WHERE number = :number
                           AND (status, type_of_enterprise, juridical_form, juridical_situation)
                               IS DISTINCT FROM (:status, :type, COALESCE(nullif(:form, ''), juridical_form),
                                                 COALESCE(nullif(:situation, ''), juridical_situation))
                        """)
                .param("number", number)
                .param("status", status)
                .param("type", type)
                .param("form", state.form())
                .param("situation", state.situation())
                .update();
        if (changed == 0) {
            changed = database.sql("""
                            INSERT INTO registers.enterprise
                                (number, status, juridical_situation, type_of_enterprise, juridical_form)
                            VALUES (:number, :status, COALESCE(nullif(:situation, ''), '000'), :type, nullif(:form, ''))
                            ON CONFLICT (number) DO NOTHING
                            """)
                    .param("number", number)
                    .param("status", status)
                    .param("type", type)
                    .param("form", state.form())
                    .param("situation", state.situation())
                    .update();
            if (changed > 0) {
                names(number, state.names());
            }
        }
        if (changed > 0) {
            enterpriseLives.followOne(number, clock.now());
            search.again(List.of(number));
        }
        return changed > 0;
    }

    /** Only of an enterprise that is new: otherwise names are what the extract says. */
    private void names(String number, List<ToldEnterprise.Name> names) {
        names.forEach(name -> database.sql(
                        "INSERT INTO registers.denomination (entity, language, type, denomination) VALUES (?, ?, '001', ?)")
                .params(number, name.language(), name.name())
                .update());
    }
}
