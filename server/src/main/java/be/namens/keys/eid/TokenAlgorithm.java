package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The algorithms of a Web eID token: those of JSON Web Algorithms (RFC 7518, sections 3.3 to 3.5). */
enum TokenAlgorithm {
    ES256(Family.ECDSA, 256, "secp256r1"),
    ES384(Family.ECDSA, 384, "secp384r1"),
    ES512(Family.ECDSA, 512, "secp521r1"),
    RS256(Family.RSA_PKCS1, 256, ""),
    RS384(Family.RSA_PKCS1, 384, ""),
    RS512(Family.RSA_PKCS1, 512, ""),
    PS256(Family.RSA_PSS, 256, ""),
    PS384(Family.RSA_PSS, 384, ""),
    PS512(Family.RSA_PSS, 512, "");

    private static final int SHORTEST_RSA = 2048;

    private final Family family;
    private final int bits;
    private final String curve;

    TokenAlgorithm(Family family, int bits, String curve) {
        this.family = family;
        this.bits = bits;
        this.curve = curve;
    }

    static TokenAlgorithm read(String name) {
        for (TokenAlgorithm algorithm : values()) {
            if (algorithm.name().equals(name)) {
                return algorithm;
            }
        }
        throw new Refused(EidRefusal.EID_ALGORITHM);
    }

    /** Whether this is an algorithm for that key: each curve has its own, and RSA is not shorter than 2048 bits. */
    boolean fits(PublicKey key) {
        return switch (family) {
            case ECDSA -> key instanceof ECPublicKey elliptic && isOnCurve(elliptic.getParams());
            case RSA_PKCS1, RSA_PSS ->
                key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA;
        };
    }

    private boolean isOnCurve(ECParameterSpec of) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curve));
            var named = parameters.getParameterSpec(ECParameterSpec.class);
            return of.getCurve().equals(named.getCurve())
                    && of.getGenerator().equals(named.getGenerator())
                    && of.getOrder().equals(named.getOrder());
        } catch (GeneralSecurityException everyPlatformHasThem) {
            throw new IllegalStateException(everyPlatformHasThem);
        }
    }

    byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-" + bits).digest(content);
        } catch (GeneralSecurityException everyPlatformHasThem) {
            throw new IllegalStateException(everyPlatformHasThem);
        }
    }

    /** Whether the owner of the key signed this; a signature of the wrong shape is a wrong one. */
    boolean verify(PublicKey key, byte[] content, byte[] signature) {
        try {
            var verifier = verifier();
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException wrong) {
            return false;
        } catch (GeneralSecurityException everyPlatformHasThem) {
            throw new IllegalStateException(everyPlatformHasThem);
        }
    }

    private Signature verifier() throws GeneralSecurityException {
        return switch (family) {
            // A card gives R and S one after the other, as JSON Web Algorithms do, without ASN.1.
            case ECDSA -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            case RSA_PKCS1 -> Signature.getInstance("SHA" + bits + "withRSA");
            case RSA_PSS -> pss();
        };
    }

    private Signature pss() throws GeneralSecurityException {
        String hash = "SHA-" + bits;
        var verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), bits / 8, 1));
        return verifier;
    }

    private enum Family {
        ECDSA,
        RSA_PKCS1,
        RSA_PSS
    }
}
