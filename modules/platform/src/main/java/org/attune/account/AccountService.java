package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.attune.shared.Access;

/** The accounts of a hub's people. */
@ApplicationScoped
@Transactional
public class AccountService implements LearnerNames {

    @Override
    @Access(Access.Policy.SYSTEM)
    public String familyGiven(long account) {
        throw new UnsupportedOperationException();
    }
}
