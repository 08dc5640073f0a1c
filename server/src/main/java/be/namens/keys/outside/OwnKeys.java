package be.namens.keys.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * Our own private keys towards one provider. The first one for signing signs; the others are published still, so that a new key can be
 * known before it signs and an old one after it did.
 */
final class OwnKeys {

    static final OwnKeys NONE = new OwnKeys(List.of());

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LARGEST_FILE = 256 * 1024;

    private final List<JWK> keys;

    private OwnKeys(List<JWK> keys) {
        this.keys = keys;
    }

    /** Reads PEM, a JWK or a JWK set; a key that does not say what it is for is for both signing and decrypting. */
    static OwnKeys read(String code, String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > LARGEST_FILE) {
                throw unusable(code, "holds more than keys", file);
            }
            var found = parse(Files.readString(path).strip());
            if (found.isEmpty()) {
                throw unusable(code, "holds no key", file);
            }
            for (JWK key : found) {
                check(code, file, key);
            }
            return new OwnKeys(List.copyOf(found.stream().map(OwnKeys::named).toList()));
        } catch (IOException | InvalidPathException unreadable) {
            throw unusable(code, "cannot be read", file);
        } catch (ParseException | JOSEException | RuntimeException noKeys) {
            throw noKeys instanceof ProviderUnusable said
                    ? said
                    : unusable(code, "holds no keys that can be read", file);
        }
    }

    private static List<JWK> parse(String text) throws ParseException, JOSEException {
        if (!text.startsWith("{")) {
            return text.isEmpty() ? List.of() : List.of(JWK.parseFromPEMEncodedObjects(text));
        }
        return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
    }

    private static void check(String code, String file, JWK key) {
        if (!(key instanceof RSAKey) && !(key instanceof ECKey)) {
            throw unusable(code, "holds a key that is neither RSA nor of a curve", file);
        }
        if (!key.isPrivate()) {
            throw unusable(code, "holds a public key where a private one is needed", file);
        }
        if (key instanceof RSAKey rsa && rsa.size() < LEAST_RSA_BITS) {
            throw unusable(code, "holds an RSA key of less than " + LEAST_RSA_BITS + " bits", file);
        }
    }

    /** What the provider tells keys apart by: the thumbprint of RFC 7638 where the file gives no name. */
    private static JWK named(JWK key) {
        if (key.getKeyID() != null) {
            return key;
        }
        try {
            String name = key.computeThumbprint().toString();
            return key instanceof RSAKey rsa
                    ? new RSAKey.Builder(rsa).keyID(name).build()
                    : new ECKey.Builder((ECKey) key).keyID(name).build();
        } catch (JOSEException everyPlatformHasSha256) {
            throw new IllegalStateException(everyPlatformHasSha256);
        }
    }

    private static ProviderUnusable unusable(String code, String what, String file) {
        return new ProviderUnusable(code, "keys", "names a file that " + what + ": " + file);
    }

    Optional<JWK> signing() {
        return keys.stream()
                .filter(key -> !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .findFirst();
    }

    /** Those for decrypting; the one of that name, when there is one. */
    List<AsymmetricJWK> decrypting(String name) {
        var all = keys.stream()
                .filter(key -> !KeyUse.SIGNATURE.equals(key.getKeyUse()))
                .toList();
        var named = all.stream().filter(key -> key.getKeyID().equals(name)).toList();
        return (named.isEmpty() ? all : named)
                .stream().map(AsymmetricJWK.class::cast).toList();
    }

    /** The public halves, as JSON of RFC 7517. */
    String published() {
        return new JWKSet(keys).toString(true);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "OwnKeys[" + keys.size() + "]";
    }
}
