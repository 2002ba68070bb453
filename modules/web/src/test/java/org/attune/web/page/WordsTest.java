package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void a_length_is_said_in_hours_and_minutes() {
        assertThat(words.minutes(0)).isEmpty();
        assertThat(words.minutes(7)).isEqualTo("About 7 minutes");
        assertThat(words.minutes(62)).isEqualTo("About 1 hour 2 minutes");
        assertThat(words.length(60)).isEqualTo("1 hour");
    }

    @Test
    void an_address_is_shown_without_its_scheme_and_not_longer_than_a_line() {
        assertThat(words.shortly("https://doi.org/10.1/x")).isEqualTo("doi.org/10.1/x");
        assertThat(words.shortly("http://www.framework.example/")).isEqualTo("framework.example");
        assertThat(words.shortly("https://framework.example/" + "a".repeat(90)))
                .hasSize(60)
                .endsWith("…");
    }
}
