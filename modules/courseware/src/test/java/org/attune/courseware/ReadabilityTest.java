package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReadabilityTest {
    @Test
    void the_age_is_the_flesch_kincaid_grade_and_five_years() {
        // Six words, one sentence, six syllables: 0.39 × 6 + 11.8 × 1 − 15.59 + 5.
        assertThat(Readability.of("The cat sat on the mat.").age()).isCloseTo(3.55, within(0.001));
        // Fourteen words, two sentences, nineteen syllables.
        assertThat(Readability.of("A baby looked at you. Somebody answered the baby with a small turn then.")
                        .age())
                .isCloseTo(0.39 * 7 + 11.8 * 19 / 14 - 10.59, within(0.001));
    }

    @Test
    void long_words_in_long_sentences_ask_for_an_older_reader() {
        String easy = "She looks at you. You wait. She smiles.";
        String hard = "Practitioners demonstrating contingent responsiveness facilitate communicative development,"
                + " particularly where institutional conditions accommodate individual relationships.";
        assertThat(Readability.of(easy).age()).isLessThan(Readability.TARGET);
        assertThat(Readability.of(hard).age()).isGreaterThan(Readability.TARGET);
    }

    @Test
    void a_term_that_is_explained_makes_no_word_longer() {
        String plain = "The practitioner waits. Two practitioners wait.";
        String explained = "The [practitioner]{term=\"One who works here.\"} waits. Two practitioners wait.";
        assertThat(Readability.of(explained).age())
                .isLessThan(Readability.of(plain).age());
    }

    @Test
    void drawings_citations_and_marks_are_not_read_and_an_item_is_a_sentence() {
        assertThat(PlainText.sentences(
                        "![A rug](media/rug.svg) It **may** help [@able2020], e.g. now. See [this](#room):\n"
                                + "- one\n- two (and three)"))
                .extracting(words -> String.join(" ", words))
                .containsExactly("It may help e g now", "See this", "one", "two and three");
    }

    @Test
    void what_a_term_means_is_a_sentence_of_its_own() {
        assertThat(PlainText.sentences("A [cue]{term=\"A small sign.\"} is seen."))
                .extracting(words -> String.join(" ", words))
                .containsExactly("A cue is seen", "A small sign");
    }
}
