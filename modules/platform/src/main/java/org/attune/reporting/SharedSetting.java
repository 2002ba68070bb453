package org.attune.reporting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * A setting with what it agreed to show, and nothing else of it.
 *
 * @param works how many work there; absent where it shows no figures
 * @param courses the hub's courses with how many of them are where; none where it shows no figures
 * @param people who works there; nobody where it shows no names
 */
public record SharedSetting(InPatch place, @Nullable Figure works, List<OnCourse> courses, List<SharedPerson> people) {

    public SharedSetting {
        courses = List.copyOf(courses);
        people = List.copyOf(people);
    }

    /** How many of those who work there are where on a course. */
    public record OnCourse(long course, String title, Figure onIt, Figure underWay, Figure done) {}

    /**
     * Someone who works there.
     *
     * @param rooms the names of their rooms
     * @param courses those they are on, by title
     */
    public record SharedPerson(long account, String name, List<String> rooms, List<HasCourse> courses) {
        public SharedPerson {
            rooms = List.copyOf(rooms);
            courses = List.copyOf(courses);
        }

        /** "Baby room", or more than one; empty when they work in none. */
        public String inRooms() {
            return rooms.stream().distinct().collect(Collectors.joining("; "));
        }
    }

    /**
     * How far someone is on a course.
     *
     * @param done lessons
     * @param lastAt when they last opened a lesson; absent for never
     */
    public record HasCourse(
            String title,
            Status status,
            int done,
            int of,
            @Nullable Instant lastAt) {}
}
