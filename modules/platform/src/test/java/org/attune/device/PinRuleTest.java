package org.attune.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.shared.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"000000", "777777", "123456", "890123", "987654", "321098", "121212", "123123", "404404"})
    void a_pin_that_is_easily_guessed_is_refused(String typed) {
        assertThatThrownBy(() -> PinRule.chosen(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("pin.simple"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "a12345", "1234 5", "\u0661\u0662\u0663\u0664\u0665\u0666"})
    void a_pin_is_six_digits(String typed) {
        assertThatThrownBy(() -> PinRule.chosen(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("pin.form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"482915", "135790", "112233", " 482915 "})
    void any_other_will_do(String typed) {
        assertThat(PinRule.chosen(typed)).isEqualTo(typed.strip());
    }
}
