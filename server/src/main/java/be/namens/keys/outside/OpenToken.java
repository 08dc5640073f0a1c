package be.namens.keys.outside;

import be.namens.shared.Refused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWEDecrypterFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import java.text.ParseException;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Opens a token of a provider: decrypts it, and verifies the signature of what was inside.
 *
 * <p>Everybody can encrypt for a key that is public: what is encrypted has to be signed too.
 */
final class OpenToken {

    private static final int LONGEST = 64 * 1024;

    private final OutsideProvider provider;

    OpenToken(OutsideProvider provider) {
        this.provider = provider;
    }

    /**
     * Refused with the first thing that is not right.
     *
     * @param mustBeEncrypted whether a token that is only signed is refused
     */
    Jwt open(String token, boolean mustBeEncrypted, Metadata metadata) {
        var parsed = parsed(token);
        if (mustBeEncrypted && !(parsed instanceof JWEObject)) {
            throw new Refused(OutsideRefusal.OUTSIDE_NOT_ENCRYPTED);
        }
        var content = parsed instanceof JWEObject encrypted ? decrypted(encrypted) : parsed;
        if (!(content instanceof JWSObject signed)) {
            throw new Refused(OutsideRefusal.OUTSIDE_NOT_SIGNED);
        }
        String algorithm = signed.getHeader().getAlgorithm().getName();
        if (!provider.settings().tokens().signed().contains(algorithm)) {
            throw new Refused(OutsideRefusal.OUTSIDE_ALGORITHM);
        }
        return Signatures.verified(metadata.signatures(), signed.serialize());
    }

    private static JOSEObject parsed(String token) {
        if (token.length() > LONGEST) {
            throw new Refused(OutsideRefusal.OUTSIDE_TOKEN_UNREADABLE);
        }
        try {
            return JOSEObject.parse(token);
        } catch (ParseException | IllegalArgumentException noToken) {
            throw new Refused(OutsideRefusal.OUTSIDE_TOKEN_UNREADABLE);
        }
    }

    private JOSEObject decrypted(JWEObject encrypted) {
        var header = encrypted.getHeader();
        var allowed = provider.settings().tokens();
        if (!allowed.keyEncryption().contains(header.getAlgorithm().getName())
                || !allowed.contentEncryption()
                        .contains(header.getEncryptionMethod().getName())
                || header.getCompressionAlgorithm() != null) {
            throw new Refused(OutsideRefusal.OUTSIDE_ENCRYPTION);
        }
        for (var key : provider.keys().decrypting(Objects.requireNonNullElse(header.getKeyID(), ""))) {
            if (opens(key, header, encrypted)) {
                return inside(encrypted);
            }
        }
        throw new Refused(OutsideRefusal.OUTSIDE_DECRYPTION);
    }

    private static boolean opens(AsymmetricJWK key, JWEHeader header, JWEObject encrypted) {
        try {
            encrypted.decrypt(new DefaultJWEDecrypterFactory().createJWEDecrypter(header, key.toPrivateKey()));
            return true;
        } catch (JOSEException anotherKey) {
            return false;
        }
    }

    private static JOSEObject inside(JWEObject opened) {
        var signed = opened.getPayload().toJWSObject();
        if (signed == null) {
            throw new Refused(OutsideRefusal.OUTSIDE_NOT_SIGNED);
        }
        return signed;
    }
}
