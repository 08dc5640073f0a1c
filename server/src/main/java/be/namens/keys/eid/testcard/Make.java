package be.namens.keys.eid.testcard;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Which card somebody shows. */
enum Make {
    /** As given today. */
    P384("p384", "ES384", "SHA384withECDSAinP1363Format"),
    /** As given before. */
    RSA("rsa", "RS256", "SHA256withRSA"),
    /** As given today, and withdrawn. */
    REVOKED("revoked", "ES384", "SHA384withECDSAinP1363Format");

    private final String code;
    private final String algorithm;
    private final String signature;

    Make(String code, String algorithm, String signature) {
        this.code = code;
        this.algorithm = algorithm;
        this.signature = signature;
    }

    static Optional<Make> read(String code) {
        return Arrays.stream(values()).filter(make -> make.code.equals(code)).findFirst();
    }

    /** As a Web eID token names it. */
    String algorithm() {
        return algorithm;
    }

    /** As the JDK names it. */
    String signature() {
        return signature;
    }

    String hash() {
        return this == RSA ? "SHA-256" : "SHA-384";
    }

    KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(this == RSA ? "RSA" : "EC");
        if (this == RSA) {
            generator.initialize(2048);
        } else {
            generator.initialize(new ECGenParameterSpec("secp384r1"));
        }
        return generator.generateKeyPair();
    }
}
