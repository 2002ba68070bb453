package org.attune.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attune.learning.Learnt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearningRecordTest {

    @Test
    void a_year_counts_what_was_finished_in_it_and_what_is_under_way_by_when_it_was_last_open() {
        LearningRecord all = RecordService.together(
                List.of(
                        // Half past twelve in the night of London's summer.
                        learnt(1, "2025-06-01T10:00:00Z", "2026-07-01T23:30:00Z", "2026-07-01T23:30:00Z", 40),
                        learnt(2, "2025-12-30T10:00:00Z", "2026-01-02T10:00:00Z", null, 5)),
                List.of(new Certificate(
                        9, 1, 1, "As it was", "1", "A hub", Instant.parse("2026-07-01T23:30:00Z"), Duration.ZERO, "C")),
                List.of(new Elsewhere(
                        3,
                        new ElsewhereWords("First aid", "", LocalDate.of(2025, 3, 1), 360, ""),
                        1,
                        Optional.empty())));

        assertThat(all.entries()).extracting(Entry::title).containsExactly("As it was", "Course 2", "First aid");
        assertThat(all.entries())
                .extracting(Entry::on)
                .containsExactly(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 1, 2), LocalDate.of(2025, 3, 1));
        assertThat(all.entries())
                .extracting(each -> each.certificate().map(Certificate::id).orElse(0L))
                .containsExactly(9L, 0L, 0L);
        assertThat(all.years())
                .containsExactly(
                        new LearningRecord.Year(2026, 2, Duration.ofMinutes(45)),
                        new LearningRecord.Year(2025, 1, Duration.ofHours(6)));
        assertThat(all.of(2025).entries()).hasSize(1);
        assertThat(all.of(2024).time()).isZero();
        assertThat(all.time()).isEqualTo(Duration.ofMinutes(405));
    }

    private static Learnt learnt(long id, String begun, String last, @Nullable String finished, int minutes) {
        return new Learnt(
                id,
                id,
                100 + id,
                "1",
                "Course " + id,
                Instant.parse(begun),
                Instant.parse(last),
                finished == null ? null : Instant.parse(finished),
                null,
                Duration.ofMinutes(minutes));
    }
}
