package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.KeyHeld;
import org.attune.account.KeyPurpose;
import org.attune.account.OneTimeKeyService;
import org.attune.account.SignInAnswer;
import org.attune.account.Standing;
import org.attune.device.TabletPinService;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.tracking.RegistrationService;

/** Coming in without a password: with a start link, a start code, or a link for a password that was forgotten. */
@ApplicationScoped
@Transactional
public class GettingInService {
    private static final int LINKS_AT_A_TIME = 3;

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    HubService hubs;

    @Inject
    StartLetters letters;

    @Inject
    OwnLetters ownLetters;

    @Inject
    RegistrationService registrations;

    @Inject
    TabletPinService pins;

    @Inject
    Clock clock;

    /**
     * Whom a link or a code lets in; nothing when it does not work. To look uses nothing up.
     *
     * @param address the network address it comes from
     * @throws RuleViolation when too many wrong ones came from there
     */
    @Access(Access.Policy.ANYONE)
    public Optional<WayIn> look(String key, String address) {
        slowDown(address);
        Optional<WayIn> way = keys.look(key)
                .filter(held -> held.purpose().opensAccount())
                .flatMap(held -> accounts.find(held.account()).map(person -> way(person)));
        if (way.isEmpty()) {
            keys.count(address);
        }
        return way;
    }

    /**
     * Chooses the password of whom the key lets in, ends the key and their PIN for shared tablets, and lets them in. Whoever
     * came in before is told: perhaps it was somebody else who had the key.
     *
     * @throws RuleViolation when the password cannot be one; the key goes on working
     * @throws NotFound when the key does not work any more
     */
    @Access(Access.Policy.ANYONE)
    public SignInAnswer.SignedIn choose(String key, String password, Caller caller) {
        KeyHeld held =
                keys.use(key).filter(each -> each.purpose().opensAccount()).orElseThrow(NotFound::new);
        boolean cameBefore =
                accounts.find(held.account()).filter(AccountDetails::hasCome).isPresent();
        Standing standing = accounts.choosePassword(held.account(), password);
        registrations.endBearers(held.account());
        pins.end(held.account(), caller);
        AccountDetails person = accounts.find(held.account()).orElseThrow(NotFound::new);
        if (cameBefore) {
            ownLetters.passwordChanged(person, hubs.nameOf(person.hub()), caller, clock.instant());
        }
        return new SignInAnswer.SignedIn(person.reader(), person.person(), standing.sessions());
    }

    /**
     * Sends a link to whoever forgot their password, if there is an account with an e-mail address: nobody is told
     * whether there is.
     *
     * @param typed a sign-in name or an e-mail address
     * @param address the network address it comes from
     * @throws RuleViolation when too many were asked for from there
     */
    @Access(Access.Policy.ANYONE)
    public void forgotten(String typed, String address) {
        slowDown(address);
        keys.count(address);
        accounts.calledOrAt(typed).forEach(this::send);
    }

    private void send(AccountDetails person) {
        String email = person.email();
        if (email == null
                || person.barredAt() != null
                || keys.working(person.account(), KeyPurpose.NEW_PASSWORD) >= LINKS_AT_A_TIME) {
            return;
        }
        String key = keys.make(person.account(), KeyPurpose.NEW_PASSWORD, null);
        KeyHeld held = keys.look(key).orElseThrow();
        letters.newPassword(person, email, hubs.nameOf(person.hub()), key, held.endsAt());
    }

    private void slowDown(String address) {
        Duration pause = keys.pause(address);
        if (!pause.isZero()) {
            throw new RuleViolation(
                    "start.slow-down", Math.max(1, pause.plusMillis(999).toSeconds()));
        }
    }

    private WayIn way(AccountDetails person) {
        return new WayIn(person.givenName(), person.signInName(), hubs.nameOf(person.hub()), person.hasPassword());
    }
}
