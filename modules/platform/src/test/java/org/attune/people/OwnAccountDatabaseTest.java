package org.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.AtTheDoor;
import org.attune.account.Caller;
import org.attune.account.Door;
import org.attune.account.DoorEventKind;
import org.attune.account.KeyPurpose;
import org.attune.account.NewPerson;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.account.SignInService;
import org.attune.account.Standing;
import org.attune.device.PinBench;
import org.attune.device.TabletPinService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxBench;
import org.attune.notification.OutboxService;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.tracking.RegistrationService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAccountDatabaseTest {
    private static final String NAME = "edith@demo.example";
    private static final String NEW_PASSWORD = "four words at once";
    private static final Caller TABLET = new Caller(Door.HOME, "Chrome on Android");

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final long hub = ground.hub("Demo hub");
    private final Reader edith = reader(door.account(hub, NAME));
    private final Reader other = reader(door.account(hub, "another"));
    private final List<Long> bearersEnded = new ArrayList<>();
    private final OwnAccountService own = new OwnAccountService();
    private final TabletPinService pins = PinBench.on(bench, door, ground);
    private OutboxService outbox = new OutboxService();

    @BeforeEach
    void wire() {
        outbox = OutboxBench.on(bench, data);
        RegistrationService registrations = new RegistrationService() {
            @Override
            public void endBearers(long account) {
                bearersEnded.add(account);
            }
        };
        own.accounts = new InTransactions(bench, door.accounts);
        own.signIn = door.signIn;
        own.keys = door.keys;
        own.doors = door.doors;
        own.registrations = registrations;
        own.pins = pins;
        own.changes = new Changes(bench);
        own.changes.accounts = door.accounts;
        own.changes.keys = door.keys;
        own.changes.doors = door.doors;
        own.changes.registrations = registrations;
        own.changes.pins = pins;
        own.changes.hubs = ground.hubs;
        own.changes.clock = bench.clock;
        own.changes.letters = new OwnLetters();
        own.changes.letters.outbox = outbox;
        own.changes.letters.settings = new Settings() {
            @Override
            public String address() {
                return "https://learn.example";
            }
        };
    }

    @Test
    void who_is_renamed_is_called_so_from_then_on() {
        Person named = in(() -> own.rename(edith, " Edie  Mae ", "Sample"));
        assertThat(named.name()).isEqualTo("Edie Mae Sample");
        assertThat(mine().name()).isEqualTo("Edie Mae Sample");
        assertThat(mine().signInName()).isEqualTo(NAME);
        assertThat(refused(() -> in(() -> own.rename(edith, "Edie", " ")))).isEqualTo("account.familyName.missing");
    }

    @Test
    void whoever_changes_their_password_or_address_says_the_present_one() {
        assertThat(refused(() -> own.changePassword(edith, "not mine", NEW_PASSWORD, TABLET)))
                .isEqualTo("own.password.wrong");
        assertThat(refused(() -> own.changeEmail(edith, "not mine", "new@demo.example", TABLET)))
                .isEqualTo("own.password.wrong");
        assertThat(refused(() -> own.removeEmail(edith, "not mine", TABLET))).isEqualTo("own.password.wrong");
        assertThat(mine().email()).isEqualTo(NAME);
        assertThat(mine().newEmail()).isNull();
        assertThat(letters()).isEmpty();
        assertThat(recent()).extracting(AtTheDoor::kind).containsExactly(DoorEventKind.WRONG_PASSWORD);
        assertThat(recent()).extracting(AtTheDoor::times).containsExactly(3);
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void tries_at_the_present_password_are_counted_as_at_the_door() {
        for (int i = 0; i < 5; i++) {
            refused(() -> own.changePassword(edith, "not mine", NEW_PASSWORD, TABLET));
        }
        assertThat(refused(() -> own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET)))
                .isEqualTo("own.password.slow-down");
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SlowDown.class);
        bench.pass(Duration.ofMinutes(1));
        assertThat(own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET))
                .isNotNull();
    }

    @Test
    void a_changed_password_ends_what_was_let_in_with_the_one_before_and_its_person_is_told() {
        Standing before = standing();
        String link = in(() -> door.keys.make(edith.account(), KeyPurpose.NEW_PASSWORD, null));

        Standing after = own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET);

        assertThat(after).isEqualTo(standing());
        assertThat(after.sessions()).isGreaterThan(before.sessions());
        assertThat(bearersEnded).containsExactly(edith.account());
        assertThat(in(() -> door.keys.look(link))).isEmpty();
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(door.tryWith(NAME, NEW_PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(recent())
                .extracting(AtTheDoor::kind)
                .containsExactly(DoorEventKind.PASSWORD_CHANGED, DoorEventKind.WRONG_PASSWORD);
        assertThat(recent()).extracting(AtTheDoor::device).containsExactly("Chrome on Android", "");
        Letter told = only();
        assertThat(told.address()).isEqualTo(NAME);
        assertThat(told.paragraphs().toString()).contains("Demo hub", "Chrome on Android");
        assertThat(link(told)).isEqualTo("https://learn.example/forgotten");
    }

    @Test
    void a_password_that_cannot_be_one_changes_nothing() {
        Standing before = standing();
        assertThat(refused(() -> own.changePassword(edith, Door.PASSWORD, "short", TABLET)))
                .isEqualTo("account.password.short");
        assertThat(standing()).isEqualTo(before);
        assertThat(letters()).isEmpty();
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void a_new_address_counts_once_it_is_confirmed_and_once_and_the_old_one_hears_of_it_before() {
        own.changeEmail(edith, Door.PASSWORD, " new@demo.example ", TABLET);

        assertThat(mine().email()).as("nothing has changed yet").isEqualTo(NAME);
        assertThat(mine().newEmail()).isEqualTo("new@demo.example");
        assertThat(letters()).extracting(Letter::address).containsExactly("new@demo.example", NAME);
        assertThat(letters().get(1).toString() + letters().get(1).paragraphs()).doesNotContain("new@demo.example");
        String key = keyIn(letters().get(0));
        assertThat(look(edith, key)).isEqualTo("new@demo.example");
        assertThat(mine().email()).as("to look changes nothing").isEqualTo(NAME);

        assertThat(confirm(edith, key)).isTrue();
        assertThat(mine().email()).isEqualTo("new@demo.example");
        assertThat(mine().newEmail()).isNull();
        assertThat(recent()).extracting(AtTheDoor::kind).containsExactly(DoorEventKind.EMAIL_CHANGED);
        assertThat(mine().signInName()).as("they sign in as before").isEqualTo(NAME);

        assertThat(look(edith, key)).isEmpty();
        assertThat(confirm(edith, key)).isFalse();
        assertThat(recent()).hasSize(1);
    }

    @Test
    void an_address_is_confirmed_by_whoever_asked_for_it_and_nobody_else() {
        own.changeEmail(edith, Door.PASSWORD, "mistyped@demo.example", TABLET);
        String key = keyIn(letters().get(0));

        assertThat(look(other, key)).isEmpty();
        assertThat(confirm(other, key)).isFalse();
        assertThat(in(() -> own.mine(other)).email()).isNull();
        assertThat(look(edith, key)).as("the wrong one used nothing up").isEqualTo("mistyped@demo.example");
        String start = in(() -> door.keys.make(edith.account(), KeyPurpose.START_LINK, null));
        assertThat(confirm(edith, start)).as("a link for something else").isFalse();
        assertThat(in(() -> door.keys.look(start))).as("and it goes on working").isPresent();
    }

    @Test
    void a_link_to_confirm_ends_with_a_newer_one_a_changed_password_a_change_of_mind_or_a_day() {
        own.changeEmail(edith, Door.PASSWORD, "one@demo.example", TABLET);
        String first = keyIn(letters().get(0));
        bench.pass(Duration.ofMinutes(1));
        own.changeEmail(edith, Door.PASSWORD, "two@demo.example", TABLET);
        String second = lastKey();
        assertThat(confirm(edith, first)).isFalse();
        assertThat(look(edith, second)).isEqualTo("two@demo.example");

        bench.run(() -> own.keepEmail(edith));
        assertThat(confirm(edith, second)).isFalse();
        assertThat(mine().newEmail()).isNull();

        bench.pass(Duration.ofMinutes(1));
        own.changeEmail(edith, Door.PASSWORD, "three@demo.example", TABLET);
        String third = lastKey();
        own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET);
        assertThat(confirm(edith, third)).isFalse();

        bench.pass(Duration.ofMinutes(1));
        own.changeEmail(edith, NEW_PASSWORD, "four@demo.example", TABLET);
        String fourth = lastKey();
        bench.pass(Duration.ofDays(1));
        assertThat(confirm(edith, fourth)).isFalse();
        assertThat(mine().newEmail()).isNull();
        assertThat(mine().email()).isEqualTo(NAME);
    }

    @Test
    void letters_to_new_addresses_come_slower_after_the_first_five() {
        for (int i = 0; i < 5; i++) {
            own.changeEmail(edith, Door.PASSWORD, "stranger" + i + "@demo.example", TABLET);
            bench.pass(Duration.ofMillis(1));
        }
        assertThat(refused(() -> own.changeEmail(edith, Door.PASSWORD, "stranger@demo.example", TABLET)))
                .isEqualTo("own.email.slow-down");
        assertThat(mine().newEmail()).isEqualTo("stranger4@demo.example");
        own.changeEmail(other, Door.PASSWORD, "someone@demo.example", TABLET);
        bench.pass(Duration.ofMinutes(1));
        own.changeEmail(edith, Door.PASSWORD, "stranger@demo.example", TABLET);
        assertThat(mine().newEmail()).isEqualTo("stranger@demo.example");
    }

    @Test
    void an_address_that_is_none_or_is_theirs_already_is_refused() {
        assertThat(refused(() -> own.changeEmail(edith, Door.PASSWORD, " ", TABLET)))
                .isEqualTo("own.email.missing");
        assertThat(refused(() -> own.changeEmail(edith, Door.PASSWORD, "new", TABLET)))
                .isEqualTo("account.email.wrong");
        assertThat(refused(() -> own.changeEmail(edith, Door.PASSWORD, NAME.toUpperCase(Locale.ROOT), TABLET)))
                .isEqualTo("own.email.same");
        assertThat(letters()).isEmpty();
    }

    @Test
    void an_address_that_is_removed_hears_so_and_one_that_waits_is_forgotten() {
        own.changeEmail(edith, Door.PASSWORD, "new@demo.example", TABLET);
        String key = keyIn(letters().get(0));
        bench.pass(Duration.ofMinutes(1));

        own.removeEmail(edith, Door.PASSWORD, TABLET);

        assertThat(mine().email()).isNull();
        assertThat(confirm(edith, key)).isFalse();
        assertThat(letters()).hasSize(3).last().satisfies(told -> {
            assertThat(told.address()).isEqualTo(NAME);
            assertThat(told.subject()).contains("removed");
        });
        assertThat(recent()).extracting(AtTheDoor::kind).containsExactly(DoorEventKind.EMAIL_REMOVED);
        own.removeEmail(edith, Door.PASSWORD, TABLET);
        assertThat(letters()).as("nothing to remove, nobody to tell").hasSize(3);
        own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET);
        assertThat(letters()).as("whoever has no address gets no letter").hasSize(3);
    }

    @Test
    void signing_out_everywhere_ends_every_session_but_the_one_that_asks() {
        Standing before = standing();
        Standing after = in(() -> own.signOutEverywhere(edith, TABLET));
        assertThat(after).isEqualTo(standing());
        assertThat(after.sessions()).isGreaterThan(before.sessions());
        assertThat(bearersEnded).containsExactly(edith.account());
        assertThat(recent()).extracting(AtTheDoor::kind).containsExactly(DoorEventKind.SIGNED_OUT_EVERYWHERE);
        assertThat(in(() -> door.accounts.standing(other.account()))
                        .orElseThrow()
                        .sessions())
                .as("nobody else is signed out")
                .isZero();
    }

    @Test
    void a_changed_password_and_signing_out_everywhere_end_the_pin_for_shared_tablets() {
        worksInASetting(edith);
        choosesAPin();
        own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET);
        assertThat(mine().hasPin()).isFalse();
        choosesAPin();
        in(() -> own.signOutEverywhere(edith, TABLET));
        assertThat(mine().hasPin()).isFalse();
        assertThat(recent())
                .filteredOn(each -> each.kind() == DoorEventKind.PIN_REMOVED)
                .hasSize(2);
        in(() -> own.signOutEverywhere(edith, TABLET));
        assertThat(recent())
                .as("there was none to remove")
                .filteredOn(each -> each.kind() == DoorEventKind.PIN_REMOVED)
                .hasSize(2);
    }

    private void worksInASetting(Reader who) {
        NewStaffMember member =
                new NewStaffMember(who.account(), null, Responsibility.KEY_PERSON, LocalDate.of(2026, 1, 5));
        bench.run(() -> {
            long council = ground.places.addLocalAuthority(hub, "Larkshire");
            long setting = ground.places.addSetting(hub, council, "Bramble Nursery", List.of());
            ground.places.addStaff(hub, setting, List.of(member));
        });
    }

    private void choosesAPin() {
        bench.run(() -> pins.choose(edith, "482915", TABLET));
        assertThat(mine().hasPin()).isTrue();
    }

    @Test
    void a_change_that_began_with_the_password_of_before_is_refused_once_there_is_another() {
        own.signIn = new SignInService() {
            @Override
            public SignInAnswer signIn(String signInName, String password, String address) {
                SignInAnswer answer = door.signIn.signIn(signInName, password, address);
                bench.run(() -> door.accounts.choosePassword(edith.account(), NEW_PASSWORD));
                return answer;
            }
        };
        assertThat(refused(() -> own.changePassword(edith, Door.PASSWORD, "five words by somebody else", TABLET)))
                .isEqualTo("own.password.wrong");
        assertThat(door.tryWith(NAME, NEW_PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void nobody_sees_or_changes_what_is_of_another_account() {
        own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET);
        in(() -> own.rename(edith, "Edie", "Sample"));
        assertThat(in(() -> door.doors.recent(other))).isEmpty();
        assertThat(in(() -> own.mine(other)).name()).isEqualTo("Edith Example");
        assertThat(door.tryWith("another", Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);

        Reader elsewhere = new Reader(edith.account(), hub + 1, edith.roles());
        assertThatThrownBy(() -> in(() -> own.mine(elsewhere))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> own.rename(elsewhere, "Edie", "Else")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.changePassword(elsewhere, NEW_PASSWORD, Door.PASSWORD, TABLET))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_signs_in_through_their_hub_chooses_a_password_by_a_link_alone() {
        NewPerson person = new NewPerson("by-the-hub", "Hetty", "Example", Set.of(Role.EDUCATOR));
        Reader hetty =
                reader(in(() -> door.accounts.invite(hub, List.of(person)).get(0)));
        assertThat(in(() -> own.mine(hetty)).hasPassword()).isFalse();
        assertThat(refused(() -> own.changePassword(hetty, "", NEW_PASSWORD, TABLET)))
                .isEqualTo("own.password.none");
        assertThat(refused(() -> own.changeEmail(hetty, "", "hetty@demo.example", TABLET)))
                .isEqualTo("own.password.none");
    }

    private Reader reader(long account) {
        return new Reader(account, hub, Set.of(Role.EDUCATOR));
    }

    private OwnAccount mine() {
        return in(() -> own.mine(edith));
    }

    private Standing standing() {
        return in(() -> door.accounts.standing(edith.account())).orElseThrow();
    }

    private List<AtTheDoor> recent() {
        return in(() -> door.doors.recent(edith));
    }

    private String look(Reader reader, String key) {
        return in(() -> own.lookAtEmail(reader, key)).orElse("");
    }

    private boolean confirm(Reader reader, String key) {
        return in(() -> own.confirmEmail(reader, key, TABLET));
    }

    private List<Letter> letters() {
        return OutboxBench.letters(bench, outbox, hub);
    }

    private Letter only() {
        assertThat(letters()).hasSize(1);
        return letters().get(0);
    }

    /** The newest link to confirm an address. */
    private String lastKey() {
        return letters().stream()
                .filter(each -> each.until() != null)
                .reduce((before, after) -> after)
                .map(OwnAccountDatabaseTest::keyIn)
                .orElseThrow();
    }

    private static String keyIn(Letter letter) {
        String link = link(letter);
        assertThat(link).startsWith("https://learn.example/confirm-email?key=");
        return link.substring(link.indexOf('=') + 1);
    }

    private static String link(Letter letter) {
        return Objects.requireNonNull(letter.call()).address();
    }

    @Test
    void an_account_that_a_demo_offers_to_everyone_stays_as_it_is() {
        bench.run(() -> door.accounts.offer(edith.account()));
        assertThat(mine().offered()).isTrue();
        for (Runnable change : List.<Runnable>of(
                () -> in(() -> own.rename(edith, "Edie", "Sample")),
                () -> own.changePassword(edith, Door.PASSWORD, NEW_PASSWORD, TABLET),
                () -> own.changeEmail(edith, Door.PASSWORD, "new@demo.example", TABLET),
                () -> own.removeEmail(edith, Door.PASSWORD, TABLET))) {
            assertThat(refused(change)).isEqualTo("account.offered");
        }
        assertThat(letters()).isEmpty();
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    private <T> T in(Supplier<T> work) {
        return bench.inTransaction(work);
    }

    private static String refused(Runnable work) {
        Throwable refused = catchThrowable(work::run);
        assertThat(refused).isInstanceOf(RuleViolation.class);
        return ((RuleViolation) refused).messageKey();
    }

    /** The accounts, each use case in a transaction, whoever calls it. */
    private static final class InTransactions extends AccountService {
        private final PeopleBench bench;
        private final AccountService accounts;

        InTransactions(PeopleBench bench, AccountService accounts) {
            this.bench = bench;
            this.accounts = accounts;
        }

        @Override
        public Optional<Standing> standing(long account) {
            return bench.inTransaction(() -> accounts.standing(account));
        }

        @Override
        public void mayChange(long account) {
            bench.run(() -> accounts.mayChange(account));
        }

        @Override
        public AccountDetails details(long hub, long account) {
            return bench.inTransaction(() -> accounts.details(hub, account));
        }

        @Override
        public void rename(long account, String givenName, String familyName) {
            bench.run(() -> accounts.rename(account, givenName, familyName));
        }

        @Override
        public void changeEmail(long account, @Nullable String address) {
            bench.run(() -> accounts.changeEmail(account, address));
        }

        @Override
        public void endSessions(long account) {
            bench.run(() -> accounts.endSessions(account));
        }
    }

    /** Each step a transaction of its own. */
    private static final class Changes extends OwnChangeService {
        private final PeopleBench bench;

        Changes(PeopleBench bench) {
            this.bench = bench;
        }

        @Override
        public Standing choosePassword(Reader reader, int sessions, String chosen, Caller caller) {
            return bench.inTransaction(() -> super.choosePassword(reader, sessions, chosen, caller));
        }

        @Override
        public void askForEmail(Reader reader, String address) {
            bench.run(() -> super.askForEmail(reader, address));
        }

        @Override
        public void removeEmail(Reader reader, Caller caller) {
            bench.run(() -> super.removeEmail(reader, caller));
        }
    }
}
