package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {
    private final Dates dates = new Dates();

    DatesTest() {
        dates.clock = Clock.fixed(Instant.parse("2025-11-20T10:00:00Z"), ZoneOffset.UTC);
    }

    @Test
    void a_moment_is_said_as_people_say_it() {
        assertThat(dates.moment(Instant.parse("2025-10-14T17:30:00Z"))).isEqualTo("Tuesday 14 October, 6.30\u00a0pm");
        assertThat(dates.moment(Instant.parse("2025-01-06T09:05:00Z"))).isEqualTo("Monday 6 January, 9.05\u00a0am");
    }

    @Test
    void a_full_hour_has_no_minutes() {
        assertThat(dates.moment(Instant.parse("2025-01-06T09:00:00Z"))).isEqualTo("Monday 6 January, 9\u00a0am");
    }

    @Test
    void noon_and_midnight_are_twelve() {
        assertThat(dates.moment(Instant.parse("2025-01-06T12:00:00Z"))).endsWith(", 12\u00a0pm");
        assertThat(dates.moment(Instant.parse("2025-01-06T00:15:00Z"))).endsWith(", 12.15\u00a0am");
    }

    @Test
    void the_day_is_that_of_the_united_kingdom() {
        assertThat(dates.day(Instant.parse("2025-06-30T23:30:00Z"))).isEqualTo("Tuesday 1 July");
    }

    @Test
    void another_year_is_named() {
        assertThat(dates.day(Instant.parse("2024-12-31T12:00:00Z"))).isEqualTo("Tuesday 31 December 2024");
        assertThat(dates.day(Instant.parse("2025-12-31T12:00:00Z"))).isEqualTo("Wednesday 31 December");
    }
}
