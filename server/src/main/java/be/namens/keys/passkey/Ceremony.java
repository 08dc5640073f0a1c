package be.namens.keys.passkey;

import be.namens.shared.NamensSettings;
import be.namens.shared.Refused;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of devices, and the judgement of their answers by Spring Security and WebAuthn4J. */
@Component
class Ceremony {

    /** How long a question waits for its answer. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Those that devices make: nearly all ES256, Windows also RS256. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256);

    private final PublicKeyCredentialRpEntity domain;
    private final WebAuthnRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremony(Passkeys passkeys, PasskeySettings settings, NamensSettings namens) {
        this.domain = PublicKeyCredentialRpEntity.builder()
                .id(settings.domainOf(namens.baseUrl()))
                .name("Namens")
                .build();
        var kept = new CeremonyReads(passkeys);
        this.operations = new Webauthn4JRelyingPartyOperations(
                kept, kept, domain, Set.of(namens.baseUrl().toString()));
    }

    /** What a browser needs to make a passkey for this person, in JSON. */
    String creation(Bytes challenge, Bytes handle, String name, List<Passkey> held) {
        return json.writeValueAsString(creationOptions(challenge, handle, name, held));
    }

    /** What a browser needs to use a passkey of whoever sits before it, in JSON. */
    String use(Bytes challenge) {
        return json.writeValueAsString(useOptions(challenge));
    }

    /** The passkey that the device made; refused when its answer is not one to this question. */
    CredentialRecord made(
            Bytes challenge, Bytes handle, String name, PublicKeyCredential<AuthenticatorAttestationResponse> answer) {
        return judged(() -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                creationOptions(challenge, handle, name, List.of()), new RelyingPartyPublicKey(answer, name))));
    }

    /**
     * What the device says of itself; refused when its answer is not one of this passkey to this question.
     *
     * <p>The counter that WebAuthn4J compares with is the one of the day on which the passkey was made: the one of its last use is
     * compared when this use is noted, {@link Passkeys#use}.
     */
    DeviceState used(Bytes challenge, Passkey passkey, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        if (!passkey.credential()
                .getUserEntityUserId()
                .equals(answer.getResponse().getUserHandle())) {
            throw new Refused(PasskeyRefusal.PASSKEY_OF_SOMEBODY_ELSE);
        }
        judged(() -> operations.authenticate(new RelyingPartyAuthenticationRequest(useOptions(challenge), answer)));
        return DeviceState.of(answer.getResponse().getAuthenticatorData().getBytes());
    }

    private PublicKeyCredentialCreationOptions creationOptions(
            Bytes challenge, Bytes handle, String name, List<Passkey> held) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(domain)
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle)
                        .name(name)
                        .displayName(name)
                        .build())
                .challenge(challenge)
                .timeout(PATIENCE)
                .pubKeyCredParams(ALGORITHMS)
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .excludeCredentials(held.stream()
                        .map(passkey -> PublicKeyCredentialDescriptor.builder()
                                .id(passkey.credential().getCredentialId())
                                .transports(passkey.credential().getTransports())
                                .build())
                        .toList())
                .build();
    }

    /** Names no passkeys: the device shows which ones it has, so that nobody has to say first who they are. */
    private PublicKeyCredentialRequestOptions useOptions(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(domain.getId())
                .timeout(PATIENCE)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static <T> T judged(Supplier<T> judgement) {
        try {
            return judgement.get();
        } catch (VerificationException wrong) {
            throw new Refused(reason(wrong));
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException unreadable) {
            // The library lets what its parsers of JSON, CBOR and keys throw pass as it is.
            throw new Refused(PasskeyRefusal.PASSKEY_UNREADABLE);
        }
    }

    private static PasskeyRefusal reason(VerificationException wrong) {
        return switch (wrong) {
            case BadChallengeException challenge -> PasskeyRefusal.PASSKEY_OTHER_QUESTION;
            case MissingChallengeException challenge -> PasskeyRefusal.PASSKEY_OTHER_QUESTION;
            case InconsistentClientDataTypeException type -> PasskeyRefusal.PASSKEY_WRONG_TYPE;
            case BadOriginException origin -> PasskeyRefusal.PASSKEY_OTHER_SITE;
            case BadTopOriginException origin -> PasskeyRefusal.PASSKEY_OTHER_SITE;
            case CrossOriginException origin -> PasskeyRefusal.PASSKEY_OTHER_SITE;
            case BadRpIdException domain -> PasskeyRefusal.PASSKEY_OTHER_DOMAIN;
            case UserNotVerifiedException owner -> PasskeyRefusal.PASSKEY_NOT_VERIFIED;
            case UserNotPresentException owner -> PasskeyRefusal.PASSKEY_NOT_VERIFIED;
            case BadSignatureException signature -> PasskeyRefusal.PASSKEY_SIGNATURE_WRONG;
            case MaliciousCounterValueException counter -> PasskeyRefusal.PASSKEY_COUNTS_BACK;
            default -> PasskeyRefusal.PASSKEY_UNREADABLE;
        };
    }
}
