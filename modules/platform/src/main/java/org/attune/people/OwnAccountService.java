package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.EmailAddress;
import org.attune.account.KeyHeld;
import org.attune.account.KeyPurpose;
import org.attune.account.OneTimeKeyService;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.account.SignInService;
import org.attune.account.Standing;
import org.attune.device.TabletPinService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.RegistrationService;

/**
 * What people change of their own account. Where the present password is asked for, it is compared as at the door, where
 * tries are counted and slowed, and while it is compared no connection is held.
 */
@ApplicationScoped
@Transactional
public class OwnAccountService {

    @Inject
    AccountService accounts;

    @Inject
    SignInService signIn;

    @Inject
    OwnChangeService changes;

    @Inject
    OneTimeKeyService keys;

    @Inject
    DoorService doors;

    @Inject
    RegistrationService registrations;

    @Inject
    TabletPinService pins;

    /** The reader's account. */
    @Access(Access.Policy.SIGNED_IN)
    public OwnAccount mine(Reader reader) {
        AccountDetails own = details(reader);
        return new OwnAccount(
                own.givenName(),
                own.familyName(),
                own.signInName(),
                own.email(),
                keys.held(own.account(), KeyPurpose.CONFIRM_EMAIL)
                        .map(KeyHeld::email)
                        .orElse(null),
                own.hasPassword(),
                pins.has(own.account()),
                own.offered());
    }

    /**
     * The reader is called otherwise now.
     *
     * @return as the pages name them from now on
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SIGNED_IN)
    public Person rename(Reader reader, String givenName, String familyName) {
        details(reader);
        accounts.rename(reader.account(), givenName, familyName);
        return details(reader).person();
    }

    /**
     * Chooses another password, and ends all that was let in with the one before, and the PIN for shared tablets.
     *
     * @return how the account stands: the session that asked goes on with this number
     * @throws RuleViolation when the present password is wrong, or the new one cannot be one
     */
    @Access(Access.Policy.SIGNED_IN)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Standing changePassword(Reader reader, String present, String chosen, Caller caller) {
        accounts.mayChange(reader.account());
        int sessions = compare(reader, present, caller);
        return changes.choosePassword(reader, sessions, chosen, caller);
    }

    /**
     * Sends a link to another e-mail address. It counts once the link was used.
     *
     * @throws RuleViolation when it cannot be one, or the present password is wrong
     */
    @Access(Access.Policy.SIGNED_IN)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void changeEmail(Reader reader, String present, String typed, Caller caller) {
        accounts.mayChange(reader.account());
        String address =
                EmailAddress.typed(typed).orElseThrow(() -> new RuleViolation("own.email.missing").at("email"));
        if (address.equalsIgnoreCase(details(reader).email())) {
            throw new RuleViolation("own.email.same").at("email");
        }
        compare(reader, present, caller);
        changes.askForEmail(reader, address);
    }

    /**
     * No letters go to the reader any more.
     *
     * @throws RuleViolation when the present password is wrong
     */
    @Access(Access.Policy.SIGNED_IN)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void removeEmail(Reader reader, String present, Caller caller) {
        accounts.mayChange(reader.account());
        compare(reader, present, caller);
        changes.removeEmail(reader, caller);
    }

    /** An address that is not confirmed yet is not wanted after all: its link ends. */
    @Access(Access.Policy.SIGNED_IN)
    public void keepEmail(Reader reader) {
        keys.end(reader.account(), KeyPurpose.CONFIRM_EMAIL);
    }

    /** The address that a link of the reader's confirms; nothing when it does not work, or is someone else's. */
    @Access(Access.Policy.SIGNED_IN)
    public Optional<String> lookAtEmail(Reader reader, String key) {
        return keys.look(key)
                .filter(held -> held.purpose() == KeyPurpose.CONFIRM_EMAIL && held.account() == reader.account())
                .map(KeyHeld::email);
    }

    /** Letters go to the address that the link confirms, from now on; false when it does not work any more. */
    @Access(Access.Policy.SIGNED_IN)
    public boolean confirmEmail(Reader reader, String key, Caller caller) {
        Optional<String> address =
                lookAtEmail(reader, key).filter(each -> keys.use(key).isPresent());
        address.ifPresent(each -> {
            accounts.changeEmail(reader.account(), each);
            doors.note(reader.account(), DoorEventKind.EMAIL_CHANGED, caller);
        });
        return address.isPresent();
    }

    /**
     * Ends every web session of the reader, every permission to write what they learn, and their PIN for shared tablets.
     *
     * @return how the account stands: the session that asked goes on with this number
     */
    @Access(Access.Policy.SIGNED_IN)
    public Standing signOutEverywhere(Reader reader, Caller caller) {
        accounts.endSessions(reader.account());
        registrations.endBearers(reader.account());
        pins.end(reader.account(), caller);
        doors.note(reader.account(), DoorEventKind.SIGNED_OUT_EVERYWHERE, caller);
        return accounts.standing(reader.account()).orElseThrow(NotFound::new);
    }

    /**
     * Makes sure that it is the reader who asks, for what cannot be undone.
     *
     * @throws RuleViolation when the present password is wrong, or they have none
     */
    @Access(Access.Policy.SIGNED_IN)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void confirm(Reader reader, String present, Caller caller) {
        compare(reader, present, caller);
    }

    /** @return the number that the account's web sessions had with the password that was right */
    private int compare(Reader reader, String present, Caller caller) {
        AccountDetails own = details(reader);
        if (!own.hasPassword()) {
            throw new RuleViolation("own.password.none").at("presentPassword");
        }
        SignInAnswer answer = signIn.signIn(own.signInName(), present, caller.address());
        if (answer instanceof SignInAnswer.SlowDown slowDown) {
            throw new RuleViolation("own.password.slow-down", seconds(slowDown.pause())).at("presentPassword");
        }
        if (!(answer instanceof SignInAnswer.SignedIn in)) {
            throw new RuleViolation("own.password.wrong").at("presentPassword");
        }
        return in.sessions();
    }

    static long seconds(Duration pause) {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }

    private AccountDetails details(Reader reader) {
        return accounts.details(reader.hub(), reader.account());
    }
}
