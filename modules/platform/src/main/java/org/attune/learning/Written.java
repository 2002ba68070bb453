package org.attune.learning;

import java.time.Instant;
import java.util.List;

/**
 * What the reader wrote in a course, in whichever version of it: theirs to read, and nobody else's.
 *
 * @param lessons those with notes, in the order of the course; lessons that the reader's version has no more come last
 * @param questions those they wrote to, likewise
 */
public record Written(long course, String courseTitle, List<InLesson> lessons, List<ToQuestion> questions) {
    public Written {
        lessons = List.copyOf(lessons);
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return lessons.isEmpty() && questions.isEmpty();
    }

    /**
     * The notes of one lesson, the oldest first.
     *
     * @param module of the reader's version; 0 when it has the lesson no more
     * @param activity the lesson's, within the module
     */
    public record InLesson(String title, long module, String activity, List<Noted> notes) {
        public InLesson {
            notes = List.copyOf(notes);
        }

        /** Whether it is of an older version, and the reader's has it no more. */
        public boolean isPast() {
            return module == 0;
        }
    }

    /**
     * A note.
     *
     * @param id its name, for an address
     * @param at when its latest text arrived
     */
    public record Noted(String id, String text, Instant at) {}

    /**
     * What they wrote to a question.
     *
     * @param module of the latest version that has it
     * @param past whether the reader's version has it no more
     */
    public record ToQuestion(long module, String title, String question, boolean past, Reflection text) {}
}
