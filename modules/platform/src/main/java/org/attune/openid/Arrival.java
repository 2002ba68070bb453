package org.attune.openid;

import org.attune.account.SignInAnswer;

/** What coming back from the provider leads to. */
public sealed interface Arrival {

    /** They are in. */
    record In(SignInAnswer.SignedIn person) implements Arrival {}

    /**
     * The provider knows them, and we do not.
     *
     * @param email the address that the provider told; empty when it told none
     */
    record NotKnown(String email, Reason reason) implements Arrival {}

    /** The person, or the provider, broke it off. */
    record BrokenOff() implements Arrival {}

    /** What came is not what the provider answers to this departure. */
    record Refused() implements Arrival {}

    /** The provider does not answer. */
    record Unreachable() implements Arrival {}

    /** Why somebody is not known. */
    enum Reason {
        /** Nobody of the hub has the address. */
        NOBODY,
        /** Several people of the hub have it. */
        SEVERAL,
        /** The account with the address is linked to somebody else. */
        SOMEBODY_ELSE,
        /** The provider does not say that the address is theirs. */
        NOT_CONFIRMED,
        /** The provider told no address. */
        NO_ADDRESS
    }
}
