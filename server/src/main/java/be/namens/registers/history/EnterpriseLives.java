package be.namens.registers.history;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprises that leave the register end; their name and what they were stay known. */
@Component
public final class EnterpriseLives {

    private static final String PUT_ASIDE = """
            INSERT INTO registers.enterprise_ended (number, name, kind, juridical_form, municipality)
            SELECT e.number, e.name, e.kind, e.juridical_form, e.municipality
              FROM registers.effective_enterprise e
             WHERE %s
            ON CONFLICT (number) DO NOTHING
            """;

    private final JdbcClient database;
    private final Lives lives;

    EnterpriseLives(JdbcClient database) {
        this.database = database;
        this.lives = new Lives(
                database,
                "kbo",
                "registers.enterprise_life",
                List.of("number", "status"),
                List.of("juridical_situation", "juridical_form"));
    }

    /** Keeps what is known of those that the next register does not hold; asked while everybody still reads the old one. */
    public void putAsideAllBut(String next) {
        database.sql(PUT_ASIDE.formatted("NOT EXISTS (SELECT FROM " + next + " n WHERE n.number = e.number)"))
                .update();
    }

    /** Keeps what is known of those whose numbers are in a table; who comes back is taken from there by following. */
    public void putAside(String numbers) {
        database.sql(PUT_ASIDE.formatted("e.number IN (SELECT number FROM " + numbers + ")"))
                .update();
    }

    /** From now on this table is what the register says. */
    public void follow(String enterprises, Instant at) {
        database.sql("DELETE FROM registers.enterprise_ended g USING " + enterprises + " e WHERE e.number = g.number")
                .update();
        lives.follow(enterprises, at);
    }

    /** The same for one enterprise that was entered. */
    public void followOne(String number, Instant at) {
        database.sql("DELETE FROM registers.enterprise_ended WHERE number = ?")
                .param(number)
                .update();
        lives.follow("registers.enterprise", at, List.of(number));
    }
}
