package org.attune.people;

import org.jspecify.annotations.Nullable;

/**
 * An account as its person sees it.
 *
 * @param email where letters go; absent when that is nowhere
 * @param newEmail an address that is not confirmed yet; absent when none waits
 * @param hasPassword whether they sign in with a password
 * @param hasPin whether a PIN lets them in on shared tablets
 * @param offered whether a demo offers it to everyone: then it stays as it is
 */
public record OwnAccount(
        String givenName,
        String familyName,
        String signInName,
        @Nullable String email,
        @Nullable String newEmail,
        boolean hasPassword,
        boolean hasPin,
        boolean offered) {

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
