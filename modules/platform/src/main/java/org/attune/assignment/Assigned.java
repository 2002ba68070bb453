package org.attune.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who has an assignment. */
@Entity
class Assigned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assigned")
    @SequenceGenerator(name = "assigned", sequenceName = "assigned_seq")
    private Long id;

    @Column(nullable = false)
    private long assignment;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    /** What was finished before does not count: it is to be renewed. */
    @Column(name = "counts_from")
    private @Nullable Instant countsFrom;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Ending ended;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** What changed until then they know. */
    @Column(name = "known_at")
    private @Nullable Instant knownAt;

    /** Whether they keep it while they work in the setting, and not only while it is for somebody like them. */
    @Column(name = "by_name", nullable = false)
    private boolean byName;

    @Version
    private long version;

    protected Assigned() {}

    /** @param again whether they have done the course, and are to renew it */
    Assigned(long assignment, long account, @Nullable LocalDate dueOn, boolean byName, boolean again, Instant now) {
        this.assignment = assignment;
        this.account = account;
        this.dueOn = dueOn;
        this.byName = byName;
        this.at = now;
        this.countsFrom = again ? now : null;
    }

    long id() {
        return id;
    }

    long assignment() {
        return assignment;
    }

    long account() {
        return account;
    }

    boolean isAsked() {
        return ended == null;
    }

    boolean hasEnded(Ending why) {
        return ended == why;
    }

    /**
     * Whether it is for them.
     *
     * @param there accounts of those who work in the setting
     * @param meant accounts of those the assignment is for, where it is standing
     */
    boolean isFor(Set<Long> there, Set<Long> meant) {
        return (byName ? there : meant).contains(account);
    }

    /** Nothing is asked of them any more. */
    void end(Ending why, Instant now) {
        if (ended == null) {
            ended = why;
            endedAt = now;
        }
    }

    /**
     * They get it anew; what changed meanwhile is no news.
     *
     * @param again whether they have done the course, and are to renew it
     */
    void comeBack(@Nullable LocalDate due, boolean again, Instant now) {
        ended = null;
        endedAt = null;
        dueOn = due;
        countsFrom = again ? now : null;
        at = now;
        knownAt = now;
    }

    /** Somebody named them: they keep it while they work in the setting. */
    void isNamed() {
        byName = true;
    }

    /** It is asked of them once more, and they are told why with what changed. */
    void isAskedAgain() {
        ended = null;
        endedAt = null;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /**
     * The day changes for everyone; whoever was given another keeps that. Whoever got it when the day before was over has none
     * of their own: theirs is the new one.
     *
     * @return whether the new one is theirs
     */
    boolean dueMoves(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean late = dueOn == null && from != null && AssignedPeople.day(at).isAfter(from);
        if (late || Objects.equals(dueOn, from)) {
            dueOn = to;
        }
        return Objects.equals(dueOn, to);
    }

    void isGivenBefore(int days) {
        at = at.minus(Duration.ofDays(days));
        countsFrom = countsFrom == null ? null : countsFrom.minus(Duration.ofDays(days));
        dueOn = dueOn == null ? null : dueOn.minusDays(days);
    }

    void isDue(@Nullable LocalDate day) {
        dueOn = day;
    }

    void knows(Instant until) {
        if (knownAt == null || knownAt.isBefore(until)) {
            knownAt = until;
        }
    }
}
