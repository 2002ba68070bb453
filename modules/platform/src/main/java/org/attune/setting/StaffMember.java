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
