package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Web eID gives back: the certificate of the card, not yet trusted, and a signature by its key. */
final class WebEidToken {

    /** As much as one field of a form may hold; a token of a Belgian card has some 2000 to 3000 characters. */
    static final int LONGEST = 4096;

    /** Minor versions add fields and change no rule. */
    private static final Pattern FORMAT = Pattern.compile("web-eid:1(\\.[0-9]{1,3})?");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final X509Certificate certificate;
    private final TokenAlgorithm algorithm;
    private final byte[] signature;

    private WebEidToken(X509Certificate certificate, TokenAlgorithm algorithm, byte[] signature) {
        this.certificate = certificate;
        this.algorithm = algorithm;
        this.signature = signature;
    }

    /** Reads a token; refused with its own reason for each part that is not as it should be. */
    static WebEidToken read(String text) {
        if (text.isBlank()) {
            throw new Refused(EidRefusal.EID_NO_TOKEN);
        }
        if (text.length() > LONGEST) {
            throw new Refused(EidRefusal.EID_TOKEN_TOO_LARGE);
        }
        var json = json(text);
        if (!FORMAT.matcher(field(json, "format")).matches()) {
            throw new Refused(EidRefusal.EID_FORMAT);
        }
        var algorithm = TokenAlgorithm.read(field(json, "algorithm"));
        byte[] signature = decoded(field(json, "signature"));
        var certificate = certificate(decoded(field(json, "unverifiedCertificate")));
        if (!algorithm.fits(certificate.getPublicKey())) {
            throw new Refused(EidRefusal.EID_ALGORITHM_KEY);
        }
        return new WebEidToken(certificate, algorithm, signature);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            throw new Refused(EidRefusal.EID_TOKEN_UNREADABLE);
        }
    }

    private static String field(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new Refused(EidRefusal.EID_TOKEN_UNREADABLE);
        }
        return value.stringValue();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new Refused(EidRefusal.EID_TOKEN_UNREADABLE);
        }
    }

    /** One certificate and nothing behind it. */
    private static X509Certificate certificate(byte[] encoded) {
        try {
            var read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            if (!Arrays.equals(read.getEncoded(), encoded)) {
                throw new Refused(EidRefusal.EID_CERTIFICATE_UNREADABLE);
            }
            return read;
        } catch (CertificateException none) {
            throw new Refused(EidRefusal.EID_CERTIFICATE_UNREADABLE);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Whether the card signed this question for this origin, as the Web eID specification puts the two together. */
    boolean answers(String origin, String nonce) {
        byte[] originHash = algorithm.hash(origin.getBytes(StandardCharsets.UTF_8));
        byte[] nonceHash = algorithm.hash(nonce.getBytes(StandardCharsets.UTF_8));
        byte[] content = Arrays.copyOf(originHash, originHash.length + nonceHash.length);
        System.arraycopy(nonceHash, 0, content, originHash.length, nonceHash.length);
        return algorithm.verify(certificate.getPublicKey(), content, signature);
    }
}
