package org.attune.learning;

/** What observers are told of finished courses. */
final class FinishedCourses extends Told<CourseFinished> {}
