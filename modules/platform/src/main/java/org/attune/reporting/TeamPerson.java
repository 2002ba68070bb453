package org.attune.reporting;

import java.time.Instant;
import java.util.List;

/**
 * Somebody of a team, for who looks after them: never what they wrote or answered, how sure they are, or how long they sat.
 *
 * @param setting what it is called
 * @param whole whether the reader sees all of the setting, and not only rooms that they lead
 * @param courses with their lessons
 * @param certificates of the courses they finished, the latest first
 */
public record TeamPerson(
        String setting, boolean whole, TeamMember member, List<OfCourse> courses, List<Certified> certificates) {

    public TeamPerson {
        courses = List.copyOf(courses);
        certificates = List.copyOf(certificates);
    }

    /**
     * A course of theirs.
     *
     * @param lessons of the version they are on; none before they begin
     */
    public record OfCourse(String title, TeamCell cell, List<TeamLesson> lessons) {
        public OfCourse {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * A course that they finished.
     *
     * @param version as its author numbers it
     * @param code of the certificate, as people read it; empty while there is none
     */
    public record Certified(String title, String version, Instant finishedAt, String code) {}
}
