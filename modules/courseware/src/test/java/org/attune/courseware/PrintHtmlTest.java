package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintHtmlTest {
    @TempDir
    Path temporary;

    @Test
    void all_that_can_be_read_in_a_course_is_on_its_printed_page() throws Exception {
        Course course = new SampleCourse(temporary, "every-block").read();
        String page = PrintHtml.of(course).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        for (Lesson lesson : course.lessons()) {
            for (Passage passage : Passage.of(lesson)) {
                for (List<String> sentence : PlainText.sentences(passage.markdown())) {
                    assertThat(PlainText.words(page)).containsSequence(sentence);
                }
            }
        }
    }

    @Test
    void what_a_learner_writes_has_lines_and_what_they_rate_has_boxes() throws Exception {
        Course course = new SampleCourse(temporary, "every-block").read();
        String page = PrintHtml.of(course);
        assertThat(page)
                .contains("<div class=\"lines\"><span>", "<th scope=\"col\">Fairly</th>", "Action 3", "Go to 2.")
                .contains("One that we would choose.", "An end that we would choose.", "An order that often helps")
                .doesNotContain("<script", "<style", "<form", "<textarea", "<input");
    }
}
