package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorService;
import org.attune.account.OneTimeKeyService;
import org.attune.account.PinService;
import org.attune.account.SignInAnswer;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.LinkToken;
import org.attune.shared.Reader;

/** What happens on the tablet itself, before anyone has signed in: all that speaks for it is its token. */
@ApplicationScoped
@Transactional
public class TabletDoorService {

    @Inject
    Tablets tablets;

    @Inject
    TabletPinService held;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    DoorService doors;

    @Inject
    PinService pins;

    @Inject
    Clock clock;

    /** Pairs the browser that asks. */
    @Access(Access.Policy.ANYONE)
    public PairAnswer pair(String code, String address) {
        Duration pause = keys.pause(address);
        if (!pause.isZero()) {
            return new PairAnswer.SlowDown(pause);
        }
        String token = LinkToken.fresh();
        if (tablets.pair(code, token, clock.instant())) {
            tablets.with(token).ifPresent(tablet -> doors.tabletPaired(tablet.id(), address));
            return new PairAnswer.Paired(token);
        }
        keys.count(address);
        return new PairAnswer.WrongCode();
    }

    /** What the tablet shows; nothing when it is not paired. */
    @Access(Access.Policy.ANYONE)
    public Optional<TabletFace> face(String token) {
        return tablets.with(token)
                .map(tablet -> new TabletFace(
                        workplaces.named(tablet.hub(), tablet.setting()).name(), people(tablet)));
    }

    private List<TabletFace.Shown> people(Tablet tablet) {
        List<AccountDetails> agreed = tablets.agreed(tablet.hub(), workplaces.people(tablet.setting())).stream()
                .flatMap(account -> accounts.find(account).stream())
                .sorted(Comparator.comparing(AccountDetails::givenName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AccountDetails::familyName, String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, Long> called = agreed.stream()
                .map(TabletDoorService::shortly)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return agreed.stream()
                .map(each -> new TabletFace.Shown(
                        each.account(),
                        Long.valueOf(1).equals(called.get(shortly(each))) ? shortly(each) : each.name()))
                .toList();
    }

    /** First name and initial; of two who are called so, the whole name is shown. */
    private static String shortly(AccountDetails person) {
        String initial = person.familyName().substring(0, person.familyName().offsetByCodePoints(0, 1));
        return person.givenName() + " " + initial;
    }

    /** Looks at a PIN typed on the tablet; whoever gets in is there to learn and for nothing else. */
    @Access(Access.Policy.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignInAnswer signIn(String token, long account, String pin, Caller caller) {
        return held.held(token, account)
                .map(pinHeld -> pins.look(pinHeld, pin.strip(), caller.address()))
                .orElseGet(SignInAnswer.Refused::new);
    }

    /** The reader came in by the tablet. */
    @Access(Access.Policy.LEARNER)
    public void cameIn(Reader reader, String token) {
        tablets.with(token)
                .filter(tablet -> tablet.hub() == reader.hub())
                .ifPresent(tablet -> tablet.isUsed(clock.instant()));
    }

    /** Whether the reader may still be in by this tablet. */
    @Access(Access.Policy.LEARNER)
    public boolean holds(Reader reader, String token) {
        return held.held(token, reader.account()).isPresent();
    }
}
