package org.attune.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void an_object_is_read() {
        assertThat(Body.json("{\"step\":\"open\"}".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .getString("step"))
                .isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{'a':1}", "\u0000"})
    void what_is_no_object_is_none(String text) {
        assertThat(Body.json(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void what_is_no_utf_8_is_none() {
        assertThat(Body.json(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isEmpty();
    }

    @Test
    void what_is_nested_too_deeply_is_none() {
        assertThat(Body.json("{\"a\":".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
