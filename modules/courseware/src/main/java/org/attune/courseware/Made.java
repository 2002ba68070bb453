package org.attune.courseware;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it lies in the folder of packages.
 *
 * @param pack what is in it
 * @param sha256 64 small hexadecimal digits
 * @param size in bytes
 */
record Made(Pack pack, String sha256, int size) {

    static Made of(Pack pack, byte[] zip) {
        return new Made(pack, sha256(zip), zip.length);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
