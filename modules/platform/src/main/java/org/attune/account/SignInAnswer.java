package org.attune.account;

import java.time.Duration;
import org.attune.shared.Reader;

/** What an attempt to sign in leads to. */
public sealed interface SignInAnswer {

    /**
     * In.
     *
     * @param sessions the number that the account's web sessions had when what lets in was read: whoever changes the
     *     password, or ends all sessions, while it is being compared ends this one too
     */
    record SignedIn(Reader reader, Person person, int sessions) implements SignInAnswer {}

    /** Unknown name or wrong password: the two are told apart to nobody. */
    record Refused() implements SignInAnswer {}

    /**
     * Too many tries in a row for this name or from this address, or for this person on this tablet. Never for good.
     *
     * @param pause until the next try is looked at: a minute at most for a password, half an hour for a PIN
     */
    record SlowDown(Duration pause) implements SignInAnswer {}
}
