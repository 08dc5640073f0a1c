package be.namens.messages;

import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutgoingInPostgres implements OutgoingMessages {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    OutgoingInPostgres(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public boolean count(PersonId person, MessageKind kind, LocalDate day, int most) {
        return database.sql("""
                        INSERT INTO messages.sent_on_day AS counted (person_id, kind, day, times)
                        SELECT :person, :kind, :day, 1 WHERE :most > 0
                        ON CONFLICT (person_id, kind, day) DO UPDATE SET times = counted.times + 1
                        WHERE counted.times < :most
                        """)
                        .param("person", person.value())
                        .param("kind", kind.text())
                        .param("day", day)
                        .param("most", most)
                        .update()
                == 1;
    }

    @Override
    public boolean count(EmailAddress address, LocalDate day, int most) {
        return database.sql("""
                        INSERT INTO messages.sent_to_address AS counted (address_hash, day, times) VALUES (:address, :day, 1)
                        ON CONFLICT (address_hash, day) DO UPDATE SET times = counted.times + 1
                        WHERE counted.times < :most
                        """)
                        .param(
                                "address",
                                vault.hash("messages.address", address.text().toLowerCase(Locale.ROOT)))
                        .param("day", day)
                        .param("most", most)
                        .update()
                == 1;
    }

    @Override
    public void add(Optional<PersonId> person, Message message, Instant now, Duration giveUpAfter) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO messages.outgoing (id, kind, person_id, content, made_at, next_at, give_up_at, tries)
                        VALUES (:id, :kind, :person, :content, :now, :now, :giveUp, 0)
                        """)
                .param("id", id)
                .param("kind", message.kind().text())
                .param("person", person.map(PersonId::value).orElse(null))
                .param("content", vault.seal(purpose(id), json.writeValueAsBytes(Content.of(message))))
                .param("now", Timestamp.from(now))
                .param("giveUp", Timestamp.from(now.plus(giveUpAfter)))
                .update();
    }

    @Override
    public Optional<Outgoing> take(MessageKind kind, Instant now, Duration lease) {
        return database.sql("""
                        UPDATE messages.outgoing SET tries = tries + 1, next_at = :leased WHERE id = (
                            SELECT id FROM messages.outgoing WHERE kind = :kind AND next_at <= :now
                            ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, person_id, content, tries, give_up_at
                        """)
                .param("kind", kind.text())
                .param("now", Timestamp.from(now))
                .param("leased", Timestamp.from(now.plus(lease)))
                .query((row, number) -> outgoing(kind, row))
                .optional();
    }

    private Outgoing outgoing(MessageKind kind, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Outgoing(
                id,
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                open(id, kind, row.getBytes("content")),
                row.getInt("tries"),
                row.getTimestamp("give_up_at").toInstant());
    }

    private Optional<Message> open(UUID id, MessageKind kind, byte[] sealed) {
        try {
            var content = json.readValue(vault.open(purpose(id), sealed), Content.class);
            return Optional.of(content.message(kind));
        } catch (IllegalStateException anotherKeySealedIt) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(Outgoing message) {
        return database.sql("DELETE FROM messages.outgoing WHERE id = ?")
                        .param(message.id())
                        .update()
                == 1;
    }

    @Override
    public void postpone(Outgoing message, Instant next) {
        database.sql("UPDATE messages.outgoing SET next_at = :next WHERE id = :id AND tries = :tries")
                .param("next", Timestamp.from(next))
                .param("id", message.id())
                .param("tries", message.tries())
                .update();
    }

    @Override
    public boolean failedSince(MessageKind kind, Instant since) {
        return database.sql("SELECT EXISTS (SELECT FROM messages.out_of_order WHERE kind = ? AND failed_at > ?)")
                .params(kind.text(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void failed(MessageKind kind, Instant now) {
        database.sql("""
                        INSERT INTO messages.out_of_order (kind, failed_at) VALUES (:kind, :now)
                        ON CONFLICT (kind) DO UPDATE SET failed_at = excluded.failed_at
                        """)
                .param("kind", kind.text())
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void worked(MessageKind kind, Instant begun) {
        database.sql("DELETE FROM messages.out_of_order WHERE kind = ? AND failed_at < ?")
                .params(kind.text(), Timestamp.from(begun))
                .update();
    }

    @Override
    public void forgetCountsBefore(LocalDate day) {
        database.sql("""
                        DELETE FROM messages.sent_on_day WHERE (person_id, kind, day) IN (
                            SELECT person_id, kind, day FROM messages.sent_on_day WHERE day < ?
                            ORDER BY day LIMIT ? FOR UPDATE SKIP LOCKED)
                        """).params(day, AT_ONCE).update();
        database.sql("""
                        DELETE FROM messages.sent_to_address WHERE (address_hash, day) IN (
                            SELECT address_hash, day FROM messages.sent_to_address WHERE day < ?
                            ORDER BY day LIMIT ? FOR UPDATE SKIP LOCKED)
                        """).params(day, AT_ONCE).update();
    }

    private static String purpose(UUID id) {
        return "messages.outgoing:" + id;
    }

    /**
     * What is sealed of a message.
     *
     * @param subject empty for an SMS
     */
    private record Content(String to, String subject, String text) {

        static Content of(Message message) {
            return switch (message) {
                case Message.Mail mail -> new Content(mail.to().text(), mail.subject(), mail.text());
                case Message.Sms sms -> new Content(sms.to().text(), "", sms.text());
            };
        }

        Message message(MessageKind kind) {
            return switch (kind) {
                case MAIL -> new Message.Mail(new EmailAddress(to), subject, text);
                case SMS -> new Message.Sms(new MobileNumber(to), text);
            };
        }
    }
}
