package be.namens.keys.passkey;

import be.namens.keys.KeyResponse;
import be.namens.shared.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** Reads what a device answered from the fields that the script of the page filled in, each in base64 as in URLs. */
final class DeviceAnswer {

    private static final String CREDENTIAL = "credential";
    private static final String CLIENT_DATA = "clientData";
    private static final int LONGEST_CREDENTIAL = 1023;

    /** Those that browsers tell; another one is no secret, and nothing that we need. */
    private static final List<String> TRANSPORTS = Arrays.stream(AuthenticatorTransport.values())
            .map(AuthenticatorTransport::getValue)
            .toList();

    private final KeyResponse form;

    DeviceAnswer(KeyResponse form) {
        this.form = form;
    }

    /** Whether there is one; without a script that runs there is none. */
    boolean isThere() {
        return !form.field(CREDENTIAL).isEmpty();
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> use() {
        return credential(AuthenticatorAssertionResponse.builder()
                .clientDataJSON(bytes(CLIENT_DATA))
                .authenticatorData(bytes("authenticatorData"))
                .signature(bytes("signature"))
                .userHandle(bytes("userHandle"))
                .build());
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> creation() {
        return credential(AuthenticatorAttestationResponse.builder()
                .clientDataJSON(bytes(CLIENT_DATA))
                .attestationObject(bytes("attestation"))
                .transports(Arrays.stream(form.field("transports").split(",", -1))
                        .filter(TRANSPORTS::contains)
                        .distinct()
                        .map(AuthenticatorTransport::valueOf)
                        .toArray(AuthenticatorTransport[]::new))
                .build());
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(R response) {
        if (!PublicKeyCredentialType.PUBLIC_KEY.getValue().equals(form.field("type"))) {
            throw new Refused(PasskeyRefusal.PASSKEY_WRONG_TYPE);
        }
        var id = bytes(CREDENTIAL);
        if (id.getBytes().length > LONGEST_CREDENTIAL) {
            throw new Refused(PasskeyRefusal.PASSKEY_UNREADABLE);
        }
        var credential = PublicKeyCredential.<R>builder();
        credential.id(id.toBase64UrlString());
        credential.rawId(id);
        credential.type(PublicKeyCredentialType.PUBLIC_KEY);
        credential.response(response);
        return credential.build();
    }

    private Bytes bytes(String field) {
        String text = form.field(field);
        try {
            if (!text.isEmpty()) {
                return Bytes.fromBase64(text);
            }
        } catch (IllegalArgumentException notBase64) {
            // As when it is empty.
        }
        throw new Refused(PasskeyRefusal.PASSKEY_UNREADABLE);
    }
}
