package org.attune.account;

import java.io.Serializable;

/**
 * Who is signed in, as the pages name them.
 *
 * @param account id of the account
 * @param signInName what is typed to sign in; an e-mail address or not
 */
public record Person(long account, String givenName, String familyName, String signInName) implements Serializable {

    public String name() {
        return givenName + " " + familyName;
    }
}
