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
 */
public record Reader(long account, long hub, Set<Role> roles) implements Serializable {

    public Reader {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a reader holds at least one role");
        }
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
