package org.attune.courseware;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Writes {@code README.md} for those who import the packages, from {@code guide.md} beside this class. */
final class Guide {
    private final StringBuilder courses = new StringBuilder();
    private final StringBuilder packages = new StringBuilder();

    void add(Course course, List<Made> made) {
        courses.append("**")
                .append(course.title())
                .append("** ")
                .append(course.version())
                .append(". ")
                .append(course.summary())
                .append(" ")
                .append(course.lessons().size())
                .append(" lessons, ")
                .append(course.minutes())
                .append(" minutes. For: ")
                .append(course.audience())
                .append(". ")
                .append(course.madeBy())
                .append(" Licence: ")
                .append(course.licence())
                .append(".\n\n");
        packages.append("### ").append(course.title()).append('\n');
        packages.append("| file | what | kB | SHA-256 |\n|---|---|---:|---|\n");
        for (Made each : made) {
            Lesson lesson = each.pack().lesson();
            packages.append("| `")
                    .append(each.pack().fileName())
                    .append("` | ")
                    .append(each.pack().format().label)
                    .append(lesson == null ? ", whole course" : ", one lesson: " + lesson.title())
                    .append(" | ")
                    .append((each.size() + 999) / 1000)
                    .append(" | `")
                    .append(each.sha256())
                    .append("` |\n");
        }
        packages.append('\n');
    }

    String markdown() throws IOException {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream("guide.md"), "guide.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{courses}}\n", courses)
                    .replace("{{packages}}\n", packages.toString().stripTrailing() + "\n");
        }
    }
}
