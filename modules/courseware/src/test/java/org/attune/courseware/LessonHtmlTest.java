package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonHtmlTest {
    @TempDir
    Path temporary;

    @Test
    void a_term_is_explained_right_below_the_paragraph_in_which_it_stands() throws Exception {
        assertThat(html())
                .contains("<p>A <dfn>cue</dfn> is <em>seen</em> (Able and others 2020).")
                .containsPattern("</p>\n<p class=\"term\"><strong>Cue</strong> A small sign.</p>");
    }

    @Test
    void a_lessons_last_screen_lists_what_was_cited() throws Exception {
        assertThat(html().substring(html().indexOf("ul class=\"sources\"")))
                .contains("A plain title", "https://doi.org/10.1000/sample");
    }

    @Test
    void a_drawing_brings_its_size_so_that_nothing_jumps() throws Exception {
        assertThat(html()).contains("<img src=\"media/course.svg\" alt=\"A small rug\" width=\"40\" height=\"20\">");
    }

    @Test
    void the_continue_button_says_the_next_screens_title_where_the_author_says_nothing() throws Exception {
        assertThat(html())
                .contains("data-next=\"See the idea\"", "data-next=\"A choice\"", "data-next=\"Finish the lesson\"");
    }

    @Test
    void the_answer_the_author_would_choose_is_named_in_words() throws Exception {
        assertThat(html().split("The one we would choose", -1)).hasSize(2);
    }

    @Test
    void a_work_without_a_doi_is_linked_to_where_it_is_read() {
        assertThat(new Source("a", "A framework.", "", "https://www.gov.uk/framework").address())
                .isEqualTo("https://www.gov.uk/framework");
        assertThat(new Source("a", "A paper.", "10.1000/x", "https://elsewhere.example").address())
                .isEqualTo("https://doi.org/10.1000/x");
    }

    @Test
    void a_licence_is_said_in_words_and_linked() {
        assertThat(Licence.inWords("CC-BY-4.0"))
                .contains("href=\"https://creativecommons.org/licenses/by/4.0/\"", ">CC BY 4.0</a>");
        assertThat(Licence.inWords("All rights <reserved>")).isEqualTo("Licence: All rights &lt;reserved&gt;.");
    }

    @Test
    void steps_are_never_shown_in_the_better_order() {
        for (int count = 2; count <= 12; count++) {
            assertThat(ExerciseHtml.shuffled(count))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList())
                    .isNotEqualTo(IntStream.range(0, count).boxed().toList());
        }
    }

    @Test
    void the_last_part_is_my_room_or_what_the_course_calls_it() throws Exception {
        assertThat(html()).contains("<p class=\"part\">My room</p>");
        Course setting = new SampleCourse(temporary.resolve("setting"))
                .change("course.yaml", "licence:", "room: My setting\nlicence:")
                .read();
        Lesson lesson = setting.lessons().get(0);
        assertThat(LessonHtml.of(setting, lesson))
                .contains("<p class=\"part\">My setting</p>")
                .doesNotContain("<p class=\"part\">My room</p>");
        assertThat(LessonHtml.of(setting.alone(lesson), lesson)).contains("<p class=\"part\">My setting</p>");
        assertThat(PrintHtml.of(setting))
                .contains("<p class=\"part\">My setting</p>")
                .doesNotContain("<p class=\"part\">My room</p>");
    }

    private String html() throws Exception {
        Course course = new SampleCourse(temporary.resolve(String.valueOf(System.nanoTime()))).read();
        return LessonHtml.of(course, course.lessons().get(0));
    }
}
