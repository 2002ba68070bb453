package org.attune.learninglog;

import java.time.Instant;
import java.util.List;

/**
 * Something in a person's log.
 *
 * @param id a note's own: the number of one's own, the name of one from a lesson; empty for a reflection
 * @param course 0 for a note that is about nothing in particular
 * @param module of a reflection, of a lesson that a note of one's own is about, and of one that a note was written in while
 *     the person's version of the course has it; else 0
 * @param activity of the lesson that a note was written in; else empty
 * @param lesson title of the lesson or of the question's part; empty for the course as a whole
 * @param question what a reflection answers; else empty
 * @param at when a note of one's own was first kept; of the others when their latest text arrived
 * @param changedAt when the text became what it is
 * @param past whether the person's version of the course has the lesson or question no more
 */
public record LogEntry(
        Kind kind,
        String id,
        long course,
        String courseTitle,
        long module,
        String activity,
        String lesson,
        String question,
        String words,
        Instant at,
        Instant changedAt,
        boolean past) {

    /** Where it was written. */
    public enum Kind {
        /** In the log itself. */
        OWN,
        /** In a lesson, through the package's comments. */
        LESSON,
        /** To a question of a course. */
        REFLECTION
    }

    public boolean isOwn() {
        return kind == Kind.OWN;
    }

    public boolean isFromLesson() {
        return kind == Kind.LESSON;
    }

    public boolean isReflection() {
        return kind == Kind.REFLECTION;
    }

    public boolean isChanged() {
        return changedAt.isAfter(at);
    }

    /** All of it that is searched. */
    List<String> texts() {
        return List.of(words, courseTitle, lesson, question);
    }
}
