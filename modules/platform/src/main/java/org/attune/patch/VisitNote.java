package org.attune.patch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A note of a visit, opened.
 *
 * @param author id of the account that wrote it
 * @param version which writing of it this is: a change says which it has seen
 */
record VisitNote(
        long id,
        long setting,
        long author,
        LocalDate day,
        String words,
        Instant writtenAt,
        Instant changedAt,
        long version) {}
