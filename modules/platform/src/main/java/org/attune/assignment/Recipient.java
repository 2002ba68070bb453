package org.attune.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that an assignment may be for.
 *
 * @param doneAt when they did the course last; absent while they have not
 */
public record Recipient(long account, String name, @Nullable Instant doneAt) {}
