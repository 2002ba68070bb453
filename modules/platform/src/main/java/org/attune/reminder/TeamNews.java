package org.attune.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * What there is to say of a setting this week.
 *
 * @param finished since the last letter
 * @param overdue not done, and the date has passed
 * @param soon not done, and the date is within two weeks
 * @param arrived the names of those who began to work there since the last letter
 */
record TeamNews(String setting, List<Entry> finished, List<Entry> overdue, List<Entry> soon, List<String> arrived) {

    /**
     * Somebody and a course.
     *
     * @param day when it was finished, or is due
     */
    record Entry(String person, String course, LocalDate day) {}

    boolean isNothing() {
        return finished.isEmpty() && overdue.isEmpty() && soon.isEmpty() && arrived.isEmpty();
    }
}
