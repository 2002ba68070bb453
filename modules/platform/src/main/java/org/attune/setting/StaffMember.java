package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person working in a setting, perhaps in one of its rooms, from a day on. */
@Entity
@Table(name = "staff_member")
@SuppressWarnings("UnusedVariable") // what only queries read
class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_member")
    @SequenceGenerator(name = "staff_member", sequenceName = "staff_member_seq")
    private Long id;

    @Column(nullable = false)
    private long account;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "setting")
    private Setting setting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room")
    private @Nullable Room room;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Responsibility responsibility;

    @Column(name = "from_day", nullable = false)
    private LocalDate from;

    /** The last day; absent while they still work there. */
    @Column(name = "to_day")
    private @Nullable LocalDate to;

    @Version
    private long version;

    protected StaffMember() {}

    StaffMember(Setting setting, NewStaffMember who) {
        String roomName = who.room();
        this.account = who.account();
        this.setting = setting;
        this.room = roomName == null ? null : setting.room(roomName);
        this.responsibility = who.responsibility();
        this.from = who.from();
    }

    /** Given to somebody from a day on, perhaps to a last day. */
    StaffMember(Setting setting, long account, Responsibility responsibility, @Nullable Room room, LocalDate from) {
        this.account = account;
        this.setting = setting;
        this.room = room;
        this.responsibility = responsibility;
        this.from = from;
    }

    /** It is for another room, as if it had been all along: nothing of it was so before that day. */
    void isIn(@Nullable Room another) {
        this.room = another;
    }

    /**
     * Goes on in another room from a day on; here it ends the day before, so that it is known who was where.
     *
     * @param day after its first
     */
    StaffMember moves(@Nullable Room another, LocalDate day) {
        StaffMember next = new StaffMember(setting, account, responsibility, another, day);
        next.to = to;
        this.to = day.minusDays(1);
        return next;
    }

    /** Ends with a day; absent: no end is known any more. */
    void lasts(@Nullable LocalDate lastDay) {
        this.to = lastDay;
    }

    /** Ends with a day unless it ends before. */
    void lastsNoLongerThan(LocalDate lastDay) {
        if (to == null || to.isAfter(lastDay)) {
            this.to = lastDay;
        }
    }

    boolean beginsAfter(LocalDate day) {
        return from.isAfter(day);
    }

    boolean isOverOn(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it is the same responsibility for the same room, and on some day both. */
    boolean meets(NewDuty other) {
        return responsibility == other.responsibility()
                && (room == null ? 0 : room.id()) == other.room()
                && !isOverOn(other.from());
    }

    /** Whether it is the same responsibility for the same room as another, and on some day both if that ends with a day. */
    boolean wouldMeet(StaffMember other, @Nullable LocalDate itsLast) {
        return this != other
                && responsibility == other.responsibility
                && Objects.equals(room, other.room)
                && !isOverOn(other.from)
                && (itsLast == null || !beginsAfter(itsLast));
    }

    boolean isInClosedRoom() {
        return room != null && !room.isOpen();
    }

    /** The id of its setting's hub. */
    long hub() {
        return setting.hub().id();
    }

    long account() {
        return account;
    }

    Responsibility responsibility() {
        return responsibility;
    }

    long id() {
        return id;
    }

    /** Tells its state from any other, together with those of the others. */
    long state() {
        return 31 * id + version;
    }

    Duty duty(LocalDate today) {
        Room in = room;
        return new Duty(
                id,
                responsibility,
                in == null ? 0 : in.id(),
                in == null ? "" : in.name(),
                from,
                to,
                Duty.When.of(from, to, today));
    }

    /** Somebody put right what they answer for. */
    void answersFor(Responsibility another) {
        this.responsibility = another;
    }

    /** Whether they worked there on a day before. */
    boolean beganBefore(LocalDate day) {
        return from.isBefore(day);
    }

    /** They work there no more from a day on. */
    void leaves(LocalDate day) {
        this.to = day.minusDays(1);
    }

    AtWork atWork() {
        Room in = room;
        return new AtWork(
                account,
                setting.id(),
                in == null ? 0 : in.id(),
                in == null ? "" : in.name(),
                in == null ? 0 : in.ages().from(),
                in == null ? 0 : in.ages().to(),
                responsibility,
                from,
                to);
    }

    Working working() {
        return new Working(setting.id(), setting.name(), responsibility);
    }
}
