package org.attune.reporting;

import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which of a course's people.
 *
 * @param status absent for all
 * @param setting id of where they work; 0 for anywhere
 * @param words of their name, in any order and case; empty for any name
 */
public record WhereFilter(@Nullable Status status, long setting, String words) {
    public static final WhereFilter ALL = new WhereFilter(null, 0, "");
}
