package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.attune.event.SessionTime;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class SessionFieldsTest {

    @Test
    void what_is_typed_is_meant_by_the_clocks_of_london() {
        assertThat(read("2026-12-01", "18:30", "19:30"))
                .isEqualTo(time("2026-12-01T18:30:00Z", "2026-12-01T19:30:00Z"));
        assertThat(read("2026-07-01", "18:30", "19.30"))
                .isEqualTo(time("2026-07-01T17:30:00Z", "2026-07-01T18:30:00Z"));
    }

    @Test
    void a_session_that_ends_before_it_begins_ends_on_the_next_day() {
        assertThat(read("2026-12-01", "23:00", "00:30"))
                .isEqualTo(time("2026-12-01T23:00:00Z", "2026-12-02T00:30:00Z"));
    }

    @Test
    void a_session_that_would_last_into_the_next_day_is_asked_about() {
        assertThatThrownBy(() -> read("2026-12-01", "14:30", "14:00"))
                .isInstanceOfSatisfying(RuleViolation.class, each -> assertThat(each.messageKey())
                        .isEqualTo("event.session.backwards"));
    }

    @Test
    void a_session_may_last_over_a_change_of_summer_time() {
        assertThat(read("2026-03-29", "00:30", "02:30"))
                .isEqualTo(time("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"));
    }

    @Test
    void a_time_that_does_not_exist_is_told_of_at_its_field() {
        assertThatThrownBy(() -> read("2026-03-29", "01:30", "03:00"))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("event.time.never");
                    assertThat(no.field()).isEqualTo("starts-1");
                });
    }

    @Test
    void a_time_that_exists_twice_is_told_of_at_its_field() {
        assertThatThrownBy(() -> read("2026-10-25", "00:30", "01:30"))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("event.time.twice");
                    assertThat(no.field()).isEqualTo("ends-1");
                });
    }

    @Test
    void all_that_cannot_be_read_is_told_of_at_once() {
        assertThatThrownBy(() -> read("tomorrow", "half six", "")).isInstanceOfSatisfying(RuleViolation.class, no -> {
            assertThat(no.field()).isEqualTo("day-1");
            assertThat(no.others()).extracting(RuleViolation::field).containsExactly("starts-1", "ends-1");
        });
    }

    @Test
    void another_session_is_a_week_later_at_the_same_time_over_both_changes_of_summer_time() {
        assertThat(new SessionFields("2026-10-20", "18:30", "19:30").weekLater().read(2, List.of()))
                .isEqualTo(time("2026-10-27T18:30:00Z", "2026-10-27T19:30:00Z"));
        assertThat(new SessionFields("2027-03-23", "18:30", "19:30").weekLater().read(2, List.of()))
                .isEqualTo(time("2027-03-30T17:30:00Z", "2027-03-30T18:30:00Z"));
        assertThat(new SessionFields("", "18:30", "").weekLater()).isEqualTo(SessionFields.EMPTY);
    }

    @Test
    void a_session_that_nobody_touched_stays_the_moment_it_was_also_in_the_hour_that_comes_twice() {
        SessionTime second = time("2026-10-25T01:15:00Z", "2026-10-25T01:45:00Z");
        assertThat(SessionFields.of(second).read(1, List.of(second))).isEqualTo(second);
    }

    @Test
    void a_time_that_is_missing_or_cannot_be_read_is_told_of() {
        assertThatThrownBy(() -> read("2026-12-01", "", "19:30")).hasMessageContaining("event.time.missing");
        assertThatThrownBy(() -> read("2026-12-01", "half past", "19:30")).hasMessageContaining("event.time.wrong");
    }

    private static SessionTime read(String day, String starts, String ends) {
        return new SessionFields(day, starts, ends).read(1, List.of());
    }

    private static SessionTime time(String starts, String ends) {
        return new SessionTime(Instant.parse(starts), Instant.parse(ends));
    }
}
