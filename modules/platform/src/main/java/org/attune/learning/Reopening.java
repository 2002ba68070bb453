package org.attune.learning;

import java.time.Instant;

/**
 * That staff opened a lesson for someone again.
 *
 * @param reason why, in a sentence of theirs
 */
public record Reopening(Instant at, String reason) {}
