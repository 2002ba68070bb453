package org.attune.catalogue;

import java.util.List;

/**
 * A part of a course.
 *
 * @param module id of the course module
 * @param resource id of what it plays
 */
public record ModuleDescription(long module, String title, long resource, List<LessonDescription> lessons) {

    public ModuleDescription {
        lessons = List.copyOf(lessons);
    }
}
