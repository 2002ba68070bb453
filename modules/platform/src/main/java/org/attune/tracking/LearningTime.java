package org.attune.tracking;

import java.time.Duration;

/** How long someone was active in an activity of a resource, in all their attempts. */
public record LearningTime(long resource, String activity, Duration time) {}
