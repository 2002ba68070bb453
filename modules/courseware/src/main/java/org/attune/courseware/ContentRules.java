package org.attune.courseware;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a course must hold to before a package is made of it. */
final class ContentRules {
    static final List<String> PARTS = List.of("moment", "idea", "choice", "meaning", "room", "sources");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Course course;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, String> exercises = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private ContentRules(Course course) {
        this.course = course;
    }

    static List<Complaint> of(Course course) {
        ContentRules rules = new ContentRules(course);
        rules.id("course.yaml", 0, course.id());
        rules.drawing("course.yaml", 0, course.drawing());
        Set<String> lessons = new HashSet<>();
        for (Lesson lesson : course.lessons()) {
            rules.id(lesson.file(), 0, lesson.id());
            if (!lessons.add(lesson.id())) {
                rules.complain(lesson.file(), 0, "Another lesson has the id \"" + lesson.id() + "\" too.");
            }
            rules.lesson(lesson);
        }
        return rules.complaints;
    }

    private void lesson(Lesson lesson) {
        Set<String> screens = new HashSet<>();
        int part = 0;
        Set<String> seen = new HashSet<>();
        for (Screen screen : lesson.screens()) {
            id(lesson.file(), screen.line(), screen.id());
            if (!screens.add(screen.id())) {
                complain(lesson.file(), screen.line(), "Another screen has the id \"" + screen.id() + "\" too.");
            }
            key(lesson.file(), screen.line(), Key.of(lesson.id() + "/" + screen.id()));
            int found = PARTS.indexOf(screen.part());
            if (found < 0) {
                complain(
                        lesson.file(),
                        screen.line(),
                        "Say which part the screen is: " + String.join(", ", PARTS) + ".");
            } else if (found < part) {
                complain(lesson.file(), screen.line(), "The part \"" + screen.part() + "\" comes too late.");
            }
            part = Math.max(part, found);
            seen.add(screen.part());
            screen.blocks().forEach(block -> block(lesson.file(), block));
        }
        PARTS.stream()
                .filter(each -> !seen.contains(each))
                .forEach(each -> complain(lesson.file(), 0, "The part \"" + each + "\" is missing."));
    }

    private void block(String file, Block block) {
        if (block instanceof Block.Text text) {
            markdown(file, text.line(), text.markdown());
        } else if (block instanceof Block.Card card) {
            markdown(file, card.line() + 1, card.markdown());
        } else if (block instanceof Block.Voices voices) {
            voices.items().forEach(item -> markdown(file, voices.line(), item));
        } else if (block instanceof Block.Choice choice) {
            exercise(file, choice.line(), choice.id(), choice.question());
            atLeastTwo(file, choice.line(), choice.answers().size(), "answers");
            for (Block.Answer answer : choice.answers()) {
                markdown(file, answer.line(), answer.text() + answer.feedback());
                if (answer.feedback().isEmpty()) {
                    complain(file, answer.line(), "This answer has no feedback: say what it gives and what it misses.");
                }
            }
        } else if (block instanceof Block.Order order) {
            exercise(file, order.line(), order.id(), order.question());
            atLeastTwo(file, order.line(), order.steps().size(), "steps");
        } else if (block instanceof Block.Reflect reflect) {
            exercise(file, reflect.line(), reflect.id(), reflect.question());
        } else if (block instanceof Block.Exercise other) {
            exercise(file, other.line(), other.id(), other.question());
            other.passages().forEach(each -> markdown(file, each.line(), each.markdown()));
        }
    }

    private void exercise(String file, int line, String id, String question) {
        id(file, line, id);
        String other = exercises.put(id, file + ":" + line);
        if (other != null) {
            complain(file, line, "The id \"" + id + "\" is taken already, at " + other + ".");
        }
        key(file, line, Key.of(id));
        if (question.isBlank()) {
            complain(file, line, "The question is missing: write it on the line after the block's name.");
        }
    }

    private void atLeastTwo(String file, int line, int count, String what) {
        if (count < 2 || count > 12) {
            complain(file, line, "There must be two to twelve " + what + " here.");
        }
    }

    /** The short names kept in suspend_data must differ; they nearly always do. */
    private void key(String file, int line, String key) {
        if (!keys.add(key)) {
            complain(file, line, "By ill luck this id has the same short name as another: change it a little.");
        }
    }

    private void markdown(String file, int firstLine, String markdown) {
        int line = firstLine;
        for (String each : markdown.split("\n", -1)) {
            Matcher image = Prose.IMAGE.matcher(each);
            while (image.find()) {
                drawing(file, line, image.group(2));
            }
            Matcher citation = Prose.CITATION.matcher(each);
            while (citation.find()) {
                if (!course.sources().containsKey(citation.group(1))) {
                    complain(file, line, "The source \"" + citation.group(1) + "\" is not in course.yaml.");
                }
            }
            line++;
        }
    }

    private void drawing(String file, int line, String path) {
        if (!path.matches("media/[A-Za-z0-9._-]+\\.svg")) {
            complain(file, line, "The drawing \"" + path + "\" must be an SVG in media/.");
        } else if (!Files.isRegularFile(course.folder().resolve(path))) {
            complain(file, line, "The drawing " + path + " does not exist.");
        }
    }

    private void id(String file, int line, String id) {
        if (!ID.matcher(id).matches()) {
            complain(file, line, "An id of small letters, digits and hyphens is needed here, not \"" + id + "\".");
        }
    }

    private void complain(String file, int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
