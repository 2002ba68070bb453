package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;

/** A piece of a screen. Text in it is Markdown unless it says otherwise. */
sealed interface Block {
    /** Where it starts in its file, from 1. */
    int line();

    record Text(int line, String markdown) implements Block {}

    /** A short card set apart; {@code kind} is {@code safety} or empty. */
    record Card(int line, String kind, String markdown) implements Block {}

    /** Two to four short things side by side. */
    record Voices(int line, String intro, List<String> items) implements Block {}

    /** Something the learner does. */
    sealed interface Exercise extends Block {
        /** Never changes; unique in its course. */
        String id();

        /** The question or instruction. */
        String question();

        /** How many characters the longest answer takes in what is kept; 0 where nothing but notes is. */
        default int longest() {
            return 0;
        }

        /** Ids of the fields to write in; they never change. */
        default List<String> notes() {
            return List.of();
        }
    }

    /** A question with answers to choose from. One {@code best} answer, several, or none. */
    record Choice(int line, String id, String question, List<Answer> answers) implements Exercise {
        @Override
        public int longest() {
            return answers.stream().filter(Answer::best).count() > 1 ? answers.size() : 1;
        }
    }

    record Answer(int line, boolean best, String text, String feedback) {}

    /** Steps in their better order. */
    record Order(int line, String id, String question, List<Step> steps) implements Exercise {
        @Override
        public int longest() {
            return steps.size();
        }
    }

    record Step(int line, String text, String why) {}

    /** Scenes with ways from one to another; the first is the start. */
    record Branch(int line, String id, String question, List<Scene> scenes) implements Exercise {
        @Override
        public int longest() {
            return scenes.size();
        }
    }

    /**
     * A scene of a branch.
     *
     * @param ours whether this end is one we would choose
     * @param ways to other scenes; none where it ends
     */
    record Scene(int line, String id, boolean ours, String markdown, List<Way> ways) {}

    record Way(int line, String to, String text) {}

    /** Things to put into groups. */
    record Sort(int line, String id, String question, List<Group> groups, List<Sorted> items) implements Exercise {
        @Override
        public int longest() {
            return items.size();
        }
    }

    record Group(int line, String id, String words) {}

    /** A thing to sort, and the id of the group it belongs to. */
    record Sorted(int line, String group, String text, String feedback) {}

    /** Things to tick; {@code note} asks what was noticed, and may be empty. There is no better answer. */
    record Checklist(int line, String id, String question, List<Tick> items, String note) implements Exercise {
        @Override
        public int longest() {
            return items.size();
        }

        @Override
        public List<String> notes() {
            return note.isEmpty() ? List.of() : List.of(id);
        }
    }

    record Tick(int line, String text, String why) {}

    /** Statements to rate twice, at first and later, each with a field for what shows it. */
    record Audit(int line, String id, String question, List<String> scale, String evidence, List<Statement> statements)
            implements Exercise {
        @Override
        public int longest() {
            return 2 * statements.size() + 1;
        }

        @Override
        public List<String> notes() {
            return statements.stream().map(each -> id + "." + each.id()).toList();
        }
    }

    /** Something to rate; its id is unique among the statements it stands with. */
    record Statement(int line, String id, String text) {}

    /** A question to write about. */
    record Reflect(int line, String id, String question, String hint) implements Exercise {
        @Override
        public List<String> notes() {
            return List.of(id);
        }
    }

    /**
     * A plan to fill in and print: plain text throughout.
     *
     * @param rows how often the fields are repeated; 0 when they stand once and are not numbered
     */
    record Plan(int line, String id, String question, int rows, List<Field> fields) implements Exercise {
        /** The id of a field in a row from 1; the row says nothing where the fields stand once. */
        String field(int row, Field field) {
            return id + "." + (rows == 0 ? "" : row + ".") + field.name();
        }

        @Override
        public List<String> notes() {
            List<String> notes = new ArrayList<>();
            for (int row = 1; row <= Math.max(1, rows); row++) {
                for (Field field : fields) {
                    notes.add(field(row, field));
                }
            }
            return notes;
        }
    }

    /** A field of a plan; {@code date} when a day is asked for. */
    record Field(int line, String name, String label, boolean date) {}
}
