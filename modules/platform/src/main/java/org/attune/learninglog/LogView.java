package org.attune.learninglog;

import java.util.List;
import java.util.Map;

/**
 * A page of a log.
 *
 * @param entries the newest first
 * @param named what seems to be names in the notes from lessons, by a note's id
 * @param count how many the filter found
 * @param page from 1 on
 * @param courses of which there is something in the whole log, by title
 * @param whole how many there are without a filter
 */
public record LogView(
        List<LogEntry> entries,
        Map<String, List<String>> named,
        int count,
        int page,
        int pages,
        List<OfCourse> courses,
        int whole) {
    public LogView {
        entries = List.copyOf(entries);
        named = Map.copyOf(named);
        courses = List.copyOf(courses);
    }

    /** A course of which there is something in the log. */
    public record OfCourse(long course, String title) {}
}
