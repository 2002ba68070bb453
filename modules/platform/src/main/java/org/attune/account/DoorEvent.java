package org.attune.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.Line;

/** Something that happened at a person's door. */
@Entity
@Table(name = "door_event")
@SuppressWarnings("UnusedVariable") // what only queries read
class DoorEvent {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_DEVICE = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "door_event")
    @SequenceGenerator(name = "door_event", sequenceName = "door_event_seq")
    private Long id;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DoorEventKind kind;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String device;

    protected DoorEvent() {}

    DoorEvent(long account, Instant at, DoorEventKind kind, Caller caller) {
        this.account = account;
        this.at = at;
        this.kind = kind;
        this.address = shortened(caller.address(), LONGEST_ADDRESS);
        this.device = shortened(caller.device(), LONGEST_DEVICE);
    }

    private static String shortened(String text, int longest) {
        String line = Line.of(text);
        return line.length() > longest ? line.substring(0, longest) : line;
    }

    AtTheDoor told() {
        return new AtTheDoor(at, kind, address, device, 1);
    }
}
