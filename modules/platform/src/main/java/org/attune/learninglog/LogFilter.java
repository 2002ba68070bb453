package org.attune.learninglog;

/**
 * Which part of a log is wanted.
 *
 * @param course 0 for all, {@link #OF_MY_OWN} for what is about no course
 * @param words each of them is somewhere in what is wanted; empty for all
 */
public record LogFilter(long course, String words) {
    /** In place of a course: what is about none. */
    public static final long OF_MY_OWN = -1;

    public static final LogFilter ALL = new LogFilter(0, "");

    boolean admits(LogEntry entry) {
        return course == 0 || (course == OF_MY_OWN ? entry.course() == 0 : entry.course() == course);
    }
}
