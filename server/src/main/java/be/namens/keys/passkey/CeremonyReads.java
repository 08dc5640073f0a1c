package be.namens.keys.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Lets Spring Security's ceremony read passkeys; what comes of it we keep ourselves, with the key and its fact in one transaction. */
class CeremonyReads implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private static final String NOT_ASKED = "The ceremony does not ask this";

    private final Passkeys passkeys;

    CeremonyReads(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.find(credential).map(Passkey::credential).orElse(null);
    }

    @Override
    public void save(CredentialRecord credential) {
        // The doings keep it: EnrolPasskey what was made, PasskeyKind what was used.
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name("")
                .displayName("")
                .build();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        throw new UnsupportedOperationException(NOT_ASKED);
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        throw new UnsupportedOperationException(NOT_ASKED);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        throw new UnsupportedOperationException(NOT_ASKED);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException(NOT_ASKED);
    }
}
