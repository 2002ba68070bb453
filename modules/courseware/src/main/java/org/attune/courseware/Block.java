package org.attune.courseware;

import java.util.List;

/** A piece of a screen. Text in it is Markdown unless it says otherwise. */
sealed interface Block {
    /** Where it starts in its file, from 1. */
    int line();

    record Text(int line, String markdown) implements Block {}

    /** A question with answers to choose from. One {@code best} answer, several, or none. */
    record Choice(int line, String id, String question, List<Answer> answers) implements Block {}

    record Answer(int line, boolean best, String text, String feedback) {}

    /** Steps in their better order. */
    record Order(int line, String id, String question, List<Step> steps) implements Block {}

    record Step(int line, String text, String why) {}

    /** A question to write about. */
    record Reflect(int line, String id, String question, String hint) implements Block {}

    /** A plan to fill in and print: plain text throughout. */
    record Plan(int line, String id, String title, List<Field> fields) implements Block {}

    record Field(int line, String name, String label) {}

    /** A short card set apart; {@code kind} is {@code safety} or empty. */
    record Card(int line, String kind, String markdown) implements Block {}

    /** Two to four short things side by side. */
    record Voices(int line, String intro, List<String> items) implements Block {}
}
