package org.attune.courseware;

/**
 * What a platform opens and keeps a record of: a lesson, or the whole course.
 *
 * @param identifier of its item; never changes
 * @param page the file that is opened
 * @param weight its part in the course's progress, above 0 and 1 at most
 */
record Sco(String identifier, String title, String summary, int minutes, String page, double weight) {

    static Sco of(Course course, String page) {
        return new Sco(course.id(), course.title(), course.summary(), course.minutes(), page, 1);
    }

    static Sco of(Lesson lesson, String page) {
        return new Sco(lesson.id(), lesson.title(), lesson.summary(), lesson.minutes(), page, 1);
    }

    /** The same, weighed by its minutes against the longest. */
    Sco weighed(int longest) {
        return new Sco(identifier, title, summary, minutes, page, Math.round(100.0 * minutes / longest) / 100.0);
    }
}
