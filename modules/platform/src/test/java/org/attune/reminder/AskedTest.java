package org.attune.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.shared.OpenHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedTest {

    /** What a server did that looks every ten minutes: when, by the clocks of London, and about what. */
    private record Said(String at, Occasion occasion) {}

    private static Asked.About about(Weight weight) {
        return new Asked.About("Tuning into Babies", "A nursery", weight, "", "Mo Example");
    }

    private static Asked asked(String at, @Nullable LocalDate due) {
        return new Asked(1, about(Weight.REQUIRED), false, london(at), due, true, List.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant london(String at) {
        return LocalDateTime.parse(at).atZone(Asked.LONDON).toInstant();
    }

    private static Asked after(Asked asked, List<Decision> decisions, Instant now) {
        List<Decided> all = new ArrayList<>(asked.decided());
        decisions.forEach(each -> all.add(new Decided(each.occasion(), each.about(), asked.due(), Asked.day(now))));
        return with(asked, asked.due(), all);
    }

    private static Asked with(Asked asked, @Nullable LocalDate due, List<Decided> decided) {
        return new Asked(
                asked.assigned(), asked.about(), asked.byThemselves(), asked.at(), due, asked.wanted(), decided);
    }

    /** Looks every ten minutes, in open hours, from one moment to another. */
    private static List<Said> walk(Asked from, String begin, String end, OpenHours hours) {
        List<Said> said = new ArrayList<>();
        Asked asked = from;
        for (Instant now = london(begin); now.isBefore(london(end)); now = now.plus(Duration.ofMinutes(10))) {
            if (hours.isOpen(now, RemindingService.TO_LEAVE)) {
                List<Decision> decisions = asked.dueAt(now);
                for (Decision each : decisions) {
                    if (each.needed()) {
                        said.add(new Said(
                                LocalDateTime.ofInstant(now, Asked.LONDON).toString(), each.occasion()));
                    }
                }
                asked = after(asked, decisions, now);
            }
        }
        return said;
    }

    private static List<Said> walk(Asked from, String begin, String end) {
        return walk(from, begin, end, OpenHours.USUAL);
    }

    @Test
    void whoever_is_given_a_course_is_told_soon_and_once() {
        assertThat(walk(asked("2026-11-24T12:05", null), "2026-11-24T12:10", "2027-03-01T00:00"))
                .containsExactly(new Said("2026-11-24T12:10", Occasion.GIVEN));
    }

    @Test
    void a_week_before_its_date_people_are_reminded_and_the_day_after_it() {
        assertThat(walk(asked("2026-11-02T09:00", day("2026-11-25")), "2026-11-02T09:00", "2027-03-01T00:00"))
                .containsExactly(
                        new Said("2026-11-02T09:00", Occasion.GIVEN),
                        new Said("2026-11-18T07:00", Occasion.WEEK_BEFORE),
                        new Said("2026-11-26T07:00", Occasion.DAY_AFTER));
    }

    @Test
    void what_falls_into_quiet_hours_comes_in_the_next_open_hour() {
        // Given on a Friday evening; the day after its date is a Saturday.
        assertThat(walk(asked("2026-11-06T18:50", day("2026-11-20")), "2026-11-06T18:50", "2026-12-10T00:00"))
                .containsExactly(
                        new Said("2026-11-09T07:00", Occasion.GIVEN),
                        new Said("2026-11-13T07:00", Occasion.WEEK_BEFORE),
                        new Said("2026-11-23T07:00", Occasion.DAY_AFTER));
        assertThat(walk(asked("2026-11-03T03:00", null), "2026-11-03T03:00", "2026-11-20T00:00"))
                .containsExactly(new Said("2026-11-03T07:00", Occasion.GIVEN));
    }

    @Test
    void over_the_change_to_summer_time_letters_come_by_the_clock_on_the_wall() {
        // Clocks go forward on Sunday 29 March 2026.
        List<Said> said = walk(asked("2026-03-27T19:30", day("2026-04-14")), "2026-03-27T19:30", "2026-05-01T00:00");
        assertThat(said)
                .containsExactly(
                        new Said("2026-03-30T07:00", Occasion.GIVEN),
                        new Said("2026-04-07T07:00", Occasion.WEEK_BEFORE),
                        new Said("2026-04-15T07:00", Occasion.DAY_AFTER));
        assertThat(london("2026-03-30T07:00")).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(OpenHours.USUAL.isOpen(Instant.parse("2026-03-27T06:30:00Z")))
                .isFalse();
        assertThat(OpenHours.USUAL.isOpen(Instant.parse("2026-03-30T06:30:00Z")))
                .isTrue();
        assertThat(OpenHours.USUAL.isOpen(Instant.parse("2026-03-30T18:30:00Z")))
                .isFalse();
    }

    @Test
    void over_the_change_to_winter_time_letters_come_by_the_clock_on_the_wall() {
        // Clocks go back on Sunday 25 October 2026, and so the date is a day of 25 hours.
        assertThat(walk(asked("2026-10-01T08:00", day("2026-10-25")), "2026-10-01T08:00", "2026-12-01T00:00"))
                .containsExactly(
                        new Said("2026-10-01T08:00", Occasion.GIVEN),
                        new Said("2026-10-19T07:00", Occasion.WEEK_BEFORE),
                        new Said("2026-10-26T07:00", Occasion.DAY_AFTER));
        assertThat(london("2026-10-19T07:00")).isEqualTo("2026-10-19T06:00:00Z");
        assertThat(london("2026-10-26T07:00")).isEqualTo("2026-10-26T07:00:00Z");
        assertThat(OpenHours.USUAL.isOpen(Instant.parse("2026-10-26T06:30:00Z")))
                .isFalse();
    }

    @Test
    void an_hour_that_is_left_out_is_never_open_and_one_that_comes_twice_says_nothing_twice() {
        OpenHours atNight = new OpenHours(LocalTime.of(1, 0), LocalTime.of(2, 0), Set.of(DayOfWeek.values()));
        assertThat(walk(asked("2026-03-28T22:00", null), "2026-03-28T22:00", "2026-03-29T23:00", atNight))
                .isEmpty();
        assertThat(walk(asked("2026-03-28T22:00", null), "2026-03-28T22:00", "2026-03-30T23:00", atNight))
                .containsExactly(new Said("2026-03-30T01:00", Occasion.GIVEN));
        assertThat(walk(asked("2026-10-24T22:00", null), "2026-10-24T22:00", "2026-10-30T23:00", atNight))
                .containsExactly(new Said("2026-10-25T01:00", Occasion.GIVEN));
    }

    @Test
    void around_midnight_it_is_the_day_in_london_that_counts() {
        OpenHours always = new OpenHours(LocalTime.of(0, 0), LocalTime.of(23, 59), Set.of(DayOfWeek.values()));
        // Half past eleven by universal time is the next day already.
        Asked given = new Asked(
                1,
                about(Weight.REQUIRED),
                false,
                Instant.parse("2026-06-10T23:30:00Z"),
                day("2026-06-30"),
                true,
                List.of());
        assertThat(given.dueAt(Instant.parse("2026-06-10T23:31:00Z")))
                .containsExactly(new Decision(Occasion.GIVEN, day("2026-06-11"), true));
        assertThat(walk(given, "2026-06-11T00:30", "2026-08-01T00:00", always))
                .containsExactly(
                        new Said("2026-06-11T00:30", Occasion.GIVEN),
                        new Said("2026-06-23T00:00", Occasion.WEEK_BEFORE),
                        new Said("2026-07-01T00:00", Occasion.DAY_AFTER));
    }

    @Test
    void the_end_of_the_year_is_a_day_like_any_other() {
        assertThat(walk(asked("2026-12-01T10:00", day("2027-01-01")), "2026-12-01T10:00", "2027-03-01T00:00"))
                .containsExactly(
                        new Said("2026-12-01T10:00", Occasion.GIVEN),
                        new Said("2026-12-25T07:00", Occasion.WEEK_BEFORE),
                        new Said("2027-01-04T07:00", Occasion.DAY_AFTER));
    }

    @Test
    void of_one_date_nobody_is_reminded_twice_and_of_another_date_anew() {
        Asked first = asked("2026-11-02T09:00", day("2026-11-25"));
        List<Decided> known = List.of(
                new Decided(Occasion.GIVEN, day("2026-11-02"), day("2026-11-25"), day("2026-11-02")),
                new Decided(Occasion.WEEK_BEFORE, day("2026-11-25"), day("2026-11-25"), day("2026-11-18")));
        Instant friday = london("2026-11-20T10:00");
        assertThat(with(first, day("2026-11-25"), known).dueAt(friday)).isEmpty();
        Asked moved = with(first, day("2026-11-26"), known);
        assertThat(moved.dueAt(friday)).containsExactly(new Decision(Occasion.WEEK_BEFORE, day("2026-11-26"), true));
        Asked back = with(
                moved,
                day("2026-11-25"),
                after(moved, moved.dueAt(friday), friday).decided());
        assertThat(back.dueAt(friday)).isEmpty();
        assertThat(with(first, day("2027-01-15"), known).dueAt(friday)).isEmpty();
    }

    @Test
    void whoever_was_told_of_a_date_within_its_week_is_not_told_again_before_it() {
        assertThat(walk(asked("2026-11-03T09:00", day("2026-11-06")), "2026-11-03T09:00", "2027-01-01T00:00"))
                .containsExactly(
                        new Said("2026-11-03T09:00", Occasion.GIVEN), new Said("2026-11-09T07:00", Occasion.DAY_AFTER));
        assertThat(walk(asked("2026-11-03T09:00", day("2026-11-03")), "2026-11-03T09:00", "2027-01-01T00:00"))
                .containsExactly(
                        new Said("2026-11-03T09:00", Occasion.GIVEN), new Said("2026-11-04T07:00", Occasion.DAY_AFTER));
    }

    @Test
    void a_server_that_was_down_for_three_weeks_says_late_only_what_still_makes_sense() {
        String back = "2026-11-24T09:00";
        String end = "2027-03-01T00:00";
        // Given while it was down, at the latest two weeks ago.
        assertThat(walk(asked("2026-11-10T09:00", null), back, end)).containsExactly(new Said(back, Occasion.GIVEN));
        assertThat(walk(asked("2026-11-09T23:00", null), back, end)).isEmpty();
        // Its date comes in some days, today, was yesterday, two weeks ago, or before that.
        assertThat(walk(knownSince("2026-11-26"), back, end))
                .containsExactly(
                        new Said(back, Occasion.WEEK_BEFORE), new Said("2026-11-27T07:00", Occasion.DAY_AFTER));
        assertThat(walk(knownSince("2026-11-24"), back, end))
                .containsExactly(
                        new Said(back, Occasion.WEEK_BEFORE), new Said("2026-11-25T07:00", Occasion.DAY_AFTER));
        assertThat(walk(knownSince("2026-11-23"), back, end)).containsExactly(new Said(back, Occasion.DAY_AFTER));
        assertThat(walk(knownSince("2026-11-10"), back, end)).containsExactly(new Said(back, Occasion.DAY_AFTER));
        assertThat(walk(knownSince("2026-11-09"), back, end)).isEmpty();
        // Given and over while it was down: one letter says both.
        assertThat(walk(asked("2026-11-11T09:00", day("2026-11-20")), back, end))
                .containsExactly(new Said(back, Occasion.GIVEN));
    }

    private static Asked knownSince(String due) {
        Asked asked = asked("2026-10-01T09:00", day(due));
        return with(
                asked,
                asked.due(),
                List.of(new Decided(Occasion.GIVEN, day("2026-10-01"), asked.due(), day("2026-10-01"))));
    }

    @Test
    void whoever_wants_no_reminders_gets_none_of_what_is_voluntary_and_those_of_the_rest() {
        for (Weight weight : Weight.values()) {
            Asked unwanted =
                    new Asked(1, about(weight), false, london("2026-11-24T09:00"), day("2026-11-30"), false, List.of());
            assertThat(unwanted.dueAt(london("2026-11-24T10:00")).isEmpty()).isEqualTo(weight == Weight.VOLUNTARY);
        }
    }

    @Test
    void nobody_is_told_of_what_they_gave_themselves_but_reminded_of_its_date() {
        Asked own = new Asked(
                1, about(Weight.AGREED), true, london("2026-11-02T09:00"), day("2026-11-25"), true, List.of());
        assertThat(walk(own, "2026-11-02T09:00", "2027-01-01T00:00"))
                .extracting(Said::occasion)
                .containsExactly(Occasion.WEEK_BEFORE, Occasion.DAY_AFTER);
    }

    @Test
    void whoever_is_given_a_course_anew_on_another_day_is_told_anew() {
        Asked again = with(
                asked("2026-11-24T09:00", null),
                null,
                List.of(new Decided(Occasion.GIVEN, day("2026-11-03"), null, day("2026-11-03"))));
        assertThat(again.dueAt(london("2026-11-24T09:05")))
                .containsExactly(new Decision(Occasion.GIVEN, day("2026-11-24"), true));
    }

    @Test
    void a_weekly_letter_is_of_monday_morning_and_may_be_two_days_late() {
        assertThat(week("2026-11-23T07:29")).isEmpty();
        assertThat(week("2026-11-23T07:30")).isEqualTo("2026-11-23");
        assertThat(week("2026-11-25T23:59")).isEqualTo("2026-11-23");
        assertThat(week("2026-11-26T00:00")).isEmpty();
        assertThat(week("2026-11-29T23:59")).isEmpty();
        assertThat(week("2027-01-04T07:30")).isEqualTo("2027-01-04");
        // After each change of the clocks, half past seven on the wall.
        assertThat(DigestWeek.at(Instant.parse("2026-03-30T06:30:00Z"))).isPresent();
        assertThat(DigestWeek.at(Instant.parse("2026-10-26T06:30:00Z"))).isEmpty();
        assertThat(DigestWeek.at(Instant.parse("2026-10-26T07:30:00Z"))).isPresent();
    }

    private static String week(String at) {
        return DigestWeek.at(london(at)).map(each -> each.monday().toString()).orElse("");
    }

    @Test
    void nothing_is_decided_in_the_last_minutes_of_the_open_hours() {
        assertThat(walk(asked("2026-11-24T18:50", null), "2026-11-24T18:50", "2026-11-26T00:00"))
                .containsExactly(new Said("2026-11-25T07:00", Occasion.GIVEN));
    }
}
