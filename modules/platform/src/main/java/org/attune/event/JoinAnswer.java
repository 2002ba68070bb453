package org.attune.event;

import java.time.Instant;

/** What comes of wanting to go in to a session. */
public sealed interface JoinAnswer {

    /** The browser goes to this address. */
    record Go(String address) implements JoinAnswer {

        /** Without the address, which lets somebody in. */
        @Override
        public String toString() {
            return "Go";
        }
    }

    /** It is too early. */
    record OpensAt(Instant at) implements JoinAnswer {}

    /** It has ended, or was called off. */
    record Over() implements JoinAnswer {}

    /** The reader has no place. */
    record NotBooked() implements JoinAnswer {}

    /** The provider does not answer now, or is not set up any more. */
    record NotNow() implements JoinAnswer {}
}
