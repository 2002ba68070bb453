package org.attune.learning;

import java.util.List;
import java.util.Optional;

/**
 * Someone on a course, and what can be opened for them again.
 *
 * @param person their name
 * @param lessons those of packages that they have begun, in order
 */
public record Reopenable(String person, String courseTitle, List<LessonProgress> lessons) {

    public Reopenable {
        lessons = List.copyOf(lessons);
    }

    /** One of the lessons; nothing when it is none of them. */
    public Optional<LessonProgress> lesson(long module, String activity) {
        return lessons.stream()
                .filter(each ->
                        each.module() == module && each.lesson().activity().equals(activity))
                .findFirst();
    }
}
