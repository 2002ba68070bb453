package org.attune.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What coordinators see of a letter.
 *
 * @param name of whom it is for; may be empty
 * @param putAt when it was written
 * @param nextAt when it is tried next, while it is waiting
 * @param endedAt when it was sent, kept, given up or no longer worth sending; nothing while it is waiting
 * @param trouble why the last try failed, as a sentence; empty when nothing went wrong
 * @param opens whether what it says can be read, to hand it on
 * @param handedOnAt when a coordinator said that they had handed it on; nothing while none has
 */
public record LetterEntry(
        long id,
        String name,
        String address,
        String subject,
        LetterState state,
        Instant putAt,
        Instant nextAt,
        @Nullable Instant endedAt,
        String trouble,
        boolean opens,
        @Nullable Instant handedOnAt) {

    /** Whom it is for, by name where there is one. */
    public String to() {
        return name.isEmpty() ? address : name;
    }

    String about() {
        return to() + ", “" + subject + "”.";
    }
}
