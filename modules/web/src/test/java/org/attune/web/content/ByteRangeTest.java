package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 99",
        "bytes=0-, 0, 999",
        "bytes=990-, 990, 999",
        "bytes=990-5000, 990, 999",
        "bytes=-10, 990, 999",
        "bytes=-5000, 0, 999",
        "bytes=999-999, 999, 999"
    })
    void a_part_is_cut_to_the_file(String header, long from, long to) {
        assertThat(ByteRange.of(header, 1000)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
    void a_part_outside_the_file_is_none(String header) {
        assertThat(ByteRange.of(header, 1000)).contains(ByteRange.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-4", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999-"
            })
    void what_is_not_one_range_is_passed_over(String header) {
        assertThat(ByteRange.of(header, 1000)).isEmpty();
    }

    @Test
    void no_part_of_an_empty_file_can_be_had() {
        assertThat(ByteRange.of("bytes=0-", 0)).contains(ByteRange.NONE);
        assertThat(ByteRange.of("bytes=-5", 0)).contains(ByteRange.NONE);
    }
}
