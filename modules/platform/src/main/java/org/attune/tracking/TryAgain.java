package org.attune.tracking;

/** The database could not do it now: a lock, a lost connection. Nothing was written; answered with 503. */
public class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    TryAgain(String message) {
        super(message);
    }

    TryAgain(Throwable cause) {
        super(cause);
    }
}
