package org.attune.notification;

import java.time.Instant;

/**
 * A letter that this server alone has in hand.
 *
 * @param until no other server takes it before then; also tells this claim from a later one
 * @param messageId the same each time the letter is tried
 * @param body what it says, sealed for the place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Claim(long letter, Instant until, String messageId, Instant putAt, byte[] body, String place) {

    /** What it says, if it was sealed by this server's key. */
    Letter open(LetterSeal seal) {
        return seal.open(body, place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && claim.letter == letter && claim.until.equals(until);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(letter);
    }

    @Override
    public String toString() {
        return "letter " + letter;
    }
}
