package org.attune.reporting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where someone is on a course.
 *
 * @param enrolment tells people of one name apart, and holds their order
 * @param workplaces where they work today
 * @param version number of the version they are on
 * @param published whether it is the published one
 * @param lessons in order
 */
public record PersonWhere(
        long enrolment,
        long account,
        String givenName,
        String familyName,
        List<Workplace> workplaces,
        String version,
        boolean published,
        List<LessonWhere> lessons,
        @Nullable Instant begunAt,
        @Nullable Instant lastAt,
        @Nullable Instant finishedAt) {

    public PersonWhere {
        workplaces = List.copyOf(workplaces);
        lessons = List.copyOf(lessons);
    }

    /**
     * Where someone works.
     *
     * @param room empty when they work in none
     */
    public record Workplace(String setting, String room) {}

    public String name() {
        return givenName + " " + familyName;
    }

    public Status status() {
        if (finishedAt != null) {
            return Status.DONE;
        }
        return begunAt == null ? Status.NOT_STARTED : Status.UNDER_WAY;
    }

    public int done() {
        return (int)
                lessons.stream().filter(each -> each.status() == Status.DONE).count();
    }

    public int of() {
        return lessons.size();
    }

    /** "Bramble Nursery", or more than one. */
    public String settings() {
        return workplaces.stream().map(Workplace::setting).distinct().collect(Collectors.joining("; "));
    }

    /** "Baby room", or more than one; empty when they work in none. */
    public String rooms() {
        return workplaces.stream()
                .map(Workplace::room)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Whether there is a lesson to open again. */
    public boolean reopenable() {
        return lessons.stream().anyMatch(each -> each.played() && each.status() != Status.NOT_STARTED);
    }
}
