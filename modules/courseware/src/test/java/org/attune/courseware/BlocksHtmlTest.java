package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksHtmlTest {
    @TempDir
    Path temporary;

    private Course course = null;

    @BeforeEach
    void read() throws Exception {
        course = new SampleCourse(temporary, "every-block").read();
    }

    @Test
    void a_branch_without_a_script_is_a_text_of_scenes_with_links() {
        assertThat(html(0))
                .contains("id=\"b-goodbye.start\" data-scene=\"a\"", "<p class=\"number\">Scene 1</p>")
                .contains("<li data-to=\"c\"><a href=\"#b-goodbye.kneel\">Kneel by the door, and wait.</a>")
                .containsOnlyOnce("An end we would choose")
                .contains("You gave him <strong>time</strong>");
    }

    @Test
    void a_thing_to_sort_has_a_native_choice_and_says_below_where_it_belongs() {
        assertThat(html(0))
                .contains("data-kind=\"sort\"", "data-best=\"abc\"")
                .contains("<input type=\"radio\" name=\"s-myths.1\" id=\"s-myths.1-a\" value=\"a\">")
                .contains("It belongs under: <strong>A myth</strong>");
    }

    @Test
    void a_checklist_has_boxes_their_reasons_and_a_field() {
        assertThat(html(0))
                .contains("<input type=\"checkbox\" id=\"k-walk-a\" value=\"a\" aria-describedby=\"k-walk-a-why\">")
                .contains("<textarea id=\"k-walk\" data-note=\"k-walk\"")
                .contains("What did you notice down there?")
                .doesNotContain("note: What");
    }

    @Test
    void each_statement_of_an_audit_is_rated_twice_and_has_its_own_field() {
        assertThat(html(1))
                .contains("name=\"a-setting.4.first\" id=\"a-setting.4.first-d\"", "name=\"a-setting.4.later\"")
                .contains("data-note=\"a-setting.4\"", "data-longest=\"9\"")
                // One for each statement, folded.
                .contains("<details class=\"evidence\">\n<summary>What shows it?</summary>")
                .doesNotContain("data-note=\"a-setting.5\"");
    }

    @Test
    void a_plan_repeats_its_fields_and_asks_for_days() {
        assertThat(html(1))
                .contains("<legend>My three actions</legend>", "<legend>Action 3</legend>")
                .contains("<input type=\"date\" id=\"p-actions.3.by\" data-note=\"p-actions.3.by\"");
    }

    @Test
    void a_table_has_heads_and_scrolls_in_a_box_of_its_own() {
        assertThat(html(0)).contains("<div class=\"table\"><table>", "<th scope=\"col\">What he does</th>");
    }

    @Test
    void how_sure_somebody_is_is_asked_before_the_first_lesson_and_after_the_last() {
        assertThat(html(0)).containsOnlyOnce("class=\"screen check\"").contains("name=\"before.cues.first\"");
        assertThat(html(0).indexOf("data-screen=\"before\"")).isLessThan(html(0).indexOf("data-screen=\"moment-1\""));
        assertThat(html(1)).contains("name=\"after.cues.first\"", "name=\"after.cues.later\"");
        assertThat(html(1).indexOf("data-screen=\"after\""))
                .isGreaterThan(html(1).indexOf("data-screen=\"sources-1\""));
    }

    @Test
    void a_link_to_a_screen_leads_to_it_in_the_page() {
        assertThat(html(0)).contains("<a href=\"#doing--idea-1\">three ways</a>", "id=\"doing--idea-1\"");
    }

    @Test
    void a_link_to_elsewhere_opens_beside_the_lesson() {
        assertThat(html(1)).contains("<a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener\">it</a>");
    }

    @Test
    void the_last_page_of_a_course_has_the_sources_of_all_lessons() {
        assertThat(SummaryHtml.of(course)).contains("A plain title", "A report", "<li data-lesson=\"looking\">");
    }

    private String html(int lesson) {
        return LessonHtml.of(course, course.lessons().get(lesson));
    }
}
