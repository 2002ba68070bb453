package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.shared.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {

    @ParameterizedTest
    @CsvSource({
        "90,90",
        "' 90 min',90",
        "1 minute,1",
        "2 hours,120",
        "2 Hours,120",
        "1 h 30,90",
        "1h30,90",
        "1 hour and 30 minutes,90",
        "2 hrs. 5 min.,125",
        "1:30,90",
        "1.5 hours,90",
        "0.5h,30",
        "'',0"
    })
    void a_time_is_read_as_people_write_it(String typed, int minutes) {
        assertThat(Minutes.typed(typed, "minutes", "elsewhere.minutes.wrong")).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a day", "-5", "1:75", "two hours", "9999999", "30 h 5 h"})
    void what_is_no_time_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> Minutes.typed(typed, "minutes", "elsewhere.minutes.wrong"))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.field())
                        .isEqualTo("minutes"));
    }
}
