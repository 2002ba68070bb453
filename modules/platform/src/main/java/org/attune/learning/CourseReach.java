package org.attune.learning;

/**
 * How many people of a hub are where on a course.
 *
 * @param people enrolled in all
 */
public record CourseReach(
        long course, String title, String version, int people, int notStarted, int underWay, int finished) {}
