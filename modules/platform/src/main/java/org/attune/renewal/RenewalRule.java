package org.attune.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be renewed, and after how long.
 *
 * @param course id of the course; 0 for what is named
 * @param responsibility whoever has it in a setting answers for holding this; absent when it is nobody's in particular
 * @param intervals the earliest first, at least one
 * @param ended whether nothing of it is asked for any more
 * @param version for whoever changes it
 */
public record RenewalRule(
        long id,
        String name,
        long course,
        @Nullable Responsibility responsibility,
        List<Interval> intervals,
        boolean ended,
        long version) {

    public RenewalRule {
        intervals =
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
    }

    /** The last day on which it counts when it was done on a day, which goes by the interval of that day. */
    public LocalDate renewBy(LocalDate done) {
        return done.plusMonths(on(done).months());
    }

    /** The interval for what is done on a day: the latest that began until then; before the first, the first. */
    public Interval on(LocalDate day) {
        Interval there = intervals.get(0);
        for (Interval each : intervals) {
            if (!each.from().isAfter(day)) {
                there = each;
            }
        }
        return there;
    }

    /** The interval that begins on a day. */
    public Optional<Interval> from(LocalDate day) {
        return intervals.stream().filter(each -> each.from().equals(day)).findFirst();
    }

    public boolean isCourse() {
        return course != 0;
    }
}
