package be.namens.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what must be read again (AES-256-GCM) and makes keyed hashes of what must be found again (HMAC-SHA-256). */
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;

    /**
     * @param encryptionKey 32 random bytes
     * @param hashKey 32 other random bytes
     */
    public Vault(byte[] encryptionKey, byte[] hashKey) {
        if (encryptionKey.length != KEY_BYTES || hashKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key of the vault has exactly 32 bytes");
        }
        if (Arrays.equals(encryptionKey, hashKey)) {
            throw new IllegalArgumentException("The two keys of the vault must differ");
        }
        this.encryption = new SecretKeySpec(encryptionKey, "AES");
        this.hashing = new SecretKeySpec(hashKey, "HmacSHA256");
    }

    /**
     * Encrypts a text for one purpose.
     *
     * @param purpose bound as associated data: what is sealed for one purpose cannot be opened for another
     * @return nonce and ciphertext in one array
     */
    public byte[] seal(String purpose, String text) {
        return seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts bytes for one purpose. */
    public byte[] seal(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, content);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal(String, String)} made; fails when the content or the purpose is another. */
    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    /** Opens what {@link #seal(String, byte[])} made; fails when the content or the purpose is another. */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("Sealed content is too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    /** A keyed hash of 32 bytes: equal texts for one purpose have equal hashes, and nobody without the key can try texts out. */
    public byte[] hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The vault cannot process this for " + purpose, failure);
        }
    }
}
