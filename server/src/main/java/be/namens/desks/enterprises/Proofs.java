package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proofs of all files, each sealed for itself alone. */
@Component
class Proofs {

    private static final String PURPOSE = "desks.enterprise-proof/";

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    Proofs(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    List<Proof> of(UUID file) {
        return database.sql("""
                        SELECT id, what, type, bytes, added_at, in_force FROM desks.enterprise_proof WHERE file = ? ORDER BY added_at, id
                        """).param(file).query(Proofs::proof).list();
    }

    int count(UUID file) {
        return database.sql("SELECT count(*) FROM desks.enterprise_proof WHERE file = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }

    /** Those that prove what is proposed now. */
    int countProposed(UUID file) {
        return database.sql("SELECT count(*) FROM desks.enterprise_proof WHERE file = ? AND NOT in_force")
                .param(file)
                .query(Integer.class)
                .single();
    }

    /** What was proposed is confirmed: what proved it stays for good. */
    void keepForGood(UUID file) {
        database.sql("UPDATE desks.enterprise_proof SET in_force = true WHERE file = ? AND NOT in_force")
                .param(file)
                .update();
    }

    /** Those of a proposal that goes no further. */
    void removeProposed(UUID file) {
        database.sql("DELETE FROM desks.enterprise_proof WHERE file = ? AND NOT in_force")
                .param(file)
                .update();
    }

    void add(UUID file, Proof proof, ProofContent content, Clerk by) {
        database.sql("""
                        INSERT INTO desks.enterprise_proof (id, file, what, type, bytes, sealed, added_by, added_at)
                        VALUES (:id, :file, :what, :type, :bytes, :sealed, :by, :at)
                        """)
                .param("id", proof.id())
                .param("file", file)
                .param("what", proof.what().name())
                .param("type", proof.type().name())
                .param("bytes", proof.bytes())
                .param("sealed", vault.seal(PURPOSE + proof.id(), content.bytes()))
                .param("by", by.person().value())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    ProofContent content(UUID file, UUID id) {
        return database.sql("SELECT type, sealed FROM desks.enterprise_proof WHERE file = ? AND id = ?")
                .params(file, id)
                .query((row, number) -> new ProofContent(
                        ProofContent.Type.valueOf(row.getString("type")),
                        vault.open(PURPOSE + id, row.getBytes("sealed"))))
                .optional()
                .orElseThrow(() -> new Refused(EnterprisesRefusal.PROOF_ABSENT));
    }

    boolean remove(UUID file, UUID id) {
        return database.sql("DELETE FROM desks.enterprise_proof WHERE file = ? AND id = ? AND NOT in_force")
                        .params(file, id)
                        .update()
                > 0;
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getObject("id", UUID.class),
                Proof.What.valueOf(row.getString("what")),
                ProofContent.Type.valueOf(row.getString("type")),
                row.getInt("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_force"));
    }
}
