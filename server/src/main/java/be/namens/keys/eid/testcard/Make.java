package be.namens.keys.eid.testcard;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Which card somebody shows. */
enum Make {
    /** As given today. */
    P384("p384", "ES384", "SHA384withECDSAinP1363Format", "EC", new ECGenParameterSpec("secp384r1")),
    /** As given before. */
    RSA("rsa", "RS256", "SHA256withRSA", "RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)),
    /** As given today, and withdrawn. */
    REVOKED("revoked", "ES384", "SHA384withECDSAinP1363Format", "EC", new ECGenParameterSpec("secp384r1"));

    private final String code;
    private final String algorithm;
    private final String signature;
    private final String keys;
    private final AlgorithmParameterSpec size;

    Make(String code, String algorithm, String signature, String keys, AlgorithmParameterSpec size) {
        this.code = code;
        this.algorithm = algorithm;
        this.signature = signature;
        this.keys = keys;
        this.size = size;
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
        var generator = KeyPairGenerator.getInstance(keys);
        generator.initialize(size);
        return generator.generateKeyPair();
    }
}
