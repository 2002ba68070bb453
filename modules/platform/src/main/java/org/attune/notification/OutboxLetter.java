package org.attune.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox. Its row is made by {@link Outbox#add}. */
@Entity
@Table(name = "outbox")
class OutboxLetter {

    @Id
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private String occasion;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String subject;

    @Column
    private byte @Nullable [] body;

    @Column(name = "message_id", nullable = false)
    private String messageId;

    @Column(name = "put_at", nullable = false)
    private Instant putAt;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LetterState state;

    @Column(nullable = false)
    private int tries;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(nullable = false)
    private String trouble;

    @Version
    private long version;

    protected OutboxLetter() {}

    /** Where a letter's text is sealed for. */
    static String place(long hub, String occasion) {
        return "letter " + hub + " " + occasion;
    }

    /** What it says, while that is not erased. */
    Letter open(LetterSeal seal) {
        return seal.open(Objects.requireNonNull(body), place(hub, occasion));
    }
}
