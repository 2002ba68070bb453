package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockRulesTest {
    private static final String DOING = "lessons/01-doing.md";
    private static final String LOOKING = "lessons/02-looking.md";

    @TempDir
    Path temporary;

    @Test
    void nothing_is_said_against_a_course_that_has_every_block() throws Exception {
        assertThat(course().complaints()).isEmpty();
    }

    @Test
    void a_way_to_nowhere_is_told_with_its_line() throws Exception {
        assertThat(told(DOING, "-> lorry: Show", "-> lory: Show"))
                .contains(DOING + ":34: This way leads to \"lory\", and there is no such scene.")
                .anySatisfy(each -> assertThat(each).endsWith("No way leads to this scene."));
    }

    @Test
    void a_way_round_in_a_circle_is_told() throws Exception {
        assertThat(told(DOING, "-> kneel: Sit down", "-> start: Sit down"))
                .containsExactly(
                        DOING + ":33: This way leads round in a circle: a scene that was left does not come back.");
    }

    @Test
    void a_branch_has_two_ends_and_only_an_end_is_the_one_we_would_choose() throws Exception {
        assertThat(told(DOING, "= lorry\n", "= lorry {.ours}\n-> kneel: And then\n"))
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("There must be two ends at least"))
                .anySatisfy(each -> assertThat(each).contains("Only an end"));
    }

    @Test
    void a_scene_without_words_and_an_id_used_twice_are_told() throws Exception {
        assertThat(told(DOING, "= carry\nYou wave", "= carry\n-> lorry: And sit.\n= carry\nYou wave"))
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("does not tell what happens in its second scene"))
                .anySatisfy(each -> assertThat(each).contains("Another scene has the id \"carry\" too."));
    }

    @Test
    void a_thing_to_sort_names_one_of_the_groups_and_has_feedback() throws Exception {
        assertThat(told(DOING, "- (open) One", "- (opne) One"))
                .containsExactly(
                        DOING + ":51: Say in brackets to which group this belongs, as in \"- (myth) Its words\".");
        assertThat(told(DOING, "  > It has hardly been looked at.\n", ""))
                .containsExactly(DOING + ":51: Lesson 1 has a sort without feedback for its third item.");
    }

    @Test
    void a_list_too_short_to_be_one_is_told() throws Exception {
        assertThat(told(DOING, "- A place to be alone and still be seen\n- A window a baby can look out of\n", ""))
                .containsExactly(DOING + ":78: There must be 3 to 14 things to tick here.");
        assertThat(told(LOOKING, "- Meals follow the babies, not the clock.\n", ""))
                .containsExactly(LOOKING + ":28: There must be 4 to 12 statements here.");
    }

    @Test
    void an_audit_says_its_scale_and_asks_for_evidence() throws Exception {
        assertThat(told(LOOKING, "scale: Not yet | Starting | Mostly | Always\nevidence: What shows it?\n", ""))
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("points on the scale"))
                .anySatisfy(each -> assertThat(each).contains("Ask for the evidence"));
    }

    @Test
    void the_rows_of_a_plan_are_counted() throws Exception {
        assertThat(told(LOOKING, "rows: 3", "rows: 30"))
                .contains(LOOKING + ":39: There may be one to five rows, as in \"rows: 3\".");
    }

    @Test
    void there_are_four_statements_of_confidence_or_none() throws Exception {
        assertThat(told("course.yaml", "  - pace: I can follow a baby’s pace at a meal.\n", ""))
                .containsExactly("course.yaml: There must be four statements under \"confidence\", or none.");
        assertThat(told("course.yaml", "  - pace:", "  - cues:"))
                .containsExactly("course.yaml: Another statement has the id \"cues\" too.");
    }

    @Test
    void a_course_with_more_to_keep_than_scorm_12_keeps_is_told() throws Exception {
        StringBuilder plans = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            plans.append("::: plan {#p-more-").append(i).append("}\nMore\nrows: 5\n- one: 1?\n- two: 2?\n:::\n");
        }
        assertThat(told(LOOKING, "## Sources", plans + "## Sources"))
                .anySatisfy(each -> assertThat(each).contains("SCORM 1.2 keeps too little of so much"));
    }

    private List<String> told(String file, String from, String to) throws Exception {
        return new SampleCourse(temporary.resolve(String.valueOf(System.nanoTime())), "every-block")
                .change(file, from, to)
                .complaints();
    }

    private SampleCourse course() throws Exception {
        return new SampleCourse(temporary, "every-block");
    }
}
