package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which platforms keep what learners did. One that was released never changes and never goes: else somebody
 * who is under way loses their place, their answers or what they wrote. {@code identifiers.txt} in a course's folder
 * lists those that were released, one a line, as in {@code screen babies-have-voices/moment-1}.
 */
final class Identifiers {
    static final String FILE = "identifiers.txt";

    private static final String HEAD = """
            # What was released of this course. Learners' places, answers and words are kept by these names:
            # none may change or go. New ones are added by
            # java -jar modules/courseware/target/courseware.jar release scorm-content/%s
            """;

    private Identifiers() {}

    /** All of a course, in order. */
    static Set<String> of(Course course) {
        Set<String> all = new LinkedHashSet<>();
        all.add("course " + course.id());
        course.confidence().forEach(each -> all.add("statement " + each.id()));
        for (Lesson lesson : course.lessons()) {
            all.add("lesson " + lesson.id());
            for (Screen screen : lesson.screens()) {
                all.add("screen " + lesson.id() + "/" + screen.id());
                screen.blocks().forEach(block -> addAll(all, block));
            }
        }
        return all;
    }

    private static void addAll(Set<String> all, Block block) {
        if (block instanceof Block.Exercise exercise) {
            all.add("block " + exercise.id());
            exercise.notes().stream()
                    .filter(note -> !note.equals(exercise.id()))
                    .forEach(note -> all.add("field " + note));
        }
        if (block instanceof Block.Branch branch) {
            branch.scenes().forEach(each -> all.add("scene " + branch.id() + "/" + each.id()));
        }
    }

    /** A complaint for each that was released and is not in the course any more. */
    static List<Complaint> missing(Course course) throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        Set<String> now = of(course);
        List<String> released = released(course.folder());
        for (int i = 0; i < released.size(); i++) {
            String line = released.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !now.contains(line)) {
                complaints.add(new Complaint(
                        FILE,
                        i + 1,
                        "The " + line.replaceFirst(" (.*)", " \"$1\"")
                                + " was released and is not in the course any more: give it back its id, or learners"
                                + " lose what is kept by it."));
            }
        }
        return complaints;
    }

    /** How many are in the course and not released yet; 0 for a course of which nothing was. */
    static int fresh(Course course) throws IOException {
        Set<String> now = of(course);
        List<String> released = released(course.folder());
        released.forEach(each -> now.remove(each.strip()));
        return released.isEmpty() ? 0 : now.size();
    }

    /** Adds those that are new to the list. Returns how many they were. */
    static int release(Course course) throws IOException {
        Set<String> fresh = of(course);
        List<String> lines = new ArrayList<>(released(course.folder()));
        if (lines.isEmpty()) {
            HEAD.formatted(course.folder().getFileName()).lines().forEach(lines::add);
        }
        lines.forEach(each -> fresh.remove(each.strip()));
        lines.addAll(fresh);
        Files.writeString(course.folder().resolve(FILE), String.join("\n", lines) + "\n");
        return fresh.size();
    }

    private static List<String> released(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }
}
