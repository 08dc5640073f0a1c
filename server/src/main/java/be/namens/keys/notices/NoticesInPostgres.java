package be.namens.keys.notices;

import be.namens.keys.KeyId;
import be.namens.keys.contact.Contact;
import be.namens.messages.EmailAddress;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticesInPostgres implements Notices {

    private static final String COLUMNS = "id, person_id, change, key_id, key_kind, key_name, device, made_at";
    private static final String LINK = "SELECT " + COLUMNS
            + ", until, answered_at, before, language FROM keys.notice WHERE token_hash = ? AND made_at > ?";

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.notice WHERE id IN (
                SELECT id FROM keys.notice WHERE made_at < ? ORDER BY made_at LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    NoticesInPostgres(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public List<Notice> recent(PersonId person) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM keys.notice WHERE person_id = ? AND made_at > ? ORDER BY made_at DESC, id LIMIT ?")
                .params(person.value(), Timestamp.from(clock.now().minus(NoticeRule.SHOWN)), NoticeRule.MOST_SHOWN)
                .query((row, number) -> notice(row))
                .list();
    }

    /**
     * Keeps a notice.
     *
     * @param link the secret of its link; empty when no e-mail with one leaves
     */
    void add(Notice notice, Optional<OpaqueToken> link, Optional<Contact> before) {
        database.sql(FORGET)
                .param(Timestamp.from(clock.now().minus(NoticeRule.REMEMBERED)))
                .update();
        database.sql("""
                        INSERT INTO keys.notice (id, person_id, change, key_id, key_kind, key_name, device, made_at,
                            token_hash, until, before, language)
                        VALUES (:id, :person, :change, :key, :kind, :name, :device, :at, :token, :until, :before, :language)
                        """)
                .param("id", notice.id())
                .param("person", notice.person().value())
                .param("change", notice.change().text())
                .param("key", notice.key().map(key -> key.id().value()).orElse(null))
                .param("kind", notice.key().map(Notice.AboutKey::kind).orElse(null))
                .param("name", notice.key().map(Notice.AboutKey::name).orElse(null))
                .param("device", notice.device())
                .param("at", Timestamp.from(notice.at()))
                .param("token", link.map(OpaqueToken::hash).orElse(null))
                .param("until", link.map(token -> Timestamp.from(until(notice))).orElse(null))
                .param(
                        "before",
                        before.map(old -> vault.seal(
                                        purpose(notice.id()), old.address().text()))
                                .orElse(null))
                .param(
                        "language",
                        before.map(old -> old.language().getLanguage()).orElse(null))
                .update();
    }

    /** What one person was told of a key is told to another; what they were told of their address counts no more. */
    void move(PersonId from, PersonId to) {
        database.sql(
                        "UPDATE keys.notice SET token_hash = NULL, until = NULL WHERE person_id = ? AND change = 'contact'")
                .param(from.value())
                .update();
        database.sql("UPDATE keys.notice SET person_id = ? WHERE person_id = ?")
                .params(to.value(), from.value())
                .update();
    }

    static Instant until(Notice notice) {
        return notice.at().plus(NoticeRule.LINK_LASTS);
    }

    Optional<Link> find(OpaqueToken token) {
        return link(LINK, token);
    }

    /** The link, which nobody else answers until the transaction ends. */
    Optional<Link> lock(OpaqueToken token) {
        return link(LINK + " FOR UPDATE", token);
    }

    private Optional<Link> link(String question, OpaqueToken token) {
        return database.sql(question)
                .params(token.hash(), Timestamp.from(clock.now().minus(NoticeRule.REMEMBERED)))
                .query((row, number) -> link(row))
                .optional();
    }

    void answered(Notice notice, Instant now) {
        database.sql("UPDATE keys.notice SET answered_at = ? WHERE id = ?")
                .params(Timestamp.from(now), notice.id())
                .update();
    }

    /** What happened to keys after this change of address, of which only the new address was told. */
    List<Notice> after(Notice contact) {
        return database.sql(
                        "SELECT " + COLUMNS
                                + " FROM keys.notice WHERE person_id = ? AND made_at >= ? AND key_id IS NOT NULL ORDER BY made_at")
                .params(contact.person().value(), Timestamp.from(contact.at()))
                .query((row, number) -> notice(row))
                .list();
    }

    /** Lets the links open nothing any more that went to an address after it was changed. */
    void endLinksAfter(Notice contact) {
        database.sql("""
                        UPDATE keys.notice SET token_hash = NULL, until = NULL
                        WHERE person_id = ? AND made_at >= ? AND id <> ? AND token_hash IS NOT NULL
                        """)
                .params(contact.person().value(), Timestamp.from(contact.at()), contact.id())
                .update();
    }

    private Link link(ResultSet row) throws SQLException {
        var notice = notice(row);
        var address = Optional.ofNullable(row.getBytes("before"))
                .map(kept -> new EmailAddress(vault.openText(purpose(notice.id()), kept)));
        var language = Optional.ofNullable(row.getString("language")).map(Locale::of);
        return new Link(
                notice,
                address.flatMap(old -> language.map(spoken -> new Contact(old, spoken))),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String kind = row.getString("key_kind");
        String name = row.getString("key_name");
        return new Notice(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                NoticedChange.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("key_id", UUID.class))
                        .map(key -> new Notice.AboutKey(new KeyId(key), kind, name)),
                row.getString("device"),
                row.getTimestamp("made_at").toInstant());
    }

    private static String purpose(UUID notice) {
        return "keys.notice.before:" + notice;
    }
}
