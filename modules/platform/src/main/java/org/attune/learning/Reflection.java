package org.attune.learning;

import java.time.Instant;

/**
 * What someone wrote, for themselves alone.
 *
 * @param version which writing of it this is: a change says which it has seen
 */
public record Reflection(String words, long version, Instant writtenAt) {}
