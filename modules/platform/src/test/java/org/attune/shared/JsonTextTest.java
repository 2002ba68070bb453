package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "7",
                "\"a\"",
                "{",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":\"\\",
                "{\"a\" 1}",
                "{\"a\":1e99999999999}",
                "{\"a\":tru}",
                "\u0000"
            })
    void what_is_no_object_is_none(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void what_is_too_deep_or_too_long_a_number_is_none() {
        assertThat(read("{\"a\":" + "[".repeat(100_000))).isEmpty();
        assertThat(read("{\"a\":".repeat(600) + "1" + "}".repeat(600))).isEmpty();
        assertThat(read("{\"a\":" + "1".repeat(100_000) + "}")).isEmpty();
    }

    @Test
    void brackets_in_texts_and_beside_each_other_are_not_deep() {
        assertThat(read("{\"a\":\"" + "[\\\"{".repeat(2_000) + "\"}")).isPresent();
        assertThat(read("{\"a\":[" + "[],{},".repeat(2_000) + "1]}")).isPresent();
        assertThat(read("{\"a\":".repeat(400) + "1" + "}".repeat(400))).isPresent();
    }

    /** The same every time, and as many that no run has tried before; what fails says its seed. */
    @Test
    void whatever_is_sent_is_an_object_or_none_and_never_a_fault() {
        String signs = "{}[]\",:\\\\u0123456789eE+-.truefalsn \u0000\u00e9";
        LongStream.concat(LongStream.range(0, 20_000), new Random().longs(20_000))
                .forEach(seed -> {
                    Random random = new Random(seed);
                    StringBuilder text = new StringBuilder(
                            "{\"v\":1,\"active\":[[0,1.5e3]],\"set\":{\"a\":\"\\u00e9\\n\"},\"b\":null}");
                    for (int change = random.nextInt(6); change >= 0; change--) {
                        int place = random.nextInt(text.length());
                        char sign = signs.charAt(random.nextInt(signs.length()));
                        if (random.nextBoolean()) {
                            text.setCharAt(place, sign);
                        } else {
                            text.insert(place, sign);
                        }
                    }
                    assertThatCode(() -> read(text.toString()))
                            .as("seed %d: %s", seed, text)
                            .doesNotThrowAnyException();
                });
    }

    private static Optional<?> read(String text) {
        return JsonText.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
