package org.attune.reporting;

/** A course that somebody of a team was assigned or has begun. */
public record TeamCourse(long course, String title) {}
