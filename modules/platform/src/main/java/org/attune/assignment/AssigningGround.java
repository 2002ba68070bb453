package org.attune.assignment;

import java.util.List;
import org.attune.catalogue.CourseSummary;
import org.attune.setting.Responsibility;
import org.attune.setting.Workplace;

/**
 * What there is to choose from for whoever assigns in a setting.
 *
 * @param whole whether they assign in all of it, and not in some rooms alone
 * @param people who works there, by name
 * @param responsibilities that somebody has there
 */
public record AssigningGround(
        Workplace setting,
        boolean whole,
        List<CourseSummary> courses,
        List<Colleague> people,
        List<RoomToChoose> rooms,
        List<Responsibility> responsibilities) {

    /**
     * Somebody who works there.
     *
     * @param rooms the names of theirs; empty when in none or all
     */
    public record Colleague(long account, String name, List<String> rooms) {
        public Colleague {
            rooms = List.copyOf(rooms);
        }
    }

    /** A room in which somebody works. */
    public record RoomToChoose(long room, String name) {}

    public AssigningGround {
        courses = List.copyOf(courses);
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
        responsibilities = List.copyOf(responsibilities);
    }
}
