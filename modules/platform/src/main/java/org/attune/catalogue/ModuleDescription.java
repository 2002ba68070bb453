package org.attune.catalogue;

import java.util.List;

/**
 * A part of a course.
 *
 * @param module id of the course module
 * @param identifier the same in every version of the course
 * @param resource id of the package or recording that it plays; 0 when it plays nothing, as an event before its recording is
 *     there
 * @param document id of the hub's document that it gives to read; 0 when it gives none
 * @param event id of the live event that it is to attend; 0 when it is none
 * @param text the address of a link, the question of a reflection, also of one after an event or a recording; else empty
 * @param rule when a live event or a recording is done
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
        long event,
        String text,
        boolean needed,
        ModuleRule rule,
        List<LessonDescription> lessons) {

    public ModuleDescription {
        lessons = List.copyOf(lessons);
    }

    /** A module of another kind than those that have a rule. */
    public ModuleDescription(
            long module,
            String identifier,
            ModuleKind kind,
            String title,
            long resource,
            long document,
            String text,
            boolean needed,
            List<LessonDescription> lessons) {
        this(module, identifier, kind, title, resource, document, 0, text, needed, ModuleRule.NONE, lessons);
    }

    /** The same with a recording in an event's place; 0 when there is none yet. */
    ModuleDescription playing(long recording) {
        return new ModuleDescription(
                module, identifier, kind, title, recording, document, event, text, needed, rule, lessons);
    }
}
