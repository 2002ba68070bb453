package org.attune.shared;

import java.io.Serializable;
import java.util.Set;

/**
 * Who asks. The first parameter of every use case that is not open to anyone; each query is bound to
 * its hub and, where it is personal, to its account.
 *
 * @param account id of the signed-in account
 * @param hub id of the account's hub
 * @param roles the roles held in that hub, never empty
 * @param learningOnly whether they came in by a PIN on a shared tablet, which opens lessons and nothing else
 */
public record Reader(long account, long hub, Set<Role> roles, boolean learningOnly) implements Serializable {

    public Reader {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a reader holds at least one role");
        }
        roles = Set.copyOf(roles);
    }

    /** Someone who came in with all that is theirs. */
    public Reader(long account, long hub, Set<Role> roles) {
        this(account, hub, roles, false);
    }

    /** The same person, let in to learn and no more. */
    public Reader forLearningOnly() {
        return new Reader(account, hub, Set.of(Role.EDUCATOR), true);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
