package be.namens.keys.outside;

import be.namens.keys.outside.OutsideTable.Row;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** The tokens of rows: made as a provider makes them, or as the row says. */
final class RowsOfTokens {

    static final RSAKey SIGNS = rsa("provider-rsa", KeyUse.SIGNATURE);
    static final ECKey SIGNS_EC = ec("provider-ec", KeyUse.SIGNATURE);
    static final RSAKey OUR_SIGNING = rsa("our-signing", KeyUse.SIGNATURE);
    static final RSAKey OUR_RSA = rsa("our-rsa", KeyUse.ENCRYPTION);
    static final ECKey OUR_EC = ec("our-ec", KeyUse.ENCRYPTION);
    private static final RSAKey ANOTHER = rsa("another", KeyUse.SIGNATURE);

    private RowsOfTokens() {}

    /** What the provider publishes. */
    static String published() {
        return new JWKSet(List.of((JWK) SIGNS, SIGNS_EC)).toString(true);
    }

    /** What we keep. */
    static String ours() {
        return new JWKSet(List.of((JWK) OUR_SIGNING, OUR_RSA, OUR_EC)).toString(false);
    }

    static String idToken(Row row, Map<String, Object> claims) {
        try {
            return make(row, claims);
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String make(Row row, Map<String, Object> claims) throws JOSEException, ParseException {
        return switch (row.token()) {
            case "" -> encrypted(signed(claims, JWSAlgorithm.RS256, SIGNS), JWEAlgorithm.RSA_OAEP_256, "A128CBC-HS256");
            case "only signed" -> signed(claims, JWSAlgorithm.RS256, SIGNS);
            case "ES256" -> encrypted(signed(claims, JWSAlgorithm.ES256, SIGNS_EC));
            case "PS256", "RS512" -> encrypted(signed(claims, JWSAlgorithm.parse(row.token()), SIGNS));
            case "ECDH-ES" -> encrypted(signed(claims, JWSAlgorithm.RS256, SIGNS), JWEAlgorithm.ECDH_ES, "A256GCM");
            case "A256GCM", "A192GCM" ->
                encrypted(signed(claims, JWSAlgorithm.RS256, SIGNS), JWEAlgorithm.RSA_OAEP_256, row.token());
            case "RSA1_5" ->
                encrypted(signed(claims, JWSAlgorithm.RS256, SIGNS), JWEAlgorithm.parse("RSA1_5"), "A128CBC-HS256");
            case "compressed" -> compressed(signed(claims, JWSAlgorithm.RS256, SIGNS));
            case "none at all" -> "";
            case "nonsense" -> "no token at all";
            case "and more" -> signed(claims, JWSAlgorithm.RS256, SIGNS) + ".AAAA";
            case "unsigned" -> unsigned(claims);
            case "encrypted unsigned" -> encrypted(unsigned(claims));
            case "encrypted claims" -> encrypted(JSONObjectUtils.toJSONString(claims));
            case "encrypted for another" -> encryptedFor(ANOTHER, signed(claims, JWSAlgorithm.RS256, SIGNS));
            case "HS256" -> encrypted(symmetric(claims));
            case "unknown key" -> encrypted(signed(claims, JWSAlgorithm.RS256, ANOTHER));
            case "another key" -> encrypted(signed(claims, JWSAlgorithm.RS256, named(ANOTHER)));
            case "changed" -> changed(signed(claims, JWSAlgorithm.RS256, SIGNS), claims);
            default -> throw new IllegalArgumentException(row.token());
        };
    }

    static String userinfo(Row row, Map<String, Object> claims) {
        try {
            return switch (row.userinfoAs()) {
                case "" -> JSONObjectUtils.toJSONString(claims);
                case "signed" -> signed(claims, JWSAlgorithm.RS256, SIGNS);
                case "encrypted" -> encrypted(signed(claims, JWSAlgorithm.RS256, SIGNS));
                case "unsigned" -> unsigned(claims);
                case "signed by another" -> signed(claims, JWSAlgorithm.RS256, named(ANOTHER));
                default -> throw new IllegalArgumentException(row.userinfoAs());
            };
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String signed(Map<String, Object> claims, JWSAlgorithm algorithm, JWK key) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        var token = new com.nimbusds.jose.JWSObject(header, new Payload(claims));
        token.sign(key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key));
        return token.serialize();
    }

    private static String symmetric(Map<String, Object> claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(SIGNS.getKeyID())
                .build();
        var token = new com.nimbusds.jose.JWSObject(header, new Payload(claims));
        token.sign(new MACSigner(SIGNS.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String unsigned(Map<String, Object> claims) throws ParseException {
        return new PlainJWT(new PlainHeader(), JWTClaimsSet.parse(claims)).serialize();
    }

    private static String changed(String token, Map<String, Object> claims) {
        var parts = List.of(token.split("\\.", -1));
        var other = new java.util.HashMap<>(claims);
        other.put("sub", "another");
        return parts.get(0) + "." + Base64URL.encode(JSONObjectUtils.toJSONString(other)) + "." + parts.get(2);
    }

    private static String encrypted(String content) throws JOSEException {
        return encrypted(content, JWEAlgorithm.RSA_OAEP_256, "A128CBC-HS256");
    }

    private static String encrypted(String content, JWEAlgorithm algorithm, String method) throws JOSEException {
        boolean curve = JWEAlgorithm.ECDH_ES.equals(algorithm);
        JWEEncrypter encrypter = curve ? new ECDHEncrypter(OUR_EC) : new RSAEncrypter(OUR_RSA);
        var header = new JWEHeader.Builder(algorithm, EncryptionMethod.parse(method))
                .contentType("JWT")
                .keyID(curve ? OUR_EC.getKeyID() : OUR_RSA.getKeyID());
        return serialized(header, content, encrypter);
    }

    private static String encryptedFor(RSAKey key, String content) throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128CBC_HS256)
                .keyID(OUR_RSA.getKeyID());
        return serialized(header, content, new RSAEncrypter(key));
    }

    private static String compressed(String content) throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128CBC_HS256)
                .compressionAlgorithm(CompressionAlgorithm.DEF);
        return serialized(header, content, new RSAEncrypter(OUR_RSA));
    }

    private static String serialized(JWEHeader.Builder header, String content, JWEEncrypter encrypter)
            throws JOSEException {
        var token = new JWEObject(header.build(), new Payload(content));
        token.encrypt(encrypter);
        return token.serialize();
    }

    /** Another key under the name of the provider's. */
    private static RSAKey named(RSAKey key) {
        return new RSAKey.Builder(key).keyID(SIGNS.getKeyID()).build();
    }

    private static RSAKey rsa(String name, KeyUse use) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).keyUse(use).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey ec(String name, KeyUse use) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).keyUse(use).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
