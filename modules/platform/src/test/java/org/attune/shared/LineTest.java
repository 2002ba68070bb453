package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void what_cannot_be_seen_is_left_out_and_space_is_one() {
        assertThat(Line.of(" Little\tOaks\r\n  \u00a0Nursery\0 ")).isEqualTo("Little Oaks Nursery");
        assertThat(Line.of("half \uD800 of one")).isEqualTo("half of one");
        assertThat(Line.of("Zoë 😀 Nürnberg-O’Hara")).isEqualTo("Zoë 😀 Nürnberg-O’Hara");
    }

    @Test
    void what_turns_the_direction_of_others_words_is_left_out_and_letters_that_go_there_by_themselves_stay() {
        assertThat(Line.of("report\u202Efdp.exe \u2066and\u2069 more")).isEqualTo("reportfdp.exe and more");
        assertThat(Line.of("\u0646\u0648\u0631 \u05D0\u05D1\u200F")).isEqualTo("\u0646\u0648\u0631 \u05D0\u05D1\u200F");
    }
}
