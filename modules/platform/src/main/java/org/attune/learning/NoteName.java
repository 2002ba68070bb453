package org.attune.learning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.tracking.Note;

/**
 * A short name for a note from a lesson, for an address: its registration, and a fingerprint of its place there. It gives
 * nothing away and lets nobody in; who asks is checked against the registration.
 */
final class NoteName {
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})-[0-9a-f]{32}");

    private NoteName() {}

    static String of(long registration, Note note) {
        String place =
                String.join("\n", note.collection(), note.key(), Integer.toString(note.attempt()), note.activity());
        UUID fingerprint = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        return registration + "-" + fingerprint.toString().replace("-", "");
    }

    /** The registration in a name; nothing when it is none. */
    static Optional<Long> registration(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(Long.parseLong(parts.group(1))) : Optional.empty();
    }
}
