package be.namens.registers;

import be.namens.registers.history.FunctionLives;
import be.namens.shared.TheClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register itself has of two persons becomes that of one. */
@Component
class MergedInPostgres {

    private final JdbcClient database;
    private final IdentitiesInPostgres identities;
    private final Resolution resolution;
    private final FunctionLives functionLives;
    private final TheClock clock;

    MergedInPostgres(
            JdbcClient database,
            IdentitiesInPostgres identities,
            Resolution resolution,
            FunctionLives functionLives,
            TheClock clock) {
        this.database = database;
        this.identities = identities;
        this.resolution = resolution;
        this.functionLives = functionLives;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else writes anything that refers to this person. */
    void hold(PersonId person) {
        database.sql("SELECT id FROM registers.person WHERE id = ? FOR UPDATE")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    void merge(PersonId merged, PersonId survivor) {
        identities.move(merged, survivor);
        moveNumbers(merged, survivor);
        moveFunctions(merged, survivor);
        moveWhatTheyDidAsClerk(merged, survivor);
    }

    /** Who proposed a merge does not decide about it under another number, nor try more numbers in a day than anybody. */
    private void moveWhatTheyDidAsClerk(PersonId merged, PersonId survivor) {
        update("""
                UPDATE registers.merge_proposal SET proposed_by = :survivor
                 WHERE proposed_by = :merged AND decided_at IS NULL
                """, merged, survivor);
        update("""
                INSERT INTO registers.wrong_pair AS w (actor, day, times)
                SELECT :survivor, day, times FROM registers.wrong_pair WHERE actor = :merged
                ON CONFLICT (actor, day) DO UPDATE SET times = w.times + excluded.times
                """, merged, survivor);
        database.sql("DELETE FROM registers.wrong_pair WHERE actor = ?")
                .param(merged.value())
                .update();
    }

    private void moveNumbers(PersonId merged, PersonId survivor) {
        update("UPDATE registers.former_number SET person_id = :survivor WHERE person_id = :merged", merged, survivor);
        database.sql("""
                        INSERT INTO registers.former_number (number_hash, person_id, number_sealed, sealed_for, until)
                        SELECT number_hash, :survivor, number_sealed, id, :now FROM registers.person WHERE id = :merged
                        """)
                .param("survivor", survivor.value())
                .param("now", Timestamp.from(clock.now()))
                .param("merged", merged.value())
                .update();
        update("UPDATE registers.person SET merged_into = :survivor WHERE merged_into = :merged", merged, survivor);
        update("""
                UPDATE registers.person SET merged_into = :survivor, number_hash = NULL, number_sealed = NULL
                 WHERE id = :merged
                """, merged, survivor);
    }

    private void moveFunctions(PersonId merged, PersonId survivor) {
        // What a counter registered comes back with each load.
        update("UPDATE registers.own_function SET person_id = :survivor WHERE person_id = :merged", merged, survivor);
        List<EnterpriseNumber> enterprises = database
                .sql("""
                        UPDATE registers.legal_function SET person_id = :survivor WHERE person_id = :merged
                        RETURNING enterprise
                        """)
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .query((row, number) -> new EnterpriseNumber(row.getString(1)))
                .list()
                .stream()
                .distinct()
                .toList();
        if (!enterprises.isEmpty()) {
            resolution.again(enterprises);
            functionLives.follow(
                    enterprises.stream().map(EnterpriseNumber::digits).toList(), clock.now());
        }
    }

    private void update(String sql, PersonId merged, PersonId survivor) {
        database.sql(sql)
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .update();
    }
}
