package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseReportTest {
    private static final String HARD =
            "Institutional environments facilitating developmentally appropriate communicative"
                    + " opportunities necessitate considerable organisational accommodation.\n\n";

    @TempDir
    Path temporary;

    @Test
    void a_build_tells_reading_age_minutes_and_weight_of_each_lesson_and_the_size_of_each_package() throws Exception {
        assertThat(report(new SampleCourse(temporary)))
                .startsWith("A sample & its \"marks\" 1.0.0\n")
                .containsPattern(
                        "Lesson 2, two: reading age \\d+\\.\\d; 5 minutes, by its words and exercises \\d\\.\\d;"
                                + " first screen \\d+ kB\n")
                .containsPattern("sample-scorm-1\\.2\\.zip: \\d+ kB\n")
                .doesNotContain("Warning", "identifiers.txt");
    }

    @Test
    void it_warns_of_a_lesson_that_is_hard_to_read_and_names_its_longest_sentence() throws Exception {
        SampleCourse sample =
                new SampleCourse(temporary).change("lessons/02-two.md", "It may be", HARD.repeat(7) + "It may be");
        assertThat(report(sample))
                .contains("Warning: lessons/02-two.md asks for a reading age above 11.")
                .contains("“Institutional environments facilitating developmentally appropriate …”, 11 words")
                .doesNotContain("Warning: lessons/01-one.md");
    }

    @Test
    void it_says_how_many_identifiers_wait_for_the_release() throws Exception {
        SampleCourse sample = new SampleCourse(temporary);
        Identifiers.release(sample.read());
        sample.change("lessons/02-two.md", "- when: When?", "- when: When?\n- where: Where?");
        assertThat(report(sample)).contains("Not in identifiers.txt yet: 1. Add what is new at the release.");
    }

    private String report(SampleCourse sample) throws Exception {
        Course course = sample.read();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CourseReport.print(
                course,
                new Delivery(temporary.resolve("packages")).add(course, Packages.of(course)),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
