package org.attune.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.OptionalLong;
import org.attune.account.SealingKey;

/**
 * What the link of a letter holds: which row it is about, signed by the server. Nothing of it is kept. It is good for one
 * thing alone, to end the reminders of that row, and as long as there is the row.
 */
record WayOutKey(long assigned) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    String write(SealingKey key) {
        return assigned + "." + ENCODER.encodeToString(signature(key));
    }

    /** The row that a text speaks of; nothing when the server has not signed it. */
    static OptionalLong read(String text, SealingKey key) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,17}")) {
            return OptionalLong.empty();
        }
        try {
            WayOutKey said = new WayOutKey(Long.parseLong(parts[0]));
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(said.signature(key), signature)
                    ? OptionalLong.of(said.assigned)
                    : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    private byte[] signature(SealingKey key) {
        return key.sign(("no more reminders of " + assigned).getBytes(StandardCharsets.UTF_8));
    }
}
