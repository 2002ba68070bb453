package org.attune.learning;

import java.time.Instant;

/**
 * That someone finished a course.
 *
 * @param at when, the last time
 * @param again whether they do it once more since
 */
public record Finish(long account, long course, Instant at, boolean again) {}
