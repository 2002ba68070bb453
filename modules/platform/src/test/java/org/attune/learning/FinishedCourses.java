package org.attune.learning;

import org.attune.shared.Told;

/** What observers are told of finished courses. */
final class FinishedCourses extends Told<CourseFinished> {}
