package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void an_address_is_shown_without_its_scheme_and_not_longer_than_a_line() {
        assertThat(words.shortly("https://doi.org/10.1/x")).isEqualTo("doi.org/10.1/x");
        assertThat(words.shortly("http://www.framework.example/")).isEqualTo("framework.example");
        assertThat(words.shortly("https://framework.example/" + "a".repeat(90)))
                .hasSize(60)
                .endsWith("…");
    }
}
