package org.attune.patch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit to a setting, as its note tells it.
 *
 * @param note id of the note
 * @param author who wrote it, by name
 * @param day of the visit
 * @param writtenAt when it was first kept
 * @param changedAt when the words became what they are
 * @param version which writing of it this is: a change says which it has seen
 * @param open whether its author may still change it: the setting is in their patch
 */
public record Visit(
        long note,
        long setting,
        String settingName,
        String author,
        LocalDate day,
        String words,
        Instant writtenAt,
        Instant changedAt,
        long version,
        boolean open) {

    public boolean isChanged() {
        return changedAt.isAfter(writtenAt);
    }
}
