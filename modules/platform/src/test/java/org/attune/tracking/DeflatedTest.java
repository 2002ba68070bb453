package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeflatedTest {
    @Test
    void what_was_made_smaller_is_the_same_again() {
        for (int length : new int[] {0, 1, 100, 5_000, 3_000_000}) {
            byte[] json = bytes("{\"a\":\"" + "page;".repeat(length) + "\"}");
            assertThat(Deflated.json(Deflated.of(json))).isEqualTo(json);
        }
    }

    @Test
    void so_is_what_does_not_compress() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(Deflated.json(Deflated.of(noise))).isEqualTo(noise);
        assertThat(Deflated.of(noise).length).isLessThan(noise.length + 1_000);
    }

    @Test
    void json_that_was_kept_as_it_is_is_read() {
        byte[] json = bytes("{\"kept\":true}");
        assertThat(Deflated.json(json)).isEqualTo(json);
        assertThat(Deflated.of(json)[0]).isNotEqualTo((byte) '{');
    }

    @Test
    void what_is_neither_or_breaks_off_is_a_fault() {
        byte[] half = Arrays.copyOf(Deflated.of(bytes("{\"a\":\"" + "b".repeat(5_000) + "\"}")), 12);
        for (byte[] wrong : new byte[][] {half, bytes("neither"), {}}) {
            assertThatThrownBy(() -> Deflated.json(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
