package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRulesTest {
    private static final String ONE = "lessons/01-one.md";

    @TempDir
    Path temporary;

    @Test
    void nothing_is_said_against_the_sample() throws Exception {
        assertThat(new SampleCourse(temporary).complaints()).isEmpty();
    }

    @Test
    void an_answer_without_feedback_is_told_with_its_line() throws Exception {
        SampleCourse course = new SampleCourse(temporary).change(ONE, "  > You see more.\n", "");
        assertThat(course.complaints())
                .containsExactly(ONE + ":29: This answer has no feedback: say what it gives and what it misses.");
    }

    @Test
    void an_unknown_source_is_told_with_its_line() throws Exception {
        SampleCourse course = new SampleCourse(temporary).change(ONE, "@able2020", "@nobody1999");
        assertThat(course.complaints()).containsExactly(ONE + ":8: The source \"nobody1999\" is not in course.yaml.");
    }

    @Test
    void a_missing_drawing_is_told_with_its_line() throws Exception {
        SampleCourse course =
                new SampleCourse(temporary).change(ONE, "![A small rug](media/course.svg)", "![A rug](media/rug.svg)");
        assertThat(course.complaints()).containsExactly(ONE + ":10: The drawing media/rug.svg does not exist.");
    }

    @Test
    void an_id_used_twice_is_told_with_the_other_place() throws Exception {
        SampleCourse course = new SampleCourse(temporary).change("lessons/02-two.md", "#c-two", "#c-one");
        assertThat(course.complaints()).anySatisfy(each -> assertThat(each)
                .isEqualTo("lessons/02-two.md:24: The id \"c-one\" is taken already, at " + ONE + ":24."));
    }

    @Test
    void a_missing_part_is_told() throws Exception {
        SampleCourse course = new SampleCourse(temporary).change(ONE, "{#meaning .meaning}", "{#meaning .idea}");
        assertThat(course.complaints())
                .containsExactly(
                        ONE + ":42: The part \"idea\" comes too late.", ONE + ": The part \"meaning\" is missing.");
    }

    @Test
    void a_block_without_an_end_is_told() throws Exception {
        SampleCourse course = new SampleCourse(temporary).change(ONE, "Keep **near**.\n:::", "Keep **near**.");
        assertThat(course.complaints())
                .containsExactly(ONE + ":13: This block has no end: close it with a line \":::\".");
    }
}
