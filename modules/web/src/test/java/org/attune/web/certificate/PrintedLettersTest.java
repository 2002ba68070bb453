package org.attune.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siân Ó Súilleabháin-Żółć",
                "Nguyễn Thị Ánh",
                "Ελένη Παπαδοπούλου",
                "Олена Шевченко",
                "שרה כהן",
                "نور الهدى محمد",
                "Zoe\u0308 \u200d\ufe0f",
                "Արամ",
                "ნინო",
                ""
            })
    void what_our_typefaces_draw_lacks_nothing(String name) {
        assertThat(PrintedLetters.lacking(name)).isEmpty();
    }

    @Test
    void each_letter_that_would_be_a_box_is_told_once() {
        assertThat(PrintedLetters.lacking("王小明 王")).containsExactly("王", "小", "明");
        assertThat(PrintedLetters.lacking("Ada 王")).containsExactly("王");
        assertThat(PrintedLetters.lacking("अनन्या शर्मा")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_letter_made_of_plainer_ones_is_drawn_as_those_and_lacks_nothing() {
        assertThat(PrintedLetters.lacking("\uff21da \ufb01eld")).isEmpty();
        assertThat(PrintedLetters.drawable(0xFF21, each -> each < 0x80)).contains("A");
        assertThat(PrintedLetters.drawable(0xFB01, each -> each < 0x80)).contains("fi");
        assertThat(PrintedLetters.drawable('é', each -> each < 0x80)).contains("e");
        assertThat(PrintedLetters.drawable('王', each -> each < 0x80)).isEmpty();
        assertThat(PrintedLetters.drawable('ł', each -> each < 0x80))
                .as("made of nothing plainer")
                .isEmpty();
    }
}
