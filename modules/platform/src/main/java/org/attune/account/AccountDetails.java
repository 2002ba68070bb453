package org.attune.account;

import java.time.Instant;
import java.util.Set;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account, for the features that look after it.
 *
 * @param account its id
 * @param hub id of its hub
 * @param email where mail goes; absent when the person gave none
 * @param hasPassword whether they have chosen a password, and so got in before
 * @param welcomed whether they answered what is asked at the first sign-in
 * @param offered whether a demo offers it to everyone, and so nobody changes it
 * @param barredAt since when they may not come in any more; absent while they may
 * @param sessions the number that its web sessions must have to go on
 * @param version changes with every change of it
 */
public record AccountDetails(
        long account,
        long hub,
        String givenName,
        String familyName,
        String signInName,
        @Nullable String email,
        boolean hasPassword,
        boolean welcomed,
        boolean offered,
        @Nullable Instant barredAt,
        int sessions,
        long version,
        Set<Role> roles) {

    public AccountDetails {
        roles = Set.copyOf(roles);
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether they came in before, with a password or through the hub's own sign-in. */
    public boolean hasCome() {
        return hasPassword || welcomed;
    }

    /** What they may do beyond learning, and beside looking after the server: the furthest of it. */
    public Role role() {
        return Account.furthest(roles);
    }

    /** As whom they ask. */
    public Reader reader() {
        return new Reader(account, hub, roles);
    }

    /** As the pages name them. */
    public Person person() {
        return new Person(account, givenName, familyName, signInName);
    }
}
