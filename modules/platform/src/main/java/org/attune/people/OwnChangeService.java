package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.KeyPurpose;
import org.attune.account.OneTimeKeyService;
import org.attune.account.Standing;
import org.attune.device.TabletPinService;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.RegistrationService;

/** What {@link OwnAccountService} does once the present password was right, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class OwnChangeService {

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    DoorService doors;

    @Inject
    RegistrationService registrations;

    @Inject
    TabletPinService pins;

    @Inject
    HubService hubs;

    @Inject
    OwnLetters letters;

    @Inject
    Clock clock;

    /**
     * Keeps the password, ends what was let in with the one before, and tells the person by letter.
     *
     * @param sessions the number of the account's web sessions when the present password was read
     * @throws RuleViolation when it has another password by now, or the new one cannot be one
     */
    @Access(Access.Policy.SYSTEM)
    public Standing choosePassword(Reader reader, int sessions, String chosen, Caller caller) {
        AccountDetails own = details(reader);
        if (own.sessions() != sessions) {
            throw new RuleViolation("own.password.wrong").at("presentPassword");
        }
        Standing after = accounts.choosePassword(own.account(), chosen);
        registrations.endBearers(own.account());
        pins.end(own.account(), caller);
        doors.note(own.account(), DoorEventKind.PASSWORD_CHANGED, caller);
        letters.passwordChanged(own, hubs.name(reader), caller, clock.instant());
        return after;
    }

    /**
     * Sends a link to the address, and a notice to the one of up to now.
     *
     * @throws RuleViolation when they asked for too many
     */
    @Access(Access.Policy.SYSTEM)
    public void askForEmail(Reader reader, String address) {
        AccountDetails own = details(reader);
        Duration pause = keys.pauseOfLetters(own.account());
        if (!pause.isZero()) {
            throw new RuleViolation("own.email.slow-down", OwnAccountService.seconds(pause)).at("email");
        }
        keys.countLetter(own.account());
        String key = keys.make(own.account(), KeyPurpose.CONFIRM_EMAIL, address);
        letters.confirm(own, hubs.name(reader), address, key, clock.instant().plus(KeyPurpose.CONFIRM_EMAIL.lasts()));
        letters.toBeChanged(own, hubs.name(reader), clock.instant());
    }

    /** Forgets the address, and one that is not confirmed yet. */
    @Access(Access.Policy.SYSTEM)
    public void removeEmail(Reader reader, Caller caller) {
        AccountDetails own = details(reader);
        keys.end(own.account(), KeyPurpose.CONFIRM_EMAIL);
        if (own.email() != null) {
            accounts.changeEmail(own.account(), null);
            doors.note(own.account(), DoorEventKind.EMAIL_REMOVED, caller);
            letters.removed(own, hubs.name(reader), clock.instant());
        }
    }

    private AccountDetails details(Reader reader) {
        return accounts.details(reader.hub(), reader.account());
    }
}
