package org.attune.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A work that a course rests on.
 *
 * @param address where it can be read; http or https
 */
public record Source(String text, @Nullable String address) {}
