package be.namens.keys.eid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A card with its key, as Web eID uses it. */
record TestCard(KeyPair keys, X509Certificate certificate, CardAuthority authority) {

    /** The fields of a token; a test changes them before it makes the token of them. */
    Map<String, String> token(String algorithm, String origin, String nonce) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("action", "web-eid:authenticate-success");
        fields.put("algorithm", algorithm);
        fields.put("appVersion", "https://web-eid.eu/web-eid-app/releases/2.7.0+965");
        fields.put("format", "web-eid:1.0");
        fields.put("signature", base64(sign(algorithm, origin, nonce)));
        fields.put("unverifiedCertificate", base64(encoded()));
        return fields;
    }

    byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] sign(String algorithm, String origin, String nonce) {
        try {
            String bits = algorithm.substring(2);
            var hash = MessageDigest.getInstance("SHA-" + bits);
            var signature = signature(algorithm.substring(0, 2), bits);
            signature.initSign(keys.getPrivate());
            signature.update(hash.digest(origin.getBytes(StandardCharsets.UTF_8)));
            signature.update(hash.digest(nonce.getBytes(StandardCharsets.UTF_8)));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Signature signature(String family, String bits) throws GeneralSecurityException {
        if (family.equals("PS")) {
            var pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec(
                    "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), Integer.parseInt(bits) / 8, 1));
            return pss;
        }
        return Signature.getInstance("SHA" + bits + (family.equals("ES") ? "withECDSAinP1363Format" : "withRSA"));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String json(Map<String, String> token) {
        var text = new StringBuilder("{");
        token.forEach((name, value) ->
                text.append(text.length() > 1 ? "," : "").append("\"" + name + "\":\"" + value + "\""));
        return text.append("}").toString();
    }
}
