package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowingTest {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"NAME, 11", "ADDRESS, 2"})
    void a_failed_try_now_and_then_is_never_slowed(Slowness slowness, int everyMinutes) {
        Slowing slowing = new Slowing("subject", now);
        for (int time = 0; time < 1_000; time++) {
            slowing.count(slowness, now);
            assertThat(slowing.pause(slowness, now)).isZero();
            now = now.plus(Duration.ofMinutes(everyMinutes));
        }
    }

    @ParameterizedTest
    @CsvSource({"NAME, 10", "ADDRESS, 1"})
    void tries_that_come_faster_than_they_are_forgiven_are_forgiven_no_less(Slowness slowness, int minutes) {
        Slowing slowing = new Slowing("subject", now);
        Duration step = Duration.ofMinutes(minutes).multipliedBy(9).dividedBy(10);
        for (int time = 0; time < 30; time++) {
            slowing.count(slowness, now);
            now = now.plus(step);
        }
        assertThat(slowing.pause(slowness, now)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NAME, 70, 1", "ADDRESS, 10, 4"})
    void the_end_of_an_attack_is_soon_felt(Slowness slowness, int minutes, int free) {
        Slowing slowing = new Slowing("subject", now);
        for (int time = 0; time < 10_000; time++) {
            slowing.count(slowness, now);
            assertThat(slowing.pause(slowness, now)).isLessThanOrEqualTo(Duration.ofMinutes(1));
            now = now.plus(slowing.pause(slowness, now));
        }
        now = now.plus(Duration.ofMinutes(minutes));
        for (int time = 0; time < free; time++) {
            assertThat(slowing.pause(slowness, now)).isZero();
            slowing.count(slowness, now);
        }
    }

    @ParameterizedTest
    @CsvSource({"NAME", "ADDRESS"})
    void a_clock_set_back_shuts_nobody_out_for_longer_than_a_minute(Slowness slowness) {
        Slowing slowing = new Slowing("subject", now);
        for (int time = 0; time < 200; time++) {
            slowing.count(slowness, now);
        }
        for (int back = 0; back < 200; back++) {
            Instant then = now.minusSeconds(back);
            assertThat(slowing.pause(slowness, then)).isLessThanOrEqualTo(Duration.ofSeconds(65));
            assertThat(slowing.pause(slowness, then.plus(slowing.pause(slowness, then))))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"NAME", "ADDRESS"})
    void tries_are_slowed_and_forgiven_by_a_clock_that_was_set_back(Slowness slowness) {
        Slowing slowing = new Slowing("subject", now);
        for (int time = 0; time < 200; time++) {
            slowing.count(slowness, now);
        }
        Instant back = now.minus(Duration.ofDays(1));
        slowing.count(slowness, back);
        assertThat(slowing.pause(slowness, back)).isEqualTo(Duration.ofMinutes(1));
        slowing.count(slowness, back.plus(Duration.ofHours(23)));
        assertThat(slowing.pause(slowness, back.plus(Duration.ofHours(23)))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NAME", "ADDRESS"})
    void whoever_began_a_moment_before_another_came_in_is_looked_at(Slowness slowness) {
        Instant before = now.minusMillis(1);
        Slowing slowing = new Slowing("subject", now);
        assertThat(slowing.pause(slowness, before)).isZero();
        slowing.count(slowness, now);
        assertThat(slowing.pause(slowness, before)).isZero();
        slowing.takeBack();
        assertThat(slowing.pause(slowness, before)).isZero();
        slowing.clear(now);
        assertThat(slowing.pause(slowness, before)).isZero();
    }
}
