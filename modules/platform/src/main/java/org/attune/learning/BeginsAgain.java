package org.attune.learning;

/**
 * Someone is about to begin a course once more, in the transaction in which it happens: what is to be kept of the last time is
 * taken down now.
 *
 * @param last how they finished it
 */
public record BeginsAgain(CourseFinished last) {}
