package org.attune.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A work that a course rests on.
 *
 * @param doi without {@code https://doi.org/}
 */
public record Source(String text, @Nullable String doi) {}
