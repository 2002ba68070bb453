package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A room of a setting. */
@Entity
@SuppressWarnings("UnusedVariable") // what only queries read
class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "room")
    @SequenceGenerator(name = "room", sequenceName = "room_seq")
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "setting")
    private Setting setting;

    @Column(nullable = false)
    private String name;

    @Embedded
    @Column(nullable = false)
    private AgeRange ages;

    /** From this day on nobody works in it. */
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Version
    private long version;

    protected Room() {}

    Room(Setting setting, String name, AgeRange ages) {
        this.setting = setting;
        this.name = name;
        this.ages = ages;
    }

    long id() {
        return id;
    }

    AgeRange ages() {
        return ages;
    }

    String name() {
        return name;
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    Room isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("room.changed");
        }
        return this;
    }

    /** Has this name and is for these ages from now on; false when it was so before. */
    boolean becomes(String another, AgeRange others) {
        boolean changed = !name.equals(another) || ages.from() != others.from() || ages.to() != others.to();
        if (changed) {
            this.name = another;
            this.ages = others;
        }
        return changed;
    }

    boolean isOpen() {
        return closedOn == null;
    }

    /** Nobody works in it from a day on. */
    void closes(LocalDate day) {
        this.closedOn = day;
    }

    void opensAgain() {
        this.closedOn = null;
    }

    RoomHeld held(long people) {
        return new RoomHeld(id, name, ages.from(), ages.to(), closedOn, people, version);
    }
}
