package be.namens.registers.own;

import be.namens.registers.load.Generation;
import be.namens.shared.TheClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that counters registered, in the form of those of the feed. They outlive the generations: a load adds them to what it read,
 * and from the moment that the feed holds the number itself, the feed alone has the word on it.
 */
@Component
public class OwnEntries {

    private static final String OURS = "o.by_feed_since IS NULL";

    /** The columns of what is kept, by relation of the register. */
    private static final Map<String, String> OF_ENTITY = Map.of(
            "denomination", "entity, language, type, denomination",
            "address",
                    "entity, type, country_nl, country_fr, zipcode, municipality_nl, municipality_fr, street_nl, street_fr, house_number, box");

    private static final String ENTERPRISE =
            "number, status, juridical_situation, type_of_enterprise, juridical_form, start_date";
    private static final String FUNCTION = "enterprise, sequence, code, person_id, first_day, last_day, modified_on";

    private final JdbcClient database;
    private final TheClock clock;

    OwnEntries(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds them to the tables of a full load, all but those whose number the feed holds by now. */
    public void carryOver(Generation next) {
        database.sql("UPDATE registers.own_enterprise o SET by_feed_since = :now WHERE " + OURS
                        + " AND EXISTS (SELECT FROM " + next.table("enterprise") + " n WHERE n.number = o.number)")
                .param("now", now())
                .update();
        insert(next::table, "true", List.of());
    }

    /** Before an update inserts these enterprises: those that were ours give way to it, with all that was said of them. */
    public void giveWay(String staging) {
        var given = database.sql("UPDATE registers.own_enterprise o SET by_feed_since = :now WHERE " + OURS
                        + " AND o.number IN (SELECT number FROM " + staging + ") RETURNING o.number AS number")
                .param("now", now())
                .query((row, at) -> row.getString("number"))
                .list();
        delete(given);
    }

    /** Says of these enterprises again what we keep, those that are not ours aside. */
    public void show(Collection<String> numbers) {
        var ours = numbers.isEmpty()
                ? List.<String>of()
                : database.sql("SELECT number FROM registers.own_enterprise o WHERE " + OURS
                                + " AND number IN (:numbers)")
                        .param("numbers", numbers)
                        .query((row, at) -> row.getString("number"))
                        .list();
        delete(ours);
        if (!ours.isEmpty()) {
            insert("registers."::concat, "o.number IN (:numbers)", ours);
        }
    }

    /** Adds our functions to the table of a functions file, all but those at enterprises of which the file says something. */
    public void carryOverFunctions(String next) {
        database.sql("UPDATE registers.own_enterprise o SET functions_by_feed_since = :now"
                        + " WHERE o.functions_by_feed_since IS NULL AND EXISTS (SELECT FROM " + next
                        + " n WHERE n.enterprise = o.number)")
                .param("now", now())
                .update();
        database.sql("INSERT INTO " + next + " (" + FUNCTION + ") SELECT " + FUNCTION
                        + " FROM registers.own_function f JOIN registers.own_enterprise o ON o.number = f.enterprise"
                        + " WHERE o.functions_by_feed_since IS NULL")
                .update();
    }

    private void delete(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        OF_ENTITY
                .keySet()
                .forEach(relation -> database.sql("DELETE FROM registers." + relation + " WHERE entity IN (:numbers)")
                        .param("numbers", numbers)
                        .update());
        database.sql("DELETE FROM registers.enterprise WHERE number IN (:numbers)")
                .param("numbers", numbers)
                .update();
    }

    private void insert(UnaryOperator<String> table, String which, Collection<String> numbers) {
        database.sql("INSERT INTO " + table.apply("enterprise") + " (" + ENTERPRISE + ") SELECT " + ENTERPRISE
                        + " FROM registers.own_enterprise o WHERE " + OURS + " AND " + which)
                .param("numbers", numbers)
                .update();
        OF_ENTITY.forEach((relation, columns) -> database.sql("INSERT INTO " + table.apply(relation) + " (" + columns
                        + ") SELECT " + columns + " FROM registers.own_" + relation
                        + " e JOIN registers.own_enterprise o ON o.number = e.entity WHERE " + OURS + " AND " + which)
                .param("numbers", numbers)
                .update());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
