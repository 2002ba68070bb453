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
}
