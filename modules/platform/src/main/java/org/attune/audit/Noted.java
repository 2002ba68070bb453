package org.attune.audit;

import java.time.Instant;

/**
 * Something that staff did.
 *
 * @param who the name of who did it
 * @param action the feature's word for it: {@code course-published}
 * @param details a sentence; empty when there is nothing to add
 */
public record Noted(Instant at, String who, String action, String details) {}
