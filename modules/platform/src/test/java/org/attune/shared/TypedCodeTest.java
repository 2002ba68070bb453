package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With codes and typing drawn by lot. */
class TypedCodeTest {
    private static final int CODES = 500;

    private final Drawn drawn = new Drawn(TypedCodeTest.class);

    private String fresh() {
        return TypedCode.fresh(drawn.oneOf(List.of(8, 12)));
    }

    @Test
    void a_code_is_the_same_however_it_is_typed() {
        for (int i = 0; i < CODES; i++) {
            String code = fresh();
            String typed = drawn.typed(code);
            assertThat(TypedCode.compared(typed)).as(typed).isEqualTo(code);
            assertThat(TypedCode.compared(TypedCode.shown(code))).isEqualTo(code);
        }
    }

    @Test
    void a_code_is_another_after_any_slip_of_the_finger() {
        for (int i = 0; i < CODES; i++) {
            String code = fresh();
            assertThat(drawn.slips(code)).allSatisfy(slip -> assertThat(TypedCode.compared(drawn.typed(slip)))
                    .isNotEqualTo(code));
        }
    }

    @Test
    void what_is_compared_is_compared_as_itself() {
        for (int i = 0; i < CODES; i++) {
            String once = TypedCode.compared(drawn.typed(fresh()));
            assertThat(TypedCode.compared(once)).isEqualTo(once);
            assertThat(TypedCode.isOne(once)).isTrue();
        }
    }
}
