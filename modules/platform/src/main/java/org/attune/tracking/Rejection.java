package org.attune.tracking;

/** Why the content origin's door stays shut, with the HTTP status that says so. The transaction stands. */
public enum Rejection implements TrackAnswer, OpenAnswer, BeginAnswer {
    /** Not a request of the protocol. */
    MALFORMED(400),
    /** The bearer is unknown or over. */
    BEARER_OVER(401),
    /** Forged, of another registration, or a bearer that may not do this. */
    NOT_ALLOWED(403),
    /** The same key with other bytes, a code opened with another nonce, a branch that is gone. */
    CONFLICT(409),
    /** The launch code is older than 60 seconds. */
    CODE_OVER(410),
    TOO_LARGE(413);

    private final int status;

    Rejection(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
