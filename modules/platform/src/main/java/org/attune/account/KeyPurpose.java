package org.attune.account;

import java.time.Duration;

/** What a one-time key is for. */
public enum KeyPurpose {
    /** A printed code to come in with for the first time, or again. */
    START_CODE(Duration.ofDays(28)),
    /** A link in a letter to someone who was added. */
    START_LINK(Duration.ofDays(7)),
    /** A link for a forgotten password. */
    NEW_PASSWORD(Duration.ofMinutes(15)),
    /** A link that shows that mail to an address arrives. */
    CONFIRM_EMAIL(Duration.ofDays(1));

    private final Duration lasts;

    KeyPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    /** How long one works from when it was made. */
    public Duration lasts() {
        return lasts;
    }

    /** Whether its holder may choose a password. */
    public boolean opensAccount() {
        return this != CONFIRM_EMAIL;
    }
}
