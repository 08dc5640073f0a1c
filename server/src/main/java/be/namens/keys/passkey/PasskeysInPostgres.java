package be.namens.keys.passkey;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

@Repository
class PasskeysInPostgres implements Passkeys {

    private static final String SELECT = """
            SELECT passkey.*, held.person_id, held.name, held.since, owner.handle
            FROM keys.passkey passkey
            JOIN keys.held_key held ON held.id = passkey.key_id
            JOIN keys.passkey_owner owner ON owner.person_id = COALESCE(passkey.made_for, held.person_id)
            WHERE held.ended_at IS NULL AND held.valid_until > :validAt
            """;

    private final JdbcClient database;
    private final TheClock clock;

    PasskeysInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Bytes handleOf(PersonId person) {
        database.sql(
                        "INSERT INTO keys.passkey_owner (person_id, handle) VALUES (?, ?) ON CONFLICT (person_id) DO NOTHING")
                .params(person.value(), Bytes.random().getBytes())
                .update();
        return database.sql("SELECT handle FROM keys.passkey_owner WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> new Bytes(row.getBytes("handle")))
                .single();
    }

    @Override
    public List<Passkey> of(PersonId person) {
        return database.sql(SELECT + " AND held.person_id = :person ORDER BY held.since, held.id")
                .param("validAt", Timestamp.from(clock.now()))
                .param("person", person.value())
                .query((row, number) -> passkey(row))
                .list();
    }

    @Override
    public Optional<Passkey> find(Bytes credential) {
        return database.sql(SELECT + " AND passkey.credential_id = :credential")
                .param("validAt", Timestamp.from(Instant.EPOCH))
                .param("credential", credential.getBytes())
                .query((row, number) -> passkey(row))
                .optional();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since").toInstant();
        var credential = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row))
                .label(row.getString("name"))
                .created(since)
                .lastUsed(since)
                .build();
        return new Passkey(
                new KeyId(row.getObject("key_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                credential);
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void keep(KeyId key, CredentialRecord credential) {
        var attestation = credential.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("A passkey is kept with the attestation that holds its public key");
        }
        database.sql("""
                        INSERT INTO keys.passkey (key_id, credential_id, public_key, attestation, signatures,
                            backup_eligible, backed_up, transports)
                        VALUES (:key, :credential, :public, :attestation, :signatures, :eligible, :backedUp, :transports)
                        """)
                .param("key", key.value())
                .param("credential", credential.getCredentialId().getBytes())
                .param("public", credential.getPublicKey().getBytes())
                .param("attestation", attestation.getBytes())
                .param("signatures", credential.getSignatureCount())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param(
                        "transports",
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public boolean use(KeyId key, DeviceState state) {
        return database.sql("""
                        UPDATE keys.passkey SET signatures = :signatures, backed_up = :backedUp
                        WHERE key_id = :key AND (signatures < :signatures OR (signatures = 0 AND :signatures = 0))
                        """)
                        .param("key", key.value())
                        .param("signatures", state.signatures())
                        .param("backedUp", state.backedUp())
                        .update()
                == 1;
    }

    @Override
    public void move(KeyId key, PersonId from) {
        database.sql("UPDATE keys.passkey SET made_for = COALESCE(made_for, ?) WHERE key_id = ?")
                .params(from.value(), key.value())
                .update();
    }

    @Override
    public void remove(KeyId key) {
        database.sql("DELETE FROM keys.passkey WHERE key_id = ?")
                .param(key.value())
                .update();
    }
}
