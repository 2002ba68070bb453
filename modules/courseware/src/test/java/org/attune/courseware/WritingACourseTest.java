package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code docs/writing-a-course.md} true: what it shows is built as it stands there. */
class WritingACourseTest {
    private static final Path PAGE = Path.of("../../docs/writing-a-course.md");

    @TempDir
    Path temporary;

    @Test
    void the_lesson_of_the_page_builds_and_is_easy_to_read() throws Exception {
        SampleCourse course = new SampleCourse(temporary)
                .add("course.yaml", shown("yaml"))
                .add("lessons/01-wait-and-look.md", shown("markdown"));

        assertThat(course.complaints()).isEmpty();
        assertThat(Readability.of(course.read()))
                .allSatisfy(each -> assertThat(each.age()).isLessThan(Readability.TARGET));
        BuildCourses.build(course.courses, temporary.resolve("packages"), null);
        assertThat(temporary.resolve("packages/first-steps-scorm-1.2.zip")).exists();
    }

    private static String shown(String language) throws Exception {
        Matcher fence = Pattern.compile("```" + language + "\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }
}
