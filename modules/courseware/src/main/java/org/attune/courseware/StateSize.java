package org.attune.courseware;

/**
 * How much of SCORM 1.2's suspend_data a whole course takes at the most, without what is written in it: every screen
 * seen, every exercise answered at its longest. The shell's {@code state.ts} counts the same way.
 */
final class StateSize {
    /** Characters of suspend_data (SCORM 1.2 RTE 3.4.4). */
    static final int ROOM = 4096;
    /** Less would hold not even a few lines for each lesson. */
    static final int LEAST_FOR_NOTES = 1000;

    /** Form, length, check sum, what was done last, separators, the sign at the end. */
    private static final int HEAD = 32;

    private static final int SCREEN = 4;
    /** A short name and a space. */
    private static final int ANSWER = 5;
    /** A note's short name, length and mark, and how much of it was given as a comment. */
    private static final int NOTE = 24;

    private StateSize() {}

    static int leftForNotes(Course course) {
        int taken = HEAD;
        if (!course.confidence().isEmpty()) {
            taken += ANSWER + 2 * BlockRules.STATEMENTS + 1;
        }
        for (Lesson lesson : course.lessons()) {
            for (Screen screen : lesson.screens()) {
                taken += SCREEN;
                for (Block block : screen.blocks()) {
                    if (block instanceof Block.Exercise exercise) {
                        taken += exercise.longest() > 0 ? ANSWER + exercise.longest() : 0;
                        taken += NOTE * exercise.notes().size();
                    }
                }
            }
        }
        return ROOM - taken;
    }
}
