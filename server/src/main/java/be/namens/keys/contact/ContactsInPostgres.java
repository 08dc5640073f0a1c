package be.namens.keys.contact;

import be.namens.messages.EmailAddress;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactsInPostgres implements Contacts {

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.contact_awaited WHERE person_id IN (
                SELECT person_id FROM keys.contact_awaited WHERE day < ? ORDER BY day LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    ContactsInPostgres(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<Contact> of(PersonId person) {
        return find(person, "");
    }

    /** The contact of a person, which nobody else changes until the transaction ends. */
    Optional<Contact> lock(PersonId person) {
        return find(person, " FOR UPDATE");
    }

    private Optional<Contact> find(PersonId person, String lock) {
        return database.sql("SELECT address, language FROM keys.contact WHERE person_id = ?" + lock)
                .param(person.value())
                .query((row, number) -> contact(person, row))
                .optional();
    }

    void set(PersonId person, Contact contact) {
        database.sql("""
                        INSERT INTO keys.contact (person_id, address, language, since)
                        VALUES (:person, :address, :language, :now)
                        ON CONFLICT (person_id) DO UPDATE
                        SET address = excluded.address, language = excluded.language, since = excluded.since
                        """)
                .param("person", person.value())
                .param("address", seal(person, contact))
                .param("language", contact.language().getLanguage())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Lets an address wait for its code, in place of the one that waited, unless it is too early or there were too many today. */
    Turn await(PersonId person, Contact contact, byte[] codeHash) {
        var now = clock.now();
        var today = LocalDate.ofInstant(now, TheClock.ZONE);
        database.sql(FORGET).param(today.minusDays(1)).update();
        boolean taken = database.sql("""
                        INSERT INTO keys.contact_awaited AS last
                            (person_id, address, language, code_hash, tries, sent_at, day, times)
                        VALUES (:person, :address, :language, :code, 0, :now, :today, 1)
                        ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, language = excluded.language,
                            code_hash = excluded.code_hash, tries = 0, sent_at = excluded.sent_at, day = excluded.day,
                            times = CASE WHEN last.day = excluded.day THEN last.times + 1 ELSE 1 END
                        WHERE last.sent_at <= :pausedSince AND (last.day <> excluded.day OR last.times < :most)
                        """)
                        .param("person", person.value())
                        .param("address", seal(person, contact))
                        .param("language", contact.language().getLanguage())
                        .param("code", codeHash)
                        .param("now", Timestamp.from(now))
                        .param("today", today)
                        .param("pausedSince", Timestamp.from(now.minus(ContactRule.PAUSE)))
                        .param("most", ContactRule.MOST_PER_DAY)
                        .update()
                == 1;
        return taken ? new Turn.Now() : whyNot(person, now);
    }

    private Turn whyNot(PersonId person, Instant now) {
        var sent = database.sql("SELECT sent_at FROM keys.contact_awaited WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        var until = sent.plus(ContactRule.PAUSE);
        return until.isAfter(now) ? new Turn.Wait(until) : new Turn.Tomorrow();
    }

    Optional<Contact> awaited(PersonId person) {
        return database.sql("""
                        SELECT address, language FROM keys.contact_awaited
                        WHERE person_id = ? AND code_hash IS NOT NULL AND sent_at > ?
                        """)
                .params(person.value(), Timestamp.from(clock.now().minus(ContactRule.VALID)))
                .query((row, number) -> contact(person, row))
                .optional();
    }

    /** Counts one more answer to the code; empty when none can be given (any more). */
    Optional<AwaitedContact> tryToConfirm(PersonId person) {
        return database.sql("""
                        UPDATE keys.contact_awaited SET tries = tries + 1
                        WHERE person_id = ? AND code_hash IS NOT NULL AND sent_at > ? AND tries < ?
                        RETURNING address, language, code_hash
                        """)
                .params(person.value(), Timestamp.from(clock.now().minus(ContactRule.VALID)), ContactRule.TRIES)
                .query((row, number) ->
                        new AwaitedContact(contact(person, row), HexFormat.of().formatHex(row.getBytes("code_hash"))))
                .optional();
    }

    /** The address of somebody becomes that of another person, who has none. */
    void move(PersonId from, PersonId to) {
        var moved = lock(from);
        if (moved.isPresent() && lock(to).isEmpty()) {
            set(to, moved.get());
        }
        database.sql("DELETE FROM keys.contact WHERE person_id = ?")
                .param(from.value())
                .update();
        database.sql("DELETE FROM keys.contact_awaited WHERE person_id = ?")
                .param(from.value())
                .update();
    }

    /** Forgets the address that waits; how many codes were sent today stays known. */
    void forgetAwaited(PersonId person) {
        database.sql(
                        "UPDATE keys.contact_awaited SET address = NULL, language = NULL, code_hash = NULL WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    private Contact contact(PersonId person, ResultSet row) throws SQLException {
        String address = vault.openText(purpose(person), row.getBytes("address"));
        return new Contact(new EmailAddress(address), Locale.of(row.getString("language")));
    }

    private byte[] seal(PersonId person, Contact contact) {
        return vault.seal(purpose(person), contact.address().text());
    }

    /** A row that is copied to somebody else does not open. */
    private static String purpose(PersonId person) {
        return "keys.contact.address:" + person;
    }
}
