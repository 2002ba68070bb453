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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.attune.setting.Responsibility;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A course that is assigned to people of a setting. */
@Entity
class Assignment {
    static final int LONGEST_NOTE = 1_000;
    private static final int MOST_DAYS = 365;
    private static final int MOST_YEARS = 3;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment")
    @SequenceGenerator(name = "assignment", sequenceName = "assignment_seq", allocationSize = 1)
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long setting;

    @Column(nullable = false)
    private long course;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Column
    private @Nullable Long room;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Responsibility responsibility;

    @Column(name = "under_months")
    private @Nullable Integer underMonths;

    /** Whether whoever comes under it later gets it too. */
    @Column(nullable = false)
    private boolean standing;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Weight weight;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    /** Days that whoever comes later has for it. */
    @Column(name = "due_days")
    private @Nullable Integer dueDays;

    @Column(nullable = false)
    private String note;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected Assignment() {}

    /** @throws RuleViolation when something of it will not do */
    Assignment(Reader making, long setting, NewAssignment words, LocalDate today, Instant now) {
        Recipients to = words.to();
        this.hub = making.hub();
        this.setting = setting;
        this.course = words.course();
        this.madeBy = making.account();
        this.madeAt = now;
        this.audience = to.audience();
        this.room = audience == Audience.ROOM ? Long.valueOf(to.room()) : null;
        this.responsibility = audience == Audience.RESPONSIBILITY ? to.responsibility() : null;
        this.underMonths = audience == Audience.YOUNGEST ? Integer.valueOf(to.underMonths()) : null;
        this.standing = words.standing() && audience != Audience.PEOPLE;
        this.weight = words.weight();
        this.dueOn = due(words.dueOn(), today);
        this.dueDays = standing ? days(words.dueDays()) : null;
        this.note = note(words.note());
    }

    /** @throws RuleViolation when nobody could do it until then, or it is too far away */
    static @Nullable LocalDate due(@Nullable LocalDate typed, LocalDate today) {
        if (typed != null && typed.isBefore(today)) {
            throw new RuleViolation("assign.due.past").at("due");
        }
        if (typed != null && typed.isAfter(today.plusYears(MOST_YEARS))) {
            throw new RuleViolation("assign.due.far", MOST_YEARS).at("due");
        }
        return typed;
    }

    private static @Nullable Integer days(int typed) {
        if (typed > MOST_DAYS) {
            throw new RuleViolation("assign.days.many", MOST_DAYS).at("days");
        }
        return typed <= 0 ? null : Integer.valueOf(typed);
    }

    private static String note(String typed) {
        String note = Typed.text(typed);
        if (note.length() > LONGEST_NOTE) {
            throw new RuleViolation("assign.note.long", LONGEST_NOTE, note.length()).at("note");
        }
        return note;
    }

    long id() {
        return id;
    }

    long hub() {
        return hub;
    }

    long setting() {
        return setting;
    }

    long course() {
        return course;
    }

    long madeBy() {
        return madeBy;
    }

    boolean isStanding() {
        return standing;
    }

    boolean isOpen() {
        return withdrawnAt == null;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    Weight weight() {
        return weight;
    }

    /** To whom; people by name are known by what they were given. */
    Recipients to() {
        return new Recipients(
                audience, Set.of(), room == null ? 0 : room, responsibility, underMonths == null ? 0 : underMonths);
    }

    /** The last day for who gets it today, at first or later. */
    @Nullable
    LocalDate dueFor(LocalDate today, boolean later) {
        LocalDate ofTheirOwn = dueDays == null ? null : today.plusDays(dueDays);
        LocalDate common = dueOn == null || dueOn.isBefore(today) ? null : dueOn;
        return later ? (ofTheirOwn == null ? common : ofTheirOwn) : (common == null ? ofTheirOwn : common);
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has, or it was withdrawn
     */
    void isAsSeen(long seen) {
        if (!isOpen()) {
            throw new RuleViolation("assignment.withdrawn");
        }
        if (version != seen) {
            throw new RuleViolation("assignment.changed");
        }
    }

    /**
     * Changes day, weight and note.
     *
     * @return a sentence for each of them that is another now
     * @throws RuleViolation at the field that is wrong, or when nothing is another
     */
    List<String> change(@Nullable LocalDate newDue, Weight newWeight, String newNote, LocalDate today) {
        List<String> what = new ArrayList<>();
        String words = note(newNote);
        if (!Objects.equals(dueOn, newDue)) {
            dueChanged(what, due(newDue, today));
        }
        if (weight != newWeight) {
            what.add("It is " + word(newWeight) + " now; before, it was " + word(weight) + ".");
            weight = newWeight;
        }
        if (!note.equals(words)) {
            what.add("What it is for is put in other words.");
            note = words;
        }
        if (what.isEmpty()) {
            throw new RuleViolation("assignment.nothing-changed").at("due");
        }
        return what;
    }

    private void dueChanged(List<String> what, @Nullable LocalDate newDue) {
        String before = dueOn == null ? "before, it had no date." : "before, by " + date(dueOn) + ".";
        what.add(
                (newDue == null ? "It has no date any more; " : "It is to be done by " + date(newDue) + "; ") + before);
        dueOn = newDue;
    }

    static String date(LocalDate day) {
        return day.format(DATE);
    }

    private static String word(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    void isMadeBefore(int days) {
        madeAt = madeAt.minus(Duration.ofDays(days));
        dueOn = dueOn == null ? null : dueOn.minusDays(days);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /**
     * @param title of the course
     * @param roomName empty where it is for no room
     * @param forAll whether who may change it may do so for everyone
     */
    AssignmentDescription described(
            String title, String roomName, String by, boolean changes, boolean forAll, List<AssignedPerson> people) {
        return new AssignmentDescription(
                id,
                setting,
                course,
                title,
                to(),
                roomName,
                standing,
                weight,
                dueOn,
                dueDays == null ? 0 : dueDays,
                note,
                by,
                madeAt,
                withdrawnAt,
                version,
                changes && isOpen(),
                changes && forAll && isOpen(),
                people);
    }
}
