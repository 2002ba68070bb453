package org.attune.learninglog;

import java.time.Instant;

/**
 * A note of one's own.
 *
 * @param version which writing of it this is: a change says which it has seen
 */
public record OwnNote(long id, long version, About about, String words, Instant writtenAt, Instant changedAt) {}
