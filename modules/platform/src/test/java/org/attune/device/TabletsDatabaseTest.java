package org.attune.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.attune.account.AtTheDoor;
import org.attune.account.Caller;
import org.attune.account.Door;
import org.attune.account.DoorEventKind;
import org.attune.account.HeldPin;
import org.attune.account.NewPerson;
import org.attune.account.SignInAnswer;
import org.attune.audit.AuditBench;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.setting.Workplace;
import org.attune.shared.LinkToken;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabletsDatabaseTest {
    private static final Caller HERE = new Caller("192.0.2.7", "a tablet");
    private static final String PIN = "482915";
    private static final int AT_ONCE = 6;

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final TabletService tablets = new TabletService();
    private final TabletPinService pins = new TabletPinService() {
        @Override
        public Optional<HeldPin> held(String token, long account) {
            Optional<HeldPin> held = bench.inTransaction(() -> super.held(token, account));
            onceRead.run();
            return held;
        }
    };
    private final TabletDoorService doors = new TabletDoorService();
    /** Happens once a PIN was read, and before it is compared. */
    private Runnable onceRead = () -> {};

    private long hub;
    private long setting;
    private Reader manager = new Reader(1, 1, Set.of(Role.MANAGER));
    private Reader coordinator = manager;
    private Reader educator = manager;

    @BeforeEach
    void wire() {
        Tablets store = PinBench.tablets(bench, door);
        tablets.tablets = store;
        tablets.workplaces = ground.workplaces;
        tablets.accounts = door.accounts;
        tablets.audit = AuditBench.on(bench, door.accounts);
        tablets.doors = door.doors;
        tablets.clock = bench.clock;
        PinBench.wire(pins, store, bench, door, ground);
        doors.tablets = store;
        doors.held = pins;
        doors.workplaces = ground.workplaces;
        doors.accounts = door.accounts;
        doors.keys = door.keys;
        doors.doors = door.doors;
        doors.pins = door.pins;
        doors.clock = bench.clock;

        hub = ground.hub("A hub");
        setting = setting(hub, "Bramble Nursery");
        coordinator = person(hub, "Cora", "Example", Role.COORDINATOR);
        manager = person(hub, "Mabel", "Example", Role.MANAGER);
        educator = person(hub, "Erin", "Example", Role.EDUCATOR);
        works(hub, setting, manager, Responsibility.MANAGER);
        works(hub, setting, educator, Responsibility.KEY_PERSON);
    }

    @Test
    void a_pairing_code_pairs_one_tablet() {
        String code = add(manager, setting);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(list(manager)).as("not paired yet").isEmpty();

        String token = pair(code);

        assertThat(doIt(() -> doors.face(token)).orElseThrow().setting()).isEqualTo("Bramble Nursery");
        assertThat(doIt(() -> doors.pair(code, HERE.address()))).isInstanceOf(PairAnswer.WrongCode.class);
        assertThat(list(manager)).singleElement().satisfies(told -> {
            assertThat(told.name()).isEqualTo("Baby room tablet");
            assertThat(told.addedBy()).isEqualTo("Mabel Example");
            assertThat(told.pairedAt()).isEqualTo(bench.clock.instant());
            assertThat(told.usedAt()).isNull();
        });
    }

    @Test
    void of_several_who_type_a_pairing_code_at_the_same_time_one_is_paired() throws Exception {
        String code = add(manager, setting);
        ExecutorService all = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<PairAnswer>> tries = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                tries.add(() -> doIt(() -> doors.pair(code, HERE.address())));
            }
            int paired = 0;
            for (Future<PairAnswer> each : all.invokeAll(tries)) {
                paired += each.get() instanceof PairAnswer.Paired ? 1 : 0;
            }
            assertThat(paired).isEqualTo(1);
            assertThat(list(manager)).hasSize(1);
        } finally {
            all.shutdownNow();
        }
    }

    @Test
    void a_pairing_code_ends_after_a_quarter_of_an_hour() {
        String code = add(manager, setting);
        bench.pass(Duration.ofMinutes(15));
        assertThat(doIt(() -> doors.pair(code, HERE.address()))).isInstanceOf(PairAnswer.WrongCode.class);
        String later = add(manager, setting);
        bench.pass(Duration.ofMinutes(15).minusSeconds(1));
        pair(later);
    }

    @Test
    void a_pairing_code_is_read_however_it_was_typed() {
        for (int i = 0; i < 4; i++) {
            String code = add(manager, setting);
            String typed =
                    switch (i) {
                        case 0 -> code.toLowerCase(Locale.ROOT);
                        case 1 -> " " + code.replace("-", "") + "\u00a0";
                        case 2 -> code.replace("-", " \u2013 ");
                        default -> code.replace('0', 'o').replace('1', 'l');
                    };
            pair(typed);
        }
    }

    @Test
    void of_codes_and_tokens_only_hashes_are_kept() {
        String waiting = add(manager, setting);
        String token = paired(setting);
        choose(educator, PIN);
        String kept = TestDatabase.everything(bench.database());
        assertThat(kept).contains(LinkToken.hash(token), "$argon2id$");
        assertThat(kept).doesNotContain(token, waiting, waiting.replace("-", ""), PIN);
        assertThat(kept)
                .as("a code is guessed in no time")
                .doesNotContain(LinkToken.hash(PairingCode.compared(waiting)));
    }

    @Test
    void wrong_codes_from_an_address_are_slowed() {
        String code = add(manager, setting);
        for (int i = 0; i < 100; i++) {
            doIt(() -> doors.pair("0000-0000", HERE.address()));
        }
        assertThat(doIt(() -> doors.pair(code, HERE.address()))).isInstanceOf(PairAnswer.SlowDown.class);
        assertThat(doIt(() -> doors.pair(code, "192.0.2.8"))).isInstanceOf(PairAnswer.Paired.class);
    }

    @Test
    void a_manager_has_the_tablets_of_the_settings_they_manage_a_coordinator_those_of_the_hub() {
        long other = setting(hub, "Otter Nursery");
        works(hub, other, manager, Responsibility.COVER);
        paired(setting);
        pair(add(coordinator, other));

        assertThat(doIt(() -> tablets.settings(manager)))
                .extracting(Workplace::id)
                .containsExactly(setting);
        assertThat(doIt(() -> tablets.settings(coordinator)))
                .extracting(Workplace::name)
                .containsExactly("Bramble Nursery", "Otter Nursery");
        assertThat(list(manager)).hasSize(1);
        assertThat(list(coordinator)).hasSize(2);
    }

    @Test
    void tablets_of_another_setting_or_hub_are_not_found() {
        long otherHub = ground.hub("Another hub");
        long otherSetting = setting(otherHub, "Far Nursery");
        Reader far = person(otherHub, "Fay", "Example", Role.COORDINATOR);
        long next = setting(hub, "Next Nursery");
        Reader nextManager = person(hub, "Nora", "Example", Role.MANAGER);
        works(hub, next, nextManager, Responsibility.MANAGER);
        String token = paired(setting);
        long tablet = list(manager).get(0).id();

        for (Reader each : List.of(far, nextManager)) {
            assertThat(list(each)).isEmpty();
            assertThatThrownBy(() -> doIt(() -> tablets.tablet(each, tablet))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> unpair(each, tablet)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> add(each, setting)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> add(coordinator, otherSetting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(manager, next)).isInstanceOf(NotFound.class);
        leaves(manager);
        assertThatThrownBy(() -> add(manager, setting)).isInstanceOf(NotFound.class);
        assertThat(doIt(() -> doors.face(token))).isPresent();
    }

    @Test
    void a_tablet_shows_those_who_work_in_its_setting_and_agreed_by_first_name_and_initial() {
        Reader twin = person(hub, "Erin", "Eddington", Role.EDUCATOR);
        Reader elsewhere = person(hub, "Else", "Where", Role.EDUCATOR);
        works(hub, setting, twin, Responsibility.COVER);
        works(hub, setting(hub, "Otter Nursery"), elsewhere, Responsibility.KEY_PERSON);
        String token = paired(setting);
        assertThat(names(token)).isEmpty();

        choose(educator, PIN);
        choose(elsewhere, PIN);
        assertThat(names(token)).containsExactly("Erin E");
        choose(manager, PIN);
        choose(twin, PIN);
        assertThat(names(token)).containsExactly("Erin Eddington", "Erin Example", "Mabel E");
        leaves(twin);
        bench.run(() -> pins.stop(educator, HERE));
        assertThat(names(token)).containsExactly("Mabel E");
        assertThat(doIt(() -> doors.face("no such token"))).isEmpty();
    }

    @Test
    void a_pin_lets_in_to_learn_and_for_nothing_else() {
        String token = paired(setting);
        choose(manager, PIN);
        assertThat(type(token, manager, PIN)).isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> {
            assertThat(in.reader()).isEqualTo(manager.forLearningOnly());
            assertThat(in.person().givenName()).isEqualTo("Mabel");
            assertThat(doIt(() -> doors.holds(in.reader(), token))).isTrue();
            bench.run(() -> doors.cameIn(in.reader(), token));
        });
        assertThat(list(manager).get(0).usedAt()).isEqualTo(bench.clock.instant());
    }

    @Test
    void a_pin_lets_in_on_tablets_of_settings_where_its_owner_works() {
        String token = paired(setting);
        String elsewhere = pair(add(coordinator, setting(hub, "Otter Nursery")));
        choose(educator, PIN);
        assertThat(type(elsewhere, educator, PIN)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(type("no such token", educator, PIN)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(type(token, coordinator, PIN)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(type(token, educator, PIN)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void five_wrong_pins_are_followed_by_a_pause_for_this_person_on_this_tablet() {
        String token = paired(setting);
        String other = paired(setting);
        choose(educator, PIN);
        choose(manager, PIN);
        for (int i = 0; i < 5; i++) {
            assertThat(type(token, educator, "00000" + i)).isInstanceOf(SignInAnswer.Refused.class);
        }
        assertThat(type(token, educator, PIN)).isEqualTo(new SignInAnswer.SlowDown(Duration.ofMinutes(1)));
        assertThat(type(token, manager, PIN)).as("another person").isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(type(other, educator, PIN)).as("another tablet").isInstanceOf(SignInAnswer.SignedIn.class);

        bench.pass(Duration.ofMinutes(1));
        assertThat(type(token, educator, "000009")).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(type(token, educator, PIN)).isEqualTo(new SignInAnswer.SlowDown(Duration.ofMinutes(2)));
        bench.pass(Duration.ofMinutes(2));
        assertThat(type(token, educator, PIN)).isInstanceOf(SignInAnswer.SignedIn.class);
        for (int i = 0; i < 5; i++) {
            assertThat(type(token, educator, "00000" + i)).isInstanceOf(SignInAnswer.Refused.class);
        }
    }

    @Test
    void a_pause_for_a_pin_is_half_an_hour_at_most() {
        String token = paired(setting);
        choose(educator, PIN);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 14; i++) {
            if (type(token, educator, "000001") instanceof SignInAnswer.SlowDown slow) {
                longest = slow.pause();
                bench.pass(slow.pause());
            }
        }
        assertThat(longest).isGreaterThan(Duration.ofMinutes(8)).isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whoever_changes_their_pin_begins_anew_and_whoever_stops_is_shown_no_more() {
        String token = paired(setting);
        assertThat(doIt(() -> pins.mine(educator)).agreed()).isFalse();
        choose(educator, PIN);
        assertThat(doIt(() -> pins.mine(educator)).settings())
                .extracting(Workplace::name)
                .containsExactly("Bramble Nursery");
        for (int i = 0; i < 6; i++) {
            type(token, educator, "000001");
        }
        bench.pass(Duration.ofSeconds(1));
        choose(educator, "591037");
        assertThat(type(token, educator, PIN)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(type(token, educator, "591037")).isInstanceOf(SignInAnswer.SignedIn.class);

        bench.run(() -> pins.stop(educator, HERE));
        assertThat(type(token, educator, "591037")).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(doIt(() -> pins.mine(educator)).agreed()).isFalse();
        bench.run(() -> pins.stop(educator, HERE));
    }

    @Test
    void who_works_in_no_setting_chooses_no_pin() {
        assertThatThrownBy(() -> choose(coordinator, PIN))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("pin.no-setting"));
    }

    @Test
    void nobody_is_in_by_a_tablet_that_was_unpaired_or_once_they_have_stopped_or_left() {
        String token = paired(setting);
        String other = paired(setting);
        choose(educator, PIN);
        choose(manager, PIN);
        Reader in = educator.forLearningOnly();
        assertThat(holds(in, token)).isTrue();

        long first = list(manager).stream().mapToLong(PairedTablet::id).min().orElseThrow();
        unpair(manager, first);
        assertThat(holds(in, token)).isFalse();
        assertThat(holds(in, other)).isTrue();
        assertThat(type(token, educator, PIN)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(doIt(() -> doors.face(token))).isEmpty();

        leaves(educator);
        assertThat(holds(in, other)).isFalse();
        assertThat(holds(manager.forLearningOnly(), other)).isTrue();
        bench.run(() -> pins.stop(manager, HERE));
        assertThat(holds(manager.forLearningOnly(), other)).isFalse();
    }

    @Test
    void that_a_pin_was_chosen_and_that_it_was_removed_is_among_what_happened_at_its_owners_door() {
        choose(educator, PIN);
        bench.pass(Duration.ofMinutes(1));
        bench.run(() -> pins.stop(educator, HERE));
        bench.run(() -> pins.stop(educator, HERE));
        assertThat(doIt(() -> door.doors.recent(educator)))
                .extracting(AtTheDoor::kind, AtTheDoor::device)
                .containsExactly(
                        tuple(DoorEventKind.PIN_REMOVED, HERE.device()),
                        tuple(DoorEventKind.PIN_CHOSEN, HERE.device()));
    }

    @Test
    void a_sign_in_that_began_with_the_pin_of_before_is_over_even_where_another_was_chosen() {
        String token = paired(setting);
        choose(educator, PIN);
        onceRead = () -> bench.run(() -> {
            onceRead = () -> {};
            door.accounts.endSessions(educator.account());
            pins.end(educator.account(), HERE);
            pins.choose(educator, PIN, HERE);
        });
        assertThat(type(token, educator, PIN))
                .isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> assertThat(in.sessions())
                        .isLessThan(sessions(educator)));
        assertThat(type(token, educator, PIN))
                .isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> assertThat(in.sessions())
                        .isEqualTo(sessions(educator)));
    }

    private int sessions(Reader who) {
        return doIt(() -> door.accounts.standing(who.account())).orElseThrow().sessions();
    }

    @Test
    void pairing_and_unpairing_are_noted() {
        List<String> log = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger security = Logger.getLogger("org.attune.security");
        security.addHandler(handler);
        long tablet;
        try {
            paired(setting);
            bench.pass(Duration.ofMinutes(1));
            tablet = list(manager).get(0).id();
            unpair(manager, tablet);
        } finally {
            security.removeHandler(handler);
        }
        assertThat(log)
                .containsExactly(
                        "tablet paired: tablet " + tablet + " from " + HERE.address(),
                        "tablet unpaired: tablet " + tablet + " by account " + manager.account());
        assertThat(doIt(() -> tablets.audit.on(coordinator, "setting/" + setting)))
                .extracting(each -> each.who() + " " + each.action() + " " + each.details())
                .containsExactly(
                        "Mabel Example tablet-unpaired “Baby room tablet”, Bramble Nursery",
                        "Mabel Example tablet-added “Baby room tablet”, Bramble Nursery");
    }

    @Test
    void a_tablet_has_a_name() {
        for (String name : List.of(" ", "x".repeat(81))) {
            assertThatThrownBy(() -> doIt(() -> tablets.add(manager, setting, name)))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.field())
                            .isEqualTo("name"));
        }
    }

    private <T> T doIt(Supplier<T> work) {
        return bench.inTransaction(work);
    }

    private long setting(long itsHub, String name) {
        return doIt(() -> ground.places.addSetting(
                itsHub, ground.places.addLocalAuthority(itsHub, name + " council"), name, List.of()));
    }

    private Reader person(long itsHub, String given, String family, Role role) {
        String name = (given + "." + family).toLowerCase(Locale.ROOT);
        Set<Role> roles = role == Role.EDUCATOR ? Set.of(role) : Set.of(Role.EDUCATOR, role);
        NewPerson person = new NewPerson(name, given, family, roles);
        return new Reader(doIt(() -> door.accounts.open(itsHub, person, "three words together")), itsHub, roles);
    }

    private void works(long itsHub, long where, Reader who, Responsibility as) {
        NewStaffMember member = new NewStaffMember(who.account(), null, as, LocalDate.of(2026, 1, 5));
        bench.run(() -> ground.places.addStaff(itsHub, where, List.of(member)));
    }

    private void leaves(Reader who) {
        bench.run(() -> bench.entities
                .createNativeQuery("update staff_member set to_day = date '2026-11-23' where account = ?1")
                .setParameter(1, who.account())
                .executeUpdate());
    }

    private String add(Reader who, long where) {
        return doIt(() -> tablets.add(who, where, "Baby room tablet"));
    }

    private String pair(String code) {
        PairAnswer answer = doIt(() -> doors.pair(code, HERE.address()));
        assertThat(answer).isInstanceOf(PairAnswer.Paired.class);
        String token = ((PairAnswer.Paired) answer).token();
        assertThat(token).hasSize(43);
        return token;
    }

    private String paired(long where) {
        return pair(add(manager, where));
    }

    private List<PairedTablet> list(Reader who) {
        return doIt(() -> tablets.list(who));
    }

    private void unpair(Reader who, long tablet) {
        bench.run(() -> tablets.unpair(who, tablet));
    }

    private void choose(Reader who, String pin) {
        bench.run(() -> pins.choose(who, pin, HERE));
    }

    private SignInAnswer type(String token, Reader who, String pin) {
        return doors.signIn(token, who.account(), pin, HERE);
    }

    private boolean holds(Reader who, String token) {
        return doIt(() -> doors.holds(who, token));
    }

    private List<String> names(String token) {
        return doIt(() -> doors.face(token)).orElseThrow().people().stream()
                .map(TabletFace.Shown::name)
                .toList();
    }
}
