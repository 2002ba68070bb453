package org.attune.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a team, for who looks after them: never what they wrote or answered, how sure they are, or how long they sat.
 *
 * @param setting what it is called
 * @param courses with their lessons
 * @param certificates of the courses they finished, the latest first
 * @param held training from elsewhere that is to be renewed
 */
public record TeamPerson(
        String setting, TeamMember member, List<OfCourse> courses, List<Certified> certificates, List<Held> held) {

    public TeamPerson {
        courses = List.copyOf(courses);
        certificates = List.copyOf(certificates);
        held = List.copyOf(held);
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

    /**
     * Training that they did elsewhere.
     *
     * @param renewBy the day by which it is to be renewed; absent where nobody has said after how long
     */
    public record Held(String name, LocalDate on, @Nullable LocalDate renewBy) {}
}
