package be.namens.portal.granting;

import be.namens.portal.PortalRefusal;
import be.namens.registers.PersonId;
import be.namens.rights.GrantId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class DraftsInPostgres implements Drafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final JsonMapper json;
    private final TheClock clock;

    DraftsInPostgres(JdbcClient database, JsonMapper json, TheClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Draft open(UUID id, PersonId owner) {
        return read(
                "SELECT id, owner, answers, granted FROM portal.draft WHERE id = :id AND expires_at > :now", id, owner);
    }

    @Override
    public Draft hold(UUID id, PersonId owner) {
        return read("""
                SELECT id, owner, answers, granted FROM portal.draft WHERE id = :id AND expires_at > :now FOR UPDATE
                """, id, owner);
    }

    private Draft read(String sql, UUID id, PersonId owner) {
        Draft draft = database.sql(sql)
                .param("id", id)
                .param("now", at(Duration.ZERO))
                .query((row, number) -> draft(row))
                .optional()
                .orElseGet(() -> Draft.fresh(id, owner));
        if (!draft.owner().equals(owner)) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
        return draft;
    }

    @Override
    public void keep(Draft draft) {
        database.sql("""
                        INSERT INTO portal.draft (id, owner, answers, expires_at)
                        VALUES (:id, :owner, CAST(:answers AS jsonb), :expires)
                        ON CONFLICT (id) DO UPDATE SET answers = excluded.answers, expires_at = excluded.expires_at
                        WHERE portal.draft.owner = excluded.owner AND portal.draft.granted IS NULL
                        """)
                .param("id", draft.id())
                .param("owner", draft.owner().value())
                .param("answers", json.writeValueAsString(draft.answers()))
                .param("expires", at(KEPT))
                .update();
    }

    @Override
    public void granted(Draft draft, GrantId grant) {
        database.sql("UPDATE portal.draft SET granted = :grant WHERE id = :id")
                .param("grant", grant.value())
                .param("id", draft.id())
                .update();
    }

    @Override
    public void forgetOld() {
        database.sql("DELETE FROM portal.draft WHERE expires_at <= :now")
                .param("now", at(Duration.ZERO))
                .update();
    }

    private OffsetDateTime at(Duration later) {
        return clock.now().plus(later).atOffset(ZoneOffset.UTC);
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("owner", UUID.class)),
                json.readValue(row.getString("answers"), Answers.class),
                Optional.ofNullable(row.getObject("granted", UUID.class)).map(GrantId::new));
    }
}
