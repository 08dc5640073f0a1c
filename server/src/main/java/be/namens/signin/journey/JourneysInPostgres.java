package be.namens.signin.journey;

import be.namens.eservices.EServiceId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Choice;
import be.namens.signin.SignInRequest;
import be.namens.signin.SignInSettings;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JourneysInPostgres implements Journeys {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient database;
    private final TheClock clock;
    private final SignInSettings settings;

    JourneysInPostgres(JdbcClient database, TheClock clock, SignInSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Journey begin(SignInRequest request, OpaqueToken browser) {
        Instant now = clock.now();
        var id = OpaqueToken.random();
        var asked = new Journey.Asked(
                request.means(),
                request.proveAgain(),
                request.chooseAgain(),
                request.oldestProof(),
                request.hint(),
                request.resume());
        database.sql("""
                        INSERT INTO signin.journey (id_hash, browser_hash, e_service, means, prove_again, choose_again,
                            oldest_proof_s, hint, resume, made_at, ends_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.hash())
                .param(browser.hash())
                .param(request.eService().id().value())
                .param(asked.means().toArray(String[]::new))
                .param(asked.proveAgain())
                .param(asked.chooseAgain())
                .param(asked.oldestProof().map(Duration::toSeconds).orElse(null))
                .param(asked.hint().map(Choice::code).orElse(null))
                .param(asked.resume())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(settings.journey())))
                .update();
        return new Journey(id, request.eService().id(), asked, now, Optional.empty(), Optional.empty());
    }

    @Override
    public JourneyAnswer find(String id, OpaqueToken browser) {
        return find(id, browser, "");
    }

    @Override
    public JourneyAnswer take(String id, OpaqueToken browser) {
        return find(id, browser, "FOR UPDATE");
    }

    private JourneyAnswer find(String id, OpaqueToken browser, String lock) {
        if (!ID.matcher(id).matches()) {
            return new JourneyAnswer.Unknown();
        }
        var token = new OpaqueToken(id);
        return database.sql("""
                        SELECT browser_hash, e_service, means, prove_again, choose_again, oldest_proof_s, hint, resume,
                               made_at, ends_at, proven_session, chosen, finished_at
                        FROM signin.journey WHERE id_hash = ?
                        """ + lock)
                .param(token.hash())
                .query((row, number) -> answer(token, browser, row))
                .optional()
                .orElseGet(JourneyAnswer.Unknown::new);
    }

    private JourneyAnswer answer(OpaqueToken id, OpaqueToken browser, ResultSet row) throws SQLException {
        var eService = new EServiceId(row.getString("e_service"));
        if (!MessageDigest.isEqual(row.getBytes("browser_hash"), browser.hash())) {
            return new JourneyAnswer.Elsewhere(eService);
        }
        if (row.getTimestamp("finished_at") != null) {
            return new JourneyAnswer.Finished(eService);
        }
        if (!row.getTimestamp("ends_at").toInstant().isAfter(clock.now())) {
            return new JourneyAnswer.Expired(eService);
        }
        Long oldest = row.getObject("oldest_proof_s", Long.class);
        var asked = new Journey.Asked(
                Set.of((String[]) row.getArray("means").getArray()),
                row.getBoolean("prove_again"),
                row.getBoolean("choose_again"),
                Optional.ofNullable(oldest).map(Duration::ofSeconds),
                choice(row.getString("hint")),
                row.getString("resume"));
        return new JourneyAnswer.UnderWay(new Journey(
                id,
                eService,
                asked,
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getObject("proven_session", UUID.class)),
                choice(row.getString("chosen"))));
    }

    private static Optional<Choice> choice(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Choice::read);
    }

    @Override
    public void proven(Journey journey, UUID session, byte[] proofHash) {
        database.sql("UPDATE signin.journey SET proven_session = ?, proof_hash = ? WHERE id_hash = ?")
                .param(session)
                .param(proofHash)
                .param(journey.id().hash())
                .update();
    }

    @Override
    public Optional<UUID> provenBy(Journey journey, byte[] proofHash) {
        return database.sql("SELECT proven_session FROM signin.journey WHERE id_hash = ? AND proof_hash = ?")
                .param(journey.id().hash())
                .param(proofHash)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void chosen(Journey journey, Choice choice) {
        database.sql("UPDATE signin.journey SET chosen = ? WHERE id_hash = ?")
                .param(choice.code())
                .param(journey.id().hash())
                .update();
    }

    @Override
    public void restart(Journey journey) {
        database.sql(
                        "UPDATE signin.journey SET proven_session = NULL, proof_hash = NULL, chosen = NULL WHERE id_hash = ?")
                .param(journey.id().hash())
                .update();
    }

    @Override
    public void finish(Journey journey) {
        database.sql("UPDATE signin.journey SET finished_at = ?, proof_hash = NULL WHERE id_hash = ?")
                .param(Timestamp.from(clock.now()))
                .param(journey.id().hash())
                .update();
    }
}
