package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.attune.tracking.ActivityBegun;
import org.attune.tracking.ActivityProgressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, UNKNOWN, DONE",
        "COMPLETED, FAILED, DONE",
        "UNKNOWN, PASSED, DONE",
        "INCOMPLETE, PASSED, UNDER_WAY",
        "INCOMPLETE, FAILED, UNDER_WAY",
        "UNKNOWN, UNKNOWN, UNDER_WAY",
        "NOT_ATTEMPTED, UNKNOWN, UNDER_WAY"
    })
    void a_lesson_is_done_when_completed_or_passed_without_a_word_on_completion(
            Completion completion, Success success, Status status) {
        ActivityProgressed event =
                new ActivityProgressed(1, 2, 3, "lesson-1", 1, completion, success, null, null, Instant.EPOCH);
        assertThat(Heard.of(event)).isEqualTo(new Heard(2, 3, "lesson-1", status, 1, false, null, Instant.EPOCH));
    }

    @Test
    void a_lesson_that_was_begun_is_under_way() {
        assertThat(Heard.of(new ActivityBegun(1, 2, 3, "lesson-1", 4, Instant.EPOCH)))
                .isEqualTo(new Heard(2, 3, "lesson-1", Status.UNDER_WAY, 4, true, null, Instant.EPOCH));
    }
}
