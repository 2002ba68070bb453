package org.attune.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.learning.Status;

/**
 * A course lesson by lesson over the people of a setting.
 *
 * @param setting what it is called
 * @param title of the course
 * @param lessons of all versions that these people are on, those of the published one first
 * @param people who have the course, what needs care first
 * @param others how many of the setting have it not
 */
public record TeamLessons(String setting, String title, List<Counted> lessons, List<Person> people, int others) {

    public TeamLessons {
        lessons = List.copyOf(lessons);
        people = List.copyOf(people);
    }

    /**
     * A lesson, and how many of those whose version has it are where with it.
     *
     * @param version of the course that has it, where that is not the published one; else empty
     */
    public record Counted(String title, String version, int done, int underWay, int notStarted) {}

    /**
     * Somebody who has the course.
     *
     * @param lessons of the version they are on; none before they begin
     */
    public record Person(TeamMember member, TeamCell cell, List<TeamLesson> lessons) {
        public Person {
            lessons = List.copyOf(lessons);
        }
    }

    static List<Counted> counted(List<TeamDetails.Published> published, List<Person> people) {
        Map<String, Counted> counted = new LinkedHashMap<>();
        published.forEach(each -> counted.put(each.key(), new Counted(each.title(), "", 0, 0, 0)));
        for (Person person : people) {
            TeamBegun begun = person.cell().begun();
            for (TeamLesson lesson : person.lessons()) {
                String version = begun == null ? "" : begun.version();
                counted.merge(
                        lesson.key(),
                        one(lesson, version),
                        (before, more) -> new Counted(
                                before.title(),
                                before.version(),
                                before.done() + more.done(),
                                before.underWay() + more.underWay(),
                                before.notStarted() + more.notStarted()));
            }
        }
        return new ArrayList<>(counted.values());
    }

    private static Counted one(TeamLesson lesson, String version) {
        return new Counted(
                lesson.name(),
                version,
                lesson.status() == Status.DONE ? 1 : 0,
                lesson.status() == Status.UNDER_WAY ? 1 : 0,
                lesson.status() == Status.NOT_STARTED ? 1 : 0);
    }
}
