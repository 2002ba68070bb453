package org.attune.learninglog;

import java.util.List;

/**
 * A page of a log.
 *
 * @param entries the newest first
 * @param count how many the filter found
 * @param page from 1 on
 * @param courses of which there is something in the whole log, by title
 * @param whole how many there are without a filter
 */
public record LogView(List<LogEntry> entries, int count, int page, int pages, List<OfCourse> courses, int whole) {
    public LogView {
        entries = List.copyOf(entries);
        courses = List.copyOf(courses);
    }

    /** A course of which there is something in the log. */
    public record OfCourse(long course, String title) {}
}
