package org.attune.renewal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Training that somebody did outside the courses, as their manager wrote it down. */
@Entity
@Table(name = "training_held")
@SuppressWarnings("UnusedVariable") // what only queries read
class TrainingHeld {
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_held")
    @SequenceGenerator(name = "training_held", sequenceName = "training_held_seq")
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    private long renewable;

    /** Whose managers put it right; absent once there is no such setting any more. */
    @Column
    private @Nullable Long setting;

    @Column(name = "on_day", nullable = false)
    private LocalDate on;

    @Column(name = "written_by", nullable = false)
    private long writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Version
    private long version;

    protected TrainingHeld() {}

    TrainingHeld(
            Reader writing, long setting, long account, long renewable, LocalDate on, LocalDate today, Instant at) {
        this.hub = writing.hub();
        this.setting = setting;
        this.account = account;
        this.renewable = renewable;
        says(writing, on, today, at);
    }

    /**
     * It was on a day; whoever says so last is who wrote it.
     *
     * @throws RuleViolation when it cannot have been that day
     */
    final void says(Reader writing, LocalDate day, LocalDate today, Instant at) {
        if (day.isAfter(today) || day.isBefore(FIRST_DAY)) {
            throw new RuleViolation("training.day.beyond").at("day");
        }
        this.on = day;
        this.writtenBy = writing.account();
        this.writtenAt = at;
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("training.changed").at("day");
        }
    }

    long id() {
        return id;
    }

    long account() {
        return account;
    }

    long renewable() {
        return renewable;
    }

    LocalDate on() {
        return on;
    }

    @Nullable
    Long setting() {
        return setting;
    }

    long writtenBy() {
        return writtenBy;
    }

    HeldTraining told(RenewalRule rule, LocalDate today, String writer, String where) {
        LocalDate renewBy = rule.renewBy(on);
        return new HeldTraining(
                id,
                account,
                renewable,
                rule.name(),
                on,
                renewBy,
                Expiry.of(renewBy, today),
                rule.ended(),
                writer,
                writtenBy,
                setting,
                where,
                writtenAt,
                version);
    }
}
