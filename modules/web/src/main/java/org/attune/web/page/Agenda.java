package org.attune.web.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.attune.event.EventSessionDescription;
import org.attune.event.MyEvent;

/** Sessions in their days, by the clocks of London. */
final class Agenda {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int WEEK = 7;

    private Agenda() {}

    /** A session and its event. */
    public record Entry(MyEvent mine, EventSessionDescription session) {}

    /**
     * A day with what is on it.
     *
     * @param ofMonth whether it is of the month that is shown
     */
    public record DayOf(LocalDate day, boolean ofMonth, boolean today, List<Entry> entries) {}

    /** The start of a day. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** Days that have sessions which end after a moment, in order. */
    static List<DayOf> days(List<MyEvent> events, Predicate<EventSessionDescription> shown, LocalDate today) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Entry each : entries(events)) {
            if (shown.test(each.session())) {
                days.computeIfAbsent(day(each), none -> new ArrayList<>()).add(each);
            }
        }
        return days.entrySet().stream()
                .map(each -> new DayOf(each.getKey(), true, each.getKey().equals(today), each.getValue()))
                .toList();
    }

    /** The weeks of a month, from Monday on, with the days around it that fill them. */
    static List<List<DayOf>> weeks(List<MyEvent> events, YearMonth month, LocalDate today) {
        List<Entry> entries = entries(events);
        List<List<DayOf>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<DayOf> week = new ArrayList<>();
            for (int i = 0; i < WEEK; i++) {
                LocalDate day = monday.plusDays(i);
                boolean inside = YearMonth.from(day).equals(month);
                week.add(new DayOf(
                        day,
                        inside,
                        day.equals(today),
                        entries.stream()
                                .filter(each -> inside && day(each).equals(day))
                                .toList()));
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.session().startsAt(), LONDON);
    }

    private static List<Entry> entries(List<MyEvent> events) {
        return events.stream()
                .flatMap(each -> each.event().sessions().stream().map(session -> new Entry(each, session)))
                .sorted(Comparator.comparing((Entry each) -> each.session().startsAt()))
                .toList();
    }
}
