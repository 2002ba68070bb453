package org.attune.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that somebody was given and has not done, and what is to be said of it when. It knows neither database nor
 * letters: all that it asks for is the moment.
 *
 * @param assigned id of the row that gives it to them
 * @param byThemselves whether they gave it to themselves
 * @param at when they got it
 * @param due by when it is to be done; absent when by no day
 * @param wanted whether they want to be reminded, which counts where it is voluntary
 * @param decided what was decided about it before
 */
record Asked(
        long assigned,
        About about,
        boolean byThemselves,
        Instant at,
        @Nullable LocalDate due,
        boolean wanted,
        List<Decided> decided) {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** For how many days before its date somebody can be told that it comes. */
    static final int BEFORE = 7;
    /** For how many days it makes sense to tell somebody of what is over: that they got it, or that its date has passed. */
    static final int LATE = 14;

    Asked {
        decided = List.copyOf(decided);
    }

    /** What is asked, in words for a letter. */
    record About(
            String course,
            String setting,
            Weight weight,
            String note,
            /** Who gave it; empty when they have left. */
            String by) {}

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** What is to be decided about at a moment, and was not yet. */
    List<Decision> dueAt(Instant now) {
        LocalDate today = day(now);
        List<Decision> all = new ArrayList<>();
        if (about.weight() == Weight.VOLUNTARY && !wanted) {
            return all;
        }
        LocalDate got = day(at);
        boolean given = isWithin(today, got, got.plusDays(LATE)) && !isDecided(Occasion.GIVEN, got);
        if (given) {
            all.add(new Decision(Occasion.GIVEN, got, !byThemselves));
        }
        if (due != null) {
            around(due, today, !given, all);
        }
        return all;
    }

    private void around(LocalDate date, LocalDate today, boolean alone, List<Decision> all) {
        LocalDate week = date.minusDays(BEFORE);
        LocalDate after = date.plusDays(1);
        if (isWithin(today, week, date) && !isDecided(Occasion.WEEK_BEFORE, date)) {
            all.add(new Decision(Occasion.WEEK_BEFORE, date, alone && !isTold(date, week)));
        }
        if (isWithin(today, after, date.plusDays(LATE)) && !isDecided(Occasion.DAY_AFTER, date)) {
            all.add(new Decision(Occasion.DAY_AFTER, date, alone && !isTold(date, after)));
        }
    }

    /** The last day on which what is decided is worth reading. */
    static LocalDate last(Decision decision) {
        return switch (decision.occasion()) {
            case GIVEN, DAY_AFTER -> decision.about().plusDays(LATE);
            case WEEK_BEFORE -> decision.about();
        };
    }

    private boolean isDecided(Occasion occasion, LocalDate about) {
        return decided.stream()
                .anyMatch(each -> each.occasion() == occasion && each.about().equals(about));
    }

    /** Whether they were told of the date from a day on. */
    private boolean isTold(LocalDate date, LocalDate from) {
        return decided.stream()
                .anyMatch(each -> date.equals(each.due()) && !each.on().isBefore(from));
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
