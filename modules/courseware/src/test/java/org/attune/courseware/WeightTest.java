package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightTest {
    @TempDir
    Path temporary;

    @Test
    void a_course_too_large_and_a_first_screen_too_heavy_are_refused() throws Exception {
        Random random = new Random(1);
        String noise = random.ints(2_000_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        SampleCourse sample =
                new SampleCourse(temporary).change("media/course.svg", "</svg>", "<!--" + noise + "--></svg>");

        assertThatThrownBy(() -> BuildCourses.build(sample.courses, temporary.resolve("packages"), null))
                .isInstanceOf(CourseRefused.class)
                .hasMessageContaining("sample-scorm-1.2.zip: It holds 2")
                .hasMessageContaining("kB; a course may have 1500 at most.")
                .hasMessageContaining("lessons/01-one.md: The first screen of \"One\" takes 1")
                .hasMessageContaining("kB over the network; it may take 80 at most.");
    }

    @Test
    void a_drawing_of_a_later_screen_does_not_weigh_on_the_first() throws Exception {
        SampleCourse sample = new SampleCourse(temporary);
        Pack pack = Packages.of(sample.read()).get(0);
        SortedMap<String, byte[]> files = new TreeMap<>(pack.files());
        int first = Weight.firstScreen("lessons/one.html", files);
        files.put("media/later.svg", new byte[100_000]);
        String page = new String(files.get("lessons/one.html"), StandardCharsets.UTF_8);
        files.put(
                "lessons/one.html",
                page.replace("</article>", "<img src=\"../media/later.svg\"></article>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(Weight.firstScreen("lessons/one.html", files)).isBetween(first, first + 100);
    }
}
