package org.attune.account;

import java.time.Duration;
import org.attune.shared.Reader;

/** What an attempt to sign in leads to. */
public sealed interface SignInAnswer {

    record SignedIn(Reader reader, Person person) implements SignInAnswer {}

    /** Unknown name or wrong password: the two are told apart to nobody. */
    record Refused() implements SignInAnswer {}

    /**
     * Too many tries in a row for this name or from this address. Never for good.
     *
     * @param pause until the next try is looked at, 1 s to 1 min
     */
    record SlowDown(Duration pause) implements SignInAnswer {}
}
