package be.namens.keys.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A device with one passkey, made by hand from WebAuthn level 3: P-256, attestation {@code none}. It is honest as it comes; each
 * setter makes it lie about one thing.
 */
public final class Device {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern HANDLE = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int WITH_CREDENTIAL = 0x40;

    private final byte[] credential = new byte[32];
    private final KeyPair pair = newPair();
    private KeyPair signer = pair;
    private byte[] handle = {1};
    private String origin;
    private String domain = "localhost";
    private String type = "";
    private String extra = "";
    private int flags = PRESENT | VERIFIED;
    private int counter;

    public Device(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
    }

    /** The fields that the script of the page fills in after making a passkey as these options ask. */
    public Map<String, String> make(String options) {
        handle = Base64.getUrlDecoder().decode(found(HANDLE, options));
        var answer = new HashMap<String, String>();
        answer.put("credential", TEXT.encodeToString(credential));
        answer.put("type", "public-key");
        answer.put("clientData", TEXT.encodeToString(clientData("webauthn.create", found(CHALLENGE, options))));
        answer.put("attestation", TEXT.encodeToString(attestation()));
        answer.put("transports", "internal,carrier-pigeon");
        return answer;
    }

    /** The fields that the script fills in after using the passkey as these options ask. */
    public Map<String, String> use(String options) {
        byte[] clientData = clientData("webauthn.get", found(CHALLENGE, options));
        byte[] authenticatorData = authenticatorData(0);
        var answer = new HashMap<String, String>();
        answer.put("credential", TEXT.encodeToString(credential));
        answer.put("type", "public-key");
        answer.put("clientData", TEXT.encodeToString(clientData));
        answer.put("authenticatorData", TEXT.encodeToString(authenticatorData));
        answer.put("signature", TEXT.encodeToString(signature(authenticatorData, clientData)));
        answer.put("userHandle", TEXT.encodeToString(handle));
        return answer;
    }

    public Device at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    Device of(String otherDomain) {
        domain = otherDomain;
        return this;
    }

    Device saying(String otherType) {
        type = otherType;
        return this;
    }

    Device embedded() {
        extra = ",\"crossOrigin\":true";
        return this;
    }

    public Device notVerifying() {
        flags &= ~VERIFIED;
        return this;
    }

    Device absent() {
        flags &= ~PRESENT;
        return this;
    }

    Device backedUp() {
        flags |= BACKUP_ELIGIBLE | BACKED_UP;
        return this;
    }

    Device counting(int uses) {
        counter = uses;
        return this;
    }

    Device callingThePerson(byte[] other) {
        handle = other.clone();
        return this;
    }

    Device signingWithAnotherKey() {
        signer = newPair();
        return this;
    }

    private byte[] clientData(String honestType, String challenge) {
        return ("{\"type\":\"" + (type.isEmpty() ? honestType : type) + "\",\"challenge\":\"" + challenge
                        + "\",\"origin\":\"" + origin + "\"" + extra + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int moreFlags) {
        return ByteBuffer.allocate(37)
                .put(sha256(domain.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | moreFlags))
                .putInt(counter)
                .array();
    }

    /** CBOR: {"fmt": "none", "attStmt": {}, "authData": …}. */
    private byte[] attestation() {
        var withKey = new ByteArrayOutputStream();
        withKey.writeBytes(authenticatorData(WITH_CREDENTIAL));
        withKey.writeBytes(new byte[16]);
        withKey.writeBytes(new byte[] {0, (byte) credential.length});
        withKey.writeBytes(credential);
        withKey.writeBytes(coseKey());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(cborText("fmt"));
        object.writeBytes(cborText("none"));
        object.writeBytes(cborText("attStmt"));
        object.write(0xa0);
        object.writeBytes(cborText("authData"));
        object.writeBytes(cborBytes(withKey.toByteArray()));
        return object.toByteArray();
    }

    /** CBOR: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        key.writeBytes(cborBytes(coordinate(point.getAffineX())));
        key.write(0x22);
        key.writeBytes(cborBytes(coordinate(point.getAffineY())));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] cborText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] cborBytes(byte[] bytes) {
        return ByteBuffer.allocate(2 + bytes.length)
                .put((byte) 0x58)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }

    private byte[] signature(byte[] authenticatorData, byte[] clientData) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.getPrivate());
            signature.update(authenticatorData);
            signature.update(sha256(clientData));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String found(Pattern pattern, String options) {
        var match = pattern.matcher(options);
        if (!match.find()) {
            throw new AssertionError(pattern + " is not in " + options);
        }
        return match.group(1);
    }
}
