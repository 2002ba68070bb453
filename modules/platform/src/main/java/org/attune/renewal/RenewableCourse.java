package org.attune.renewal;

/** A course that may be made one to renew. */
public record RenewableCourse(long course, String title) {}
