package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void each_word_must_be_there_in_any_order_and_case() {
        assertThat(new Search("babies TUN").isIn("Tuning into Babies")).isTrue();
        assertThat(new Search("babies sleep").isIn("Tuning into Babies")).isFalse();
    }

    @Test
    void a_blank_search_finds_all() {
        assertThat(new Search(" \t ").isIn("anything")).isTrue();
    }
}
