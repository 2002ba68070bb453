package org.attune.renewal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.attune.setting.Responsibility;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Something of a hub that is to be renewed: named, or a course. */
@Entity
class Renewable {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewable")
    @SequenceGenerator(name = "renewable", sequenceName = "renewable_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // what only queries read
    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private String name;

    @Column
    private @Nullable Long course;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Responsibility responsibility;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Renewable() {}

    /**
     * @param course 0 for what is named
     * @throws RuleViolation when the name cannot be one
     */
    Renewable(long hub, String name, long course, @Nullable Responsibility responsibility) {
        this.hub = hub;
        this.course = course == 0 ? null : course;
        isCalled(name, responsibility);
    }

    /** @throws RuleViolation when the name cannot be one */
    final void isCalled(String typed, @Nullable Responsibility whose) {
        this.name = Line.of(typed);
        if (this.name.isEmpty()) {
            throw new RuleViolation("renewable.name.missing").at("name");
        }
        if (this.name.length() > LONGEST_NAME) {
            throw new RuleViolation("renewable.name.long", LONGEST_NAME).at("name");
        }
        this.responsibility = whose;
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("renewable.changed");
        }
    }

    /** Nothing of it is asked for any more. */
    void ends(Instant at) {
        endedAt = endedAt == null ? at : endedAt;
    }

    /** It is asked for again. */
    void isTakenBack() {
        endedAt = null;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    RenewalRule rule(List<Interval> intervals) {
        return new RenewalRule(
                id, name, course == null ? 0 : course, responsibility, intervals, endedAt != null, version);
    }
}
