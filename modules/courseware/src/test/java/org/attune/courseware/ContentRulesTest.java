package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRulesTest {
    private static final String ONE = "lessons/01-one.md";
    private static final String TWO = "lessons/02-two.md";

    @TempDir
    Path temporary;

    @Test
    void nothing_is_said_against_the_sample() throws Exception {
        assertThat(sample().complaints()).isEmpty();
    }

    @Test
    void an_answer_without_feedback_is_told_with_its_place_in_words_and_its_line() throws Exception {
        assertThat(sample().change(TWO, "  > You see more.\n", "").complaints())
                .containsExactly(TWO + ":29: Lesson 2 has a choice without feedback for its second answer.");
    }

    @Test
    void an_answer_that_speaks_of_those_above_it_is_told() throws Exception {
        assertThat(sample().change(ONE, "- [x] Look\n", "- [x] All of the above.\n")
                        .complaints())
                .containsExactly(ONE + ":29: Lesson 1 has a choice whose second answer speaks of the answers above it"
                        + " (\"All of the above.\"): let each answer stand by itself.");
    }

    @Test
    void an_unknown_source_is_told_with_its_line() throws Exception {
        assertThat(sample().change(ONE, "@able2020", "@nobody1999").complaints())
                .containsExactly(ONE + ":8: Lesson 1 cites \"nobody1999\", a source that is not in course.yaml.");
    }

    @Test
    void a_source_that_no_lesson_cites_is_told() throws Exception {
        assertThat(sample().change(ONE, " [@office2021]", "")
                        .change(TWO, " [@office2021]", "")
                        .complaints())
                .containsExactly("course.yaml:17: No lesson cites the source \"office2021\": cite it or take it out.");
    }

    @Test
    void a_missing_drawing_is_told_with_its_line() throws Exception {
        assertThat(sample().change(ONE, "![A small rug](media/course.svg)", "![A rug](media/rug.svg)")
                        .complaints())
                .containsExactly(ONE + ":10: Lesson 1 has a drawing that does not exist: media/rug.svg.");
    }

    @Test
    void a_drawing_that_explains_wants_an_alternative_text() throws Exception {
        SampleCourse course = sample().change("media/course.svg", "</svg>", "<text>Serve</text></svg>")
                .change(ONE, "![A small rug]", "![]")
                .change(ONE, "- ![](media/course.svg) A hand", "- A hand")
                .change(TWO, "- ![](media/course.svg) A hand", "- A hand");
        assertThat(course.complaints())
                .containsExactly(ONE + ":10: Lesson 1 has a drawing that explains, media/course.svg, without an"
                        + " alternative text: say in a sentence what it shows.");
    }

    @Test
    void a_drawing_that_is_all_there_is_of_an_answer_explains() throws Exception {
        assertThat(sample().change(ONE, "- A look\n", "- ![](media/other.svg)\n")
                        .add("media/other.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"/>")
                        .complaints())
                .anySatisfy(each -> assertThat(each).contains("a drawing that explains, media/other.svg"));
    }

    @Test
    void a_link_that_leads_nowhere_is_told_and_one_to_a_screen_is_not() throws Exception {
        assertThat(sample().change(ONE, "Keep **near**.", "See [the choice](#choice) and [more](#more).")
                        .complaints())
                .containsExactly(
                        ONE + ":14: Lesson 1 has a link to \"#more\" that leads nowhere: there is no such screen"
                                + " in it.");
    }

    @Test
    void an_id_used_twice_is_told_with_the_other_place() throws Exception {
        assertThat(sample().change(TWO, "#c-two", "#c-one").complaints()).anySatisfy(each -> assertThat(each)
                .isEqualTo(TWO + ":24: Lesson 2 gives a block the id \"c-one\", which is taken already, at " + ONE
                        + ":24."));
        assertThat(sample().change(TWO, "id: two", "id: one").complaints())
                .contains(TWO + ": Lesson 2 has the id \"one\", which an earlier lesson has too.");
        assertThat(sample().change(ONE, "#idea .idea", "#moment .idea").complaints())
                .contains(ONE + ":12: Lesson 1 has two screens with the id \"moment\".");
    }

    @Test
    void minutes_outside_five_to_ten_are_told_and_those_that_its_words_belie() throws Exception {
        assertThat(sample().change(ONE, "minutes: 5", "minutes: 12").complaints())
                .containsExactly(ONE + ":4: Lesson 1 says that it takes 12 minutes; a lesson takes 5 to 10.");
        assertThat(sample().change(ONE, "minutes: 5", "minutes: 10").complaints())
                .containsExactly(ONE
                        + ":4: Lesson 1 says that it takes 10 minutes; by its words and exercises it takes about 5.");
    }

    @Test
    void an_identifier_that_was_released_and_is_gone_is_told() throws Exception {
        SampleCourse course = sample();
        assertThat(Identifiers.release(course.read())).isPositive();
        assertThat(course.complaints()).isEmpty();
        assertThat(course.change(ONE, "#c-one", "#c-eins").complaints())
                .hasSize(1)
                .first()
                .asString()
                .matches(
                        "identifiers.txt:\\d+: The block \"c-one\" was released and is not in the course any more: give"
                                + " it back its id, or learners lose what is kept by it.");
    }

    @Test
    void a_release_adds_what_is_new_and_leaves_what_was_there() throws Exception {
        SampleCourse course = sample();
        Identifiers.release(course.read());
        course.change(TWO, "- when: When?", "- when: When?\n- where: Where?");
        assertThat(Identifiers.fresh(course.read())).isOne();
        assertThat(Identifiers.release(course.read())).isOne();
        assertThat(Identifiers.fresh(course.read())).isZero();
        assertThat(course.folder.resolve("identifiers.txt"))
                .content()
                .startsWith("#")
                .contains("\ncourse sample\n", "\nlesson one\n", "\nscreen one/moment\n", "\nblock c-one\n")
                .endsWith("\nfield p-two.where\n");
    }

    @Test
    void a_missing_part_is_told() throws Exception {
        assertThat(sample().change(ONE, "{#meaning .meaning}", "{#meaning .idea}")
                        .complaints())
                .containsExactly(
                        ONE + ":42: Lesson 1 has the part \"idea\" too late.",
                        ONE + ": Lesson 1 has no screen of the part \"meaning\".");
    }

    @Test
    void a_block_without_an_end_is_told() throws Exception {
        assertThat(sample().change(ONE, "Keep **near**.\n:::", "Keep **near**.").complaints())
                .containsExactly(ONE + ":13: This block has no end: close it with a line \":::\".");
    }

    private SampleCourse sample() throws Exception {
        return new SampleCourse(temporary.resolve(String.valueOf(System.nanoTime())));
    }
}
