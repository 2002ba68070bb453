package org.attune.reporting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The last 26 weeks on the clocks of the United Kingdom: a week over a change of summer time is an hour shorter or longer. */
record TeamWeeks(LocalDate today) {
    static final int WEEKS = 26;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The moment at which the first of them begins. */
    Instant from() {
        return monday(today).minusWeeks(WEEKS - 1L).atStartOfDay(LONDON).toInstant();
    }

    List<TeamWeek> of(List<Instant> lessons, List<Instant> courses) {
        Map<LocalDate, Integer> done = byWeek(lessons);
        Map<LocalDate, Integer> finished = byWeek(courses);
        LocalDate first = monday(today).minusWeeks(WEEKS - 1L);
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(each -> new TeamWeek(each, done.getOrDefault(each, 0), finished.getOrDefault(each, 0)))
                .toList();
    }

    private static Map<LocalDate, Integer> byWeek(List<Instant> times) {
        return times.stream()
                .map(each -> monday(LocalDate.ofInstant(each, LONDON)))
                .collect(Collectors.toMap(Function.identity(), each -> 1, Integer::sum));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
