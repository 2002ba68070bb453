package org.attune.account;

import java.time.Duration;
import org.attune.shared.Reader;

/** What an attempt to sign in leads to. */
public sealed interface SignInAnswer {

    record SignedIn(Reader reader, Person person) implements SignInAnswer {}

    /** Unknown name or wrong password: the two are told apart to nobody. */
    record Refused() implements SignInAnswer {}

    /**
     * Too many tries in a row for this name or from this address, or for this person on this tablet. Never for good.
     *
     * @param pause until the next try is looked at: a minute at most for a password, half an hour for a PIN
     */
    record SlowDown(Duration pause) implements SignInAnswer {}
}
