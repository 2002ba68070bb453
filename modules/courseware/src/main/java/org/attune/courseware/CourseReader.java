package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a course's folder. */
final class CourseReader {
    private CourseReader() {}

    /**
     * @param folder holds {@code course.yaml}
     * @throws CourseRefused when the source has faults; it tells all that were found
     */
    static Course read(Path folder) throws IOException, CourseRefused {
        List<Complaint> complaints = new ArrayList<>();
        Yaml yaml = Yaml.of("course.yaml", 1, text(folder.resolve("course.yaml")), complaints);
        List<Lesson> lessons = new ArrayList<>();
        for (String file : yaml.list("lessons")) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                lessons.add(new LessonReader(file, text(path), complaints).read());
            } else {
                complaints.add(new Complaint("course.yaml", 0, "The lesson " + file + " does not exist."));
            }
        }
        Course course = new Course(
                folder,
                yaml.text("id"),
                yaml.text("version"),
                yaml.text("title"),
                yaml.text("summary"),
                yaml.text("audience"),
                yaml.text("language"),
                yaml.list("objectives"),
                yaml.text("madeBy"),
                yaml.text("licence"),
                yaml.text("drawing"),
                yaml.textOr("room", "My room"),
                yaml.statements("confidence"),
                lessons,
                yaml.sources());
        complaints.addAll(ContentRules.of(course));
        complaints.addAll(BlockRules.of(course));
        if (!complaints.isEmpty()) {
            throw new CourseRefused(complaints);
        }
        return course;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
