package be.namens.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The private keys with which the Namens of a demo is known to the simulated itsme: made once, kept in the folder of the demo. */
final class ItsmeClientKeys {

    private static final int BITS = 2048;

    private ItsmeClientKeys() {}

    static Path in(Path data) {
        var file = data.resolve("keys-for-itsme.jwks");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                var keys = new JWKSet(List.<JWK>of(make(KeyUse.SIGNATURE), make(KeyUse.ENCRYPTION)));
                Files.writeString(file, keys.toString(false));
            }
            return file;
        } catch (IOException | JOSEException failure) {
            throw new CannotStart("The keys for the simulated itsme cannot be written: " + file + ".", failure);
        }
    }

    private static RSAKey make(KeyUse use) throws JOSEException {
        return new RSAKeyGenerator(BITS).keyUse(use).keyIDFromThumbprint(true).generate();
    }
}
