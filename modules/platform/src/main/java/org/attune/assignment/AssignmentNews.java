package org.attune.assignment;

import java.time.Instant;

/**
 * What changed of something that somebody has assigned, until they say that they know.
 *
 * @param assigned id of that they have it
 * @param change id of the change
 * @param title of the course
 * @param by the name of who changed it
 * @param what a sentence
 */
public record AssignmentNews(
        long assigned, long change, String title, String by, Instant at, String what, String reason) {}
