package org.attune.record;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * All that someone learnt.
 *
 * @param entries the latest first
 */
public record LearningRecord(List<Entry> entries) {

    public LearningRecord {
        entries = List.copyOf(entries);
    }

    /** What a year came to. */
    public record Year(int year, int entries, Duration time) {}

    /** The years that something counts in, the latest first. */
    public List<Year> years() {
        return entries.stream()
                .map(Entry::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Year(year, of(year).entries.size(), of(year).time()))
                .toList();
    }

    /** What counts in a year. */
    public LearningRecord of(int year) {
        return new LearningRecord(
                entries.stream().filter(each -> each.year() == year).toList());
    }

    /** All of it together. */
    public Duration time() {
        return entries.stream().map(Entry::time).reduce(Duration.ZERO, Duration::plus);
    }
}
