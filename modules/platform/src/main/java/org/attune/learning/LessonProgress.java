package org.attune.learning;

import java.util.Optional;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleKind;

/**
 * A lesson of a course with how far the reader is.
 *
 * @param module id of the course module
 * @param kind of the module
 * @param closed why it is not open yet, as a sentence; empty when it is open
 * @param reopening that staff opened it again, until the reader begins it anew
 */
public record LessonProgress(
        long module,
        ModuleKind kind,
        LessonDescription lesson,
        Status status,
        String closed,
        Optional<Reopening> reopening) {

    public boolean isOpen() {
        return closed.isEmpty();
    }
}
