package org.attune.catalogue;

import java.util.List;

/**
 * A part of a course.
 *
 * @param module id of the course module
 * @param identifier the same in every version of the course
 * @param resource id of what it plays; 0 when it plays nothing
 * @param document id of the hub's document that it gives to read; 0 when it gives none
 * @param text the address of a link, the question of a reflection; empty for what has a resource or a document
 * @param needed whether it counts for finishing, where the rule asks for certain modules
 * @param lessons of a package those that can be opened; a module of another kind is one lesson, named as the module
 */
public record ModuleDescription(
        long module,
        String identifier,
        ModuleKind kind,
        String title,
        long resource,
        long document,
        String text,
        boolean needed,
        List<LessonDescription> lessons) {

    public ModuleDescription {
        lessons = List.copyOf(lessons);
    }
}
