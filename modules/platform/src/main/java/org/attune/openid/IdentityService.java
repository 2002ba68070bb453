package org.attune.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.SignInAnswer;
import org.attune.shared.Access;

/** Whose account an identity is. */
@ApplicationScoped
@Transactional
public class IdentityService {

    @Inject
    AccountService accounts;

    @Inject
    LinkedIdentities linked;

    @Inject
    Clock clock;

    /** Who it is in the hub: by the link, or the first time by a confirmed e-mail address, which links them. */
    @Access(Access.Policy.SYSTEM)
    public Arrival who(long hub, Identity identity) {
        Optional<Long> account = linked.account(identity);
        return account.isPresent() ? known(hub, identity, account.get()) : first(hub, identity);
    }

    /** Links nobody to a closed account any more. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        linked.forget(account);
    }

    private Arrival first(long hub, Identity identity) {
        String email = identity.email();
        if (email == null || email.isBlank()) {
            return new Arrival.NotKnown("", Arrival.Reason.NO_ADDRESS);
        }
        if (!identity.confirmed()) {
            return new Arrival.NotKnown(email, Arrival.Reason.NOT_CONFIRMED);
        }
        List<AccountDetails> people = plain(email) ? accounts.withEmail(hub, email) : List.of();
        if (people.size() != 1) {
            return new Arrival.NotKnown(email, people.isEmpty() ? Arrival.Reason.NOBODY : Arrival.Reason.SEVERAL);
        }
        linked.link(identity, people.get(0).account(), clock.instant());
        return linked.account(identity)
                .map(account -> known(hub, identity, account))
                .orElseGet(() -> new Arrival.NotKnown(email, Arrival.Reason.SOMEBODY_ELSE));
    }

    private Arrival known(long hub, Identity identity, long account) {
        return accounts.find(account)
                .filter(details -> details.hub() == hub)
                .<Arrival>map(details -> new Arrival.In(
                        new SignInAnswer.SignedIn(details.reader(), details.person(), details.sessions())))
                .orElseGet(() -> new Arrival.NotKnown(
                        Optional.ofNullable(identity.email()).orElse(""), Arrival.Reason.NOBODY));
    }

    /** Case is not told apart, and beyond ASCII that makes one letter of two: the Kelvin sign is no k. */
    private static boolean plain(String email) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(email);
    }
}
