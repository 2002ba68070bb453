package org.attune.renewal;

import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Something new that is to be renewed, as a coordinator says it.
 *
 * @param name empty for a course that is to be called as it is
 * @param course id of a course of the hub; 0 for what is named
 * @param responsibility whoever has it answers for holding this; absent when it is nobody's in particular
 * @param interval the first
 */
public record RenewalWords(
        String name, long course, @Nullable Responsibility responsibility, Interval interval) {}
