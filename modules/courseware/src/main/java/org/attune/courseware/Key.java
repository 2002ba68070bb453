package org.attune.courseware;

import java.nio.charset.StandardCharsets;

/** A short name for a long id: SCORM 1.2 gives a whole course 4,096 characters to remember its state in. */
final class Key {
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int FOUR_DIGITS = 36 * 36 * 36 * 36;

    private Key() {}

    /** Four characters of 0–9 and a–z; the same for the same id, always. */
    static String of(String id) {
        int hash = FNV_OFFSET;
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        String key = Integer.toString(Integer.remainderUnsigned(hash, FOUR_DIGITS), 36);
        return "0".repeat(4 - key.length()) + key;
    }
}
