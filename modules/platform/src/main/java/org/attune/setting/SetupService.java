package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.account.NewPerson;
import org.attune.shared.Access;
import org.attune.shared.LinkToken;
import org.attune.shared.NotFound;
import org.attune.shared.Role;
import org.attune.shared.Settings;

/**
 * The first start on an empty database: a one-time link, kept in {@code <data>/secret/setup-link.txt} and printed by the
 * launcher, makes the first administrator, hub and coordinator.
 */
@ApplicationScoped
@Transactional
public class SetupService {
    private static final Set<Role> FIRST_ROLES = Set.of(Role.EDUCATOR, Role.COORDINATOR, Role.ADMINISTRATOR);

    @Inject
    Settings settings;

    @Inject
    SetupLinks links;

    @Inject
    Hubs hubs;

    @Inject
    AccountService accounts;

    @Inject
    Event<HubMade> made;

    @Inject
    Clock clock;

    /** Whether the link still works. */
    @Access(Access.Policy.ANYONE)
    public boolean open(String token) {
        return links.has(token);
    }

    /** Whether nobody has an account here yet, so that all wait for whoever looks after the server. */
    @Access(Access.Policy.ANYONE)
    public boolean waiting() {
        return accounts.empty();
    }

    /**
     * Makes hub and first person, and ends the link.
     *
     * @throws org.attune.shared.RuleViolation at the field that is wrong; the link goes on working
     * @throws org.attune.shared.NotFound when the link was used, or never was one
     */
    @Access(Access.Policy.ANYONE)
    public void setUp(String token, FirstPeople people) {
        if (!links.use(token)) {
            throw new NotFound();
        }
        Hub hub = new Hub(people.hubName(), false);
        hubs.add(hub);
        NewPerson first = new NewPerson(people.signInName(), people.givenName(), people.familyName(), FIRST_ROLES);
        accounts.open(hub.id(), first, people.password());
        // Last, when nothing is left to be refused: what observes it may take a while.
        made.fire(new HubMade(hub.id()));
    }

    /**
     * Makes the link anew where one is wanted, and ends the one before.
     *
     * @return the token of the link; nothing when the server has people, or is to get the demo's
     */
    @Access(Access.Policy.SYSTEM)
    public Optional<String> renew() {
        links.clear();
        if (settings.demo() || !accounts.empty()) {
            return Optional.empty();
        }
        String token = LinkToken.fresh();
        links.add(new SetupLink(token, clock.instant()));
        return Optional.of(token);
    }
}
