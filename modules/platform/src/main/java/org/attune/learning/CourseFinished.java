package org.attune.learning;

import java.time.Instant;

/** Someone finished a course: told once for an enrolment and each round of it, in the transaction in which it happens. */
public record CourseFinished(long enrolment, long hub, long account, long course, Instant at) {}
