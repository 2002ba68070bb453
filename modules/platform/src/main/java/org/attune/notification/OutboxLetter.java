package org.attune.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox. Servers and coordinators change it at the same time, so all changes are single statements of
 * {@link Outbox} that hold only while it is as they suppose.
 */
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

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LetterState state;

    @Column(nullable = false)
    private int tries;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "open_hours", nullable = false)
    private boolean openHours;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "handed_on_at")
    private @Nullable Instant handedOnAt;

    @Column(nullable = false)
    private String trouble;

    protected OutboxLetter() {}

    long id() {
        return id;
    }

    /** The account of whom it is for, which its occasion says second. */
    @Nullable
    Long isFor() {
        String[] parts = occasion.split("/", -1);
        return parts.length > 2 && parts[1].matches("\\d{1,18}") ? Long.valueOf(parts[1]) : null;
    }

    int tries() {
        return tries;
    }

    /** What a letter's text is sealed for. */
    static String place(long hub, String occasion) {
        return "letter " + hub + " " + occasion;
    }

    /** What it says, while that is not erased. */
    Optional<Letter> open(LetterSeal seal) {
        return Optional.ofNullable(body).map(closed -> seal.open(closed, place(hub, occasion)));
    }

    /** Itself, for the server that claimed it. */
    Claim claim(Instant until) {
        return new Claim(id, until, messageId, putAt, Objects.requireNonNull(body), place(hub, occasion));
    }

    /**
     * What coordinators see of it.
     *
     * @param noMail whether there is no mail server, so that letters are handed on by coordinators
     */
    LetterEntry entry(boolean noMail) {
        return new LetterEntry(
                id, name, address, subject, state, putAt, nextAt, endedAt, trouble, noMail && body != null, handedOnAt);
    }
}
