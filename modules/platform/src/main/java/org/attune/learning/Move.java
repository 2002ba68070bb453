package org.attune.learning;

import java.time.Instant;

/**
 * That someone was moved to another version of a course.
 *
 * @param withPlace whether their place in lessons under way came along
 */
public record Move(Instant at, boolean withPlace) {}
