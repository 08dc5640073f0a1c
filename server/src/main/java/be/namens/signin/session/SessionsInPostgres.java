package be.namens.signin.session;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Choice;
import be.namens.signin.Device;
import be.namens.signin.LiveSession;
import be.namens.signin.SignInSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SessionsInPostgres implements Sessions {

    /** A use is noted at most this often: a write on every request would cost more than it tells. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Nobody has more devices; the rest comes up when these are ended. */
    private static final int MOST_SHOWN = 100;

    /** The row of a session that was ended stays until none of the tokens that rest on it can be left. */
    private static final Duration END_IS_KNOWN = Duration.ofDays(31);

    private static final String END = "UPDATE signin.session SET ended_at = :now, ends_at = :known_until ";
    private static final String LIVE = "ended_at IS NULL AND ends_at > :now AND last_seen_at > :idle_since";

    private final JdbcClient database;
    private final TheClock clock;
    private final SignInSettings settings;

    SessionsInPostgres(JdbcClient database, TheClock clock, SignInSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Optional<Session> find(OpaqueToken token) {
        return now("""
                        WITH seen AS (
                            UPDATE signin.session SET last_seen_at = :now
                            WHERE token_hash = :token AND last_seen_at <= :noted_since AND %1$s)
                        SELECT id, person, subject, given_name, family_name,
                               key_kind, means, acm_level, csam_level, proven_at, choice
                        FROM signin.effective_session
                        WHERE token_hash = :token AND %1$s
                        """.formatted(LIVE))
                .param("noted_since", Timestamp.from(clock.now().minus(NOTED_EVERY)))
                .param("token", token.hash())
                .query(SessionsInPostgres::session)
                .optional();
    }

    @Override
    public UUID open(OpaqueToken token, ProvenIdentity identity, Device device) {
        UUID id = UUID.randomUUID();
        proof("""
                        INSERT INTO signin.session (id, token_hash, person, key_kind, means, acm_level, csam_level,
                            proven_at, made_at, last_seen_at, ends_at, device)
                        VALUES (:id, :token, :person, :key_kind, :means, :acm, :csam, :proven_at, :now, :now, :ends_at, :device)
                        """, identity)
                .param("id", id)
                .param("token", token.hash())
                .param("device", device.code())
                .update();
        return id;
    }

    @Override
    public boolean renew(UUID session, OpaqueToken token, ProvenIdentity identity) {
        return proof("""
                        UPDATE signin.session
                        SET token_hash = :token, key_kind = :key_kind, means = :means, acm_level = :acm, csam_level = :csam,
                            proven_at = :proven_at, last_seen_at = :now, ends_at = :ends_at
                        WHERE id = :id AND person = :person AND %s
                        """.formatted(LIVE), identity)
                        .param("id", session)
                        .param("token", token.hash())
                        .update()
                == 1;
    }

    @Override
    public boolean replaceToken(UUID session, OpaqueToken token) {
        return now("UPDATE signin.session SET token_hash = :token WHERE id = :id AND " + LIVE)
                        .param("id", session)
                        .param("token", token.hash())
                        .update()
                == 1;
    }

    @Override
    public void choose(Session session, Choice choice) {
        database.sql("""
                        WITH acts AS (UPDATE signin.session SET choice = :choice WHERE id = :id)
                        INSERT INTO signin.last_choice (person, choice, chosen_at) VALUES (:person, :choice, :now)
                        ON CONFLICT (person) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at
                        """)
                .param("choice", choice.code())
                .param("id", session.id())
                .param("person", session.person().id().value())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    public void forgetChoice(OpaqueToken token) {
        database.sql("UPDATE signin.session SET choice = NULL WHERE token_hash = ?")
                .param(token.hash())
                .update();
    }

    @Override
    public Optional<Choice> lastChoice(PersonId person) {
        return database.sql("SELECT choice FROM signin.last_choice WHERE person = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Choice::read);
    }

    @Override
    public Optional<Ended> end(OpaqueToken token) {
        return now(END + "WHERE token_hash = :token AND " + LIVE + " RETURNING id, person")
                .param("known_until", Timestamp.from(clock.now().plus(END_IS_KNOWN)))
                .param("token", token.hash())
                .query((row, number) ->
                        new Ended(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class))))
                .optional();
    }

    @Override
    public Optional<Ended> end(PersonId person, UUID session) {
        return now(END + "WHERE id = :id AND person = :person AND " + LIVE + " RETURNING id, person")
                .param("known_until", Timestamp.from(clock.now().plus(END_IS_KNOWN)))
                .param("id", session)
                .param("person", person.value())
                .query((row, number) ->
                        new Ended(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class))))
                .optional();
    }

    @Override
    public boolean isEnded(UUID session) {
        return database.sql("SELECT EXISTS (SELECT FROM signin.session WHERE id = ? AND ended_at IS NOT NULL)")
                .param(session)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<LiveSession> of(PersonId person) {
        return now("""
                        SELECT id, device, key_kind, proven_at, made_at, last_seen_at FROM signin.session
                        WHERE person = :person AND %s
                        ORDER BY last_seen_at DESC, id LIMIT %d
                        """.formatted(LIVE, MOST_SHOWN))
                .param("person", person.value())
                .query((row, number) -> new LiveSession(
                        row.getObject("id", UUID.class),
                        Device.read(row.getString("device")),
                        row.getString("key_kind"),
                        row.getTimestamp("proven_at").toInstant(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }

    private StatementSpec now(String sql) {
        Instant now = clock.now();
        return database.sql(sql)
                .param("now", Timestamp.from(now))
                .param("idle_since", Timestamp.from(now.minus(settings.idle())));
    }

    private StatementSpec proof(String sql, ProvenIdentity identity) {
        return now(sql).param("person", identity.person().value())
                .param("key_kind", identity.keyKind())
                .param("means", identity.means().urn())
                .param("acm", identity.means().level().acm())
                .param("csam", identity.means().level().csam())
                .param("proven_at", Timestamp.from(identity.at()))
                .param("ends_at", Timestamp.from(identity.at().plus(settings.session())));
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var person = new Person(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("subject"),
                row.getString("given_name"),
                row.getString("family_name"));
        var means = new AuthenticationMeans(
                row.getString("means"), new Level(row.getInt("acm_level"), row.getInt("csam_level")));
        var identity = new ProvenIdentity(
                person.id(),
                row.getString("key_kind"),
                means,
                row.getTimestamp("proven_at").toInstant());
        return new Session(
                row.getObject("id", UUID.class),
                person,
                identity,
                Optional.ofNullable(row.getString("choice")).flatMap(Choice::read));
    }
}
