package org.attune.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key that seals (AES-GCM, a random 96-bit nonce before the sealed text) and signs (HMAC-SHA256). Each purpose
 * has a key of its own, derived from this one.
 */
public final class SealingKey {
    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec encryption;
    private final SecretKeySpec signature;
    private final byte[] raw;

    SealingKey(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        this.raw = raw.clone();
        this.encryption = new SecretKeySpec(mac(raw, "encryption"), "AES");
        this.signature = new SecretKeySpec(mac(raw, "signature"), "HmacSHA256");
    }

    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A key for one purpose, that tells nothing of this one. */
    public SealingKey derive(String purpose) {
        return new SealingKey(mac(raw, "for " + purpose));
    }

    /**
     * Seals bytes for the place they are kept at.
     *
     * @param place where it is kept: opened at another place it is refused
     */
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length, place);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was not sealed by this key for this place
     */
    public byte[] open(byte[] sealed, String place) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, place);
    }

    /** 32 bytes that only this key makes of these. */
    public byte[] sign(byte[] bytes) {
        return mac(signature, bytes);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, int from, int length, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot " + (mode == Cipher.ENCRYPT_MODE ? "seal" : "open") + " " + place, e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        return mac(new SecretKeySpec(key, "HmacSHA256"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
