package org.attune.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A line of a package's outline.
 *
 * @param depth 0 at the top
 * @param href what it opens, as the package writes it; absent when it only holds others
 * @param sco whether it speaks to the player; what does not is done once it was opened
 * @param lesson whether it is one of the lessons people see
 */
public record PackageActivity(
        int depth,
        String identifier,
        String title,
        @Nullable String href,
        boolean sco,
        boolean lesson) {}
