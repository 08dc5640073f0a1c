package be.namens.keys.eid.testcard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

/** A card that no state gave, and its key. */
record DemoCard(Make make, PrivateKey key, X509Certificate certificate) {

    /** What Web eID would give back for this card. */
    Map<String, String> answer(String origin, String nonce) {
        try {
            var hash = MessageDigest.getInstance(make.hash());
            var signature = Signature.getInstance(make.signature());
            signature.initSign(key);
            signature.update(hash.digest(origin.getBytes(StandardCharsets.UTF_8)));
            signature.update(hash.digest(nonce.getBytes(StandardCharsets.UTF_8)));
            return Map.of(
                    "unverifiedCertificate",
                    base64(certificate.getEncoded()),
                    "algorithm",
                    make.algorithm(),
                    "signature",
                    base64(signature.sign()),
                    "format",
                    "web-eid:1.0",
                    "appVersion",
                    "testkaart");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "DemoCard[" + make + "]";
    }
}
