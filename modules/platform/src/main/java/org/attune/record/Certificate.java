package org.attune.record;

import java.time.Duration;
import java.time.Instant;

/**
 * That someone finished a course, as it was then.
 *
 * @param version as its author numbers it
 * @param hub the name of the hub
 * @param time in its lessons up to then, as far as it is measured
 * @param code as people read it
 */
public record Certificate(
        long id,
        long enrolment,
        long course,
        String title,
        String version,
        String hub,
        Instant finishedAt,
        Duration time,
        String code) {}
