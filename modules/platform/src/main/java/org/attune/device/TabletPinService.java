package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.HeldPin;
import org.attune.account.PinService;
import org.attune.account.Standing;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** People's PINs: they choose, change and end their own. */
@ApplicationScoped
@Transactional
public class TabletPinService {

    @Inject
    Tablets tablets;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    @Inject
    PinService pins;

    @Inject
    DoorService doors;

    @Inject
    Clock clock;

    /** How the reader stands with their setting's tablets. */
    @Access(Access.Policy.SIGNED_IN)
    public MyPin mine(Reader reader) {
        return new MyPin(
                tablets.pin(reader.account()).map(TabletPin::chosenAt).orElse(null),
                workplaces.of(reader.hub(), reader.account()));
    }

    /**
     * Agrees that the reader's name is shown, and lets them in by this PIN from now on.
     *
     * @throws RuleViolation when it cannot be one, or they work in no setting
     */
    @Access(Access.Policy.SIGNED_IN)
    public void choose(Reader reader, String typed, Caller caller) {
        String pin = PinRule.chosen(typed);
        if (workplaces.of(reader.hub(), reader.account()).isEmpty()) {
            throw new RuleViolation("pin.no-setting");
        }
        String hash = pins.hash(pin);
        Instant now = clock.instant();
        tablets.pin(reader.account())
                .ifPresentOrElse(
                        mine -> mine.becomes(hash, now),
                        () -> tablets.add(new TabletPin(reader.account(), reader.hub(), hash, now)));
        doors.note(reader.account(), DoorEventKind.PIN_CHOSEN, caller);
    }

    /** Ends the reader's PIN: their name is shown on no tablet any more. */
    @Access(Access.Policy.SIGNED_IN)
    public void stop(Reader reader, Caller caller) {
        end(reader.account(), caller);
    }

    /** Whether somebody has a PIN. */
    @Access(Access.Policy.SYSTEM)
    public boolean has(long account) {
        return tablets.pin(account).isPresent();
    }

    /** Ends someone's PIN, if they have one, together with all else that lets in. */
    @Access(Access.Policy.SYSTEM)
    public void end(long account, Caller caller) {
        if (tablets.removePin(account)) {
            doors.note(account, DoorEventKind.PIN_REMOVED, caller);
        }
    }

    /** Takes the PIN of a closed account away. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        tablets.removePin(account);
    }

    /** What a PIN that is typed on a tablet is compared with; nothing when the person does not come in there. */
    @Access(Access.Policy.SYSTEM)
    public Optional<HeldPin> held(String token, long account) {
        // Read before the PIN: whoever ends both in between is not let in by what is read here.
        Optional<Integer> sessions = accounts.standing(account).map(Standing::sessions);
        Optional<Tablet> tablet = tablets.with(token);
        Optional<TabletPin> pin = tablets.pin(account);
        if (sessions.isEmpty() || tablet.isEmpty() || pin.isEmpty() || !worksThere(tablet.get(), pin.get())) {
            return Optional.empty();
        }
        // Whoever chose another PIN begins anew.
        String where = tablet.get().id() + " " + account + " " + pin.get().chosenAt();
        return Optional.of(new HeldPin(account, sessions.get(), pin.get().hash(), where));
    }

    private boolean worksThere(Tablet tablet, TabletPin pin) {
        return tablet.hub() == pin.hub()
                && workplaces.of(pin.hub(), pin.account()).stream()
                        .map(Workplace::id)
                        .toList()
                        .contains(tablet.setting());
    }
}
