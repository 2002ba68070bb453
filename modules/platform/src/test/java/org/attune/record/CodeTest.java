package org.attune.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Test
    void a_code_has_no_letter_that_is_taken_for_another_and_uses_all_the_others() {
        Set<String> codes =
                IntStream.range(0, 2_000).mapToObj(each -> Code.fresh()).collect(Collectors.toSet());
        assertThat(codes)
                .hasSize(2_000)
                .allSatisfy(code ->
                        assertThat(code).hasSize(12).matches("[0-9A-Z]+").doesNotContainPattern("[ILOU]"));
        assertThat(String.join("", codes).chars().distinct().count()).isEqualTo(32);
    }

    @Test
    void a_code_is_known_however_it_is_typed_and_no_slip_of_the_finger_makes_it() {
        Drawn drawn = new Drawn(CodeTest.class);
        for (int i = 0; i < 500; i++) {
            String code = Code.fresh();
            assertThat(Code.typed(Code.shown(code))).contains(code);
            assertThat(Code.typed(drawn.typed(code))).contains(code);
            assertThat(drawn.slips(code)).allSatisfy(slip -> assertThat(Code.typed(drawn.typed(slip)))
                    .isNotEqualTo(Optional.of(code)));
        }
    }

    @Test
    void a_code_is_shown_in_groups_of_four() {
        assertThat(Code.shown("7K3MQ9XD2FHT")).isEqualTo("7K3M-Q9XD-2FHT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M-Q9XD-2FH", "7K3M-Q9XD-2FHTT", "7K3M-Q9XD-2FHU", "٧K3M-Q9XD-2FHT", "ſK3M-Q9XD-2F"})
    void what_is_no_code_is_none(String typed) {
        assertThat(Code.typed(typed)).isEmpty();
        assertThat(Code.typed(typed.repeat(10_000))).isEmpty();
    }
}
