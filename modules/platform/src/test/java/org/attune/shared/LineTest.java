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
}
