package org.attune.courseware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sample course that a test may change. */
final class SampleCourse {
    final Path courses;
    final Path folder;

    SampleCourse(Path temporary) throws IOException {
        this(temporary, "sample");
    }

    /** @param name {@code sample}, or {@code every-block}, which has each kind of block */
    SampleCourse(Path temporary, String name) throws IOException {
        courses = temporary.resolve("courses");
        folder = courses.resolve(name);
        Path source = Path.of("src/test/resources/courses").resolve(name);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.toList()) {
                Files.createDirectories(folder.resolve(source.relativize(each)).getParent());
                Files.copy(each, folder.resolve(source.relativize(each)));
            }
        }
    }

    SampleCourse change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + file);
        }
        Files.writeString(path, text.replace(from, to));
        return this;
    }

    SampleCourse add(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    Course read() throws IOException {
        try {
            return CourseReader.read(folder);
        } catch (CourseRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    /** What is said against it. */
    List<String> complaints() {
        try {
            CourseReader.read(folder);
            return List.of();
        } catch (CourseRefused refused) {
            return refused.complaints().stream().map(Complaint::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
