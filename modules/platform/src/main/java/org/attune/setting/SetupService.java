package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.attune.shared.Access;

/**
 * The first start on an empty database: a one-time link, kept in {@code <data>/secret/setup-link.txt} and printed by the
 * launcher, makes the first administrator, hub and coordinator.
 */
@ApplicationScoped
@Transactional
public class SetupService {

    /** Whether the link still works. */
    @Access(Access.Policy.ANYONE)
    public boolean open(String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes hub and first person, and ends the link.
     *
     * @throws org.attune.shared.RuleViolation at the field that is wrong
     * @throws org.attune.shared.NotFound when the link was used, or never was one
     */
    @Access(Access.Policy.ANYONE)
    public void setUp(String token, FirstPeople people) {
        throw new UnsupportedOperationException();
    }
}
