package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.attune.account.PinService;
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
    PinService pins;

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
    public void choose(Reader reader, String typed) {
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
    }

    /** Ends the reader's PIN: their name is shown on no tablet any more. */
    @Access(Access.Policy.SIGNED_IN)
    public void stop(Reader reader) {
        tablets.removePin(reader.account());
    }

    /** Takes the PIN of a closed account away. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        tablets.removePin(account);
    }

    /** What a PIN that is typed on a tablet is compared with; nothing when the person does not come in there. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Held> held(String token, long account) {
        Optional<Tablet> tablet = tablets.with(token);
        Optional<TabletPin> pin = tablets.pin(account);
        if (tablet.isEmpty() || pin.isEmpty() || !worksThere(tablet.get(), pin.get())) {
            return Optional.empty();
        }
        // Whoever chose another PIN begins anew.
        String where = tablet.get().id() + " " + account + " " + pin.get().chosenAt();
        return Optional.of(new Held(pin.get().hash(), where));
    }

    private boolean worksThere(Tablet tablet, TabletPin pin) {
        return tablet.hub() == pin.hub()
                && workplaces.of(pin.hub(), pin.account()).stream()
                        .map(Workplace::id)
                        .toList()
                        .contains(tablet.setting());
    }

    /**
     * What a PIN is compared with.
     *
     * @param where what wrong ones are counted for
     */
    record Held(String hash, String where) {}
}
