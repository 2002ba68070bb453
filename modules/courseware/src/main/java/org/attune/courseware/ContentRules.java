package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a course must hold to before a package is made of it: its parts, its identifiers, its sources and its time. */
final class ContentRules {
    static final List<String> PARTS = List.of("moment", "idea", "choice", "meaning", "room", "sources");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Course course;
    private final List<Complaint> complaints = new ArrayList<>();
    /** Where each exercise's id is taken. */
    private final Map<String, String> exercises = new HashMap<>();

    private final Set<String> keys = new HashSet<>();
    private String file = "course.yaml";
    private String name = "The course";

    private ContentRules(Course course) {
        this.course = course;
    }

    static List<Complaint> of(Course course) throws IOException {
        ContentRules rules = new ContentRules(course);
        rules.id(0, "an id that", course.id());
        TextRules text = new TextRules(course);
        text.drawing("course.yaml", 0, "The course", course.drawing());
        Set<String> lessons = new HashSet<>();
        for (int i = 0; i < course.lessons().size(); i++) {
            Lesson lesson = course.lessons().get(i);
            rules.file = lesson.file();
            rules.name = "Lesson " + (i + 1);
            rules.id(0, "an id that", lesson.id());
            if (!lessons.add(lesson.id())) {
                rules.complain(0, "has the id \"" + lesson.id() + "\", which an earlier lesson has too.");
            }
            rules.lesson(lesson);
            rules.minutes(lesson);
            text.lesson(lesson, rules.name);
            rules.complaints.addAll(AnswerRules.of(lesson, rules.name));
        }
        rules.complaints.addAll(text.complaints());
        rules.neverCited();
        rules.complaints.addAll(Identifiers.missing(course));
        return rules.complaints;
    }

    private void lesson(Lesson lesson) {
        Set<String> screens = new HashSet<>();
        int part = 0;
        Set<String> seen = new HashSet<>();
        for (Screen screen : lesson.screens()) {
            id(screen.line(), "a screen whose id", screen.id());
            if (!screens.add(screen.id())) {
                complain(screen.line(), "has two screens with the id \"" + screen.id() + "\".");
            }
            key(screen.line(), Key.of(lesson.id() + "/" + screen.id()));
            int found = PARTS.indexOf(screen.part());
            if (found < 0) {
                complain(
                        screen.line(),
                        "has a screen that does not say which part it is: " + String.join(", ", PARTS) + ".");
            } else if (found < part) {
                complain(screen.line(), "has the part \"" + screen.part() + "\" too late.");
            }
            part = Math.max(part, found);
            seen.add(screen.part());
            screen.blocks().forEach(this::block);
        }
        PARTS.stream()
                .filter(each -> !seen.contains(each))
                .forEach(each -> complain(0, "has no screen of the part \"" + each + "\"."));
    }

    private void block(Block block) {
        if (!(block instanceof Block.Exercise exercise)) {
            return;
        }
        int line = exercise.line();
        id(line, "a block whose id", exercise.id());
        String other = exercises.put(exercise.id(), file + ":" + line);
        if (other != null) {
            complain(line, "gives a block the id \"" + exercise.id() + "\", which is taken already, at " + other + ".");
        }
        key(line, Key.of(exercise.id()));
        if (exercise.question().isBlank()) {
            complain(line, "has a block without a question: write it on the line after the block's name.");
        }
    }

    private void minutes(Lesson lesson) throws IOException {
        int line = line(lesson.file(), "minutes:");
        if (lesson.minutes() < LearningTime.SHORTEST_LESSON || lesson.minutes() > LearningTime.LONGEST_LESSON) {
            complain(
                    line,
                    "says that it takes " + lesson.minutes() + " minutes; a lesson takes "
                            + LearningTime.SHORTEST_LESSON + " to " + LearningTime.LONGEST_LESSON + ".");
            return;
        }
        double counted = LearningTime.minutes(lesson);
        if (Math.abs(counted - lesson.minutes()) > LearningTime.TOLERANCE) {
            complain(
                    line,
                    "says that it takes " + lesson.minutes() + " minutes; by its words and exercises it takes about "
                            + Math.round(counted) + ".");
        }
    }

    private void neverCited() throws IOException {
        Set<Source> cited = new HashSet<>();
        course.lessons().forEach(each -> cited.addAll(Citations.of(course, each)));
        for (Source source : course.sources().values()) {
            if (!cited.contains(source)) {
                complaints.add(new Complaint(
                        "course.yaml",
                        line("course.yaml", source.key() + ":"),
                        "No lesson cites the source \"" + source.key() + "\": cite it or take it out."));
            }
        }
    }

    /** The first line that begins with these words, from 1; 0 when none does. */
    private int line(String in, String words) throws IOException {
        List<String> lines = Files.readAllLines(course.folder().resolve(in), StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(words)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The short names kept in suspend_data must differ; they nearly always do. */
    private void key(int line, String key) {
        if (!keys.add(key)) {
            complain(line, "has an id that by ill luck has the same short name as another: change it a little.");
        }
    }

    private void id(int line, String what, String id) {
        if (!ID.matcher(id).matches()) {
            complain(line, "has " + what + " is not of small letters, digits and hyphens: \"" + id + "\".");
        }
    }

    private void complain(int line, String rest) {
        complaints.add(new Complaint(file, line, name + " " + rest));
    }
}
