package org.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Caller;
import org.attune.account.Door;
import org.attune.account.KeyPurpose;
import org.attune.account.NewPerson;
import org.attune.account.SignInAnswer;
import org.attune.audit.AuditBench;
import org.attune.audit.Noted;
import org.attune.device.PinBench;
import org.attune.device.TabletPinService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxBench;
import org.attune.notification.OutboxService;
import org.attune.setting.Ground;
import org.attune.setting.Responsibility;
import org.attune.setting.Working;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.tracking.RegistrationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonDatabaseTest {
    private static final Caller CALLER = new Caller(Door.HOME, "a browser");

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final PersonService persons = new PersonService();
    private final TabletPinService pins = PinBench.on(bench, door, ground);
    private final List<Long> bearersEnded = new ArrayList<>();
    private OutboxService outbox = new OutboxService();
    private Profiles profiles = new Profiles();
    private long hub;
    private Reader coordinator;
    private Reader stranger;
    private long edith;

    @BeforeEach
    void wire() {
        hub = ground.hub("Larkfield Hub");
        coordinator = coordinator("cora@demo.example", hub);
        stranger = coordinator("colin@demo.example", ground.hub("Moor Hub"));
        edith = door.account(hub, "edith@demo.example");
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        outbox = OutboxBench.on(bench, data);
        profiles.entities = bench.entities;
        persons.accounts = door.accounts;
        persons.keys = door.keys;
        persons.places = ground.places;
        persons.staff = ground.staff;
        persons.roles = ground.roles;
        persons.hubs = ground.hubs;
        persons.profiles = profiles;
        persons.audit = AuditBench.on(bench, door.accounts);
        persons.clock = bench.clock;
        persons.registrations = new RegistrationService() {
            @Override
            public void endBearers(long account) {
                bearersEnded.add(account);
            }
        };
        persons.letters = new OwnLetters();
        persons.letters.outbox = outbox;
        persons.letters.settings = new Settings() {
            @Override
            public String address() {
                return "https://learn.example.org";
            }
        };
    }

    private Reader coordinator(String name, long itsHub) {
        NewPerson person = new NewPerson(name, "Cora", "Sample", Set.of(Role.EDUCATOR, Role.COORDINATOR));
        long account = bench.inTransaction(() -> door.accounts.open(itsHub, person, Door.PASSWORD));
        return new Reader(account, itsHub, Set.of(Role.EDUCATOR, Role.COORDINATOR));
    }

    @Test
    void a_coordinator_puts_right_how_someone_is_called_what_they_may_do_and_where_they_work() {
        long blue = open("Blue Door");
        long red = open("Red Door");
        right("Edith", "Example", "edith@demo.example", Role.EDUCATOR, Map.of(blue, Responsibility.KEY_PERSON));
        assertThat(held().working()).containsExactly(new Working(blue, "Blue Door", Responsibility.KEY_PERSON));
        int sessions = sessions();

        right("Edie", "Sample-Example", "edith@demo.example", Role.MANAGER, Map.of(red, Responsibility.MANAGER));

        PersonHeld after = held();
        assertThat(after.name()).isEqualTo("Edie Sample-Example");
        assertThat(after.signInName()).isEqualTo("edith@demo.example");
        assertThat(after.role()).isEqualTo(Role.MANAGER);
        assertThat(after.working()).containsExactly(new Working(red, "Red Door", Responsibility.MANAGER));
        assertThat(sessions()).as("sessions with the role of before are over").isNotEqualTo(sessions);
        assertThat(noted())
                .contains("person-put-right Edie Sample-Example (name, role, settings).")
                .hasSize(2);

        right("Edie", "Sample-Example", "EDITH@demo.example", Role.MANAGER, Map.of(red, Responsibility.MANAGER));
        assertThat(noted()).as("nothing was changed").hasSize(2);
    }

    @Test
    void
            whoever_is_manager_or_room_leader_of_a_setting_keeps_that_role_when_they_are_put_right_and_nobody_else_has_it() {
        long blue = open("Blue Door");
        right("Edith", "Example", "edith@demo.example", Role.EDUCATOR, Map.of(blue, Responsibility.MANAGER));
        assertThat(roles()).contains(Role.MANAGER);
        right("Edith", "Example", "edith@demo.example", Role.EDUCATOR, Map.of(blue, Responsibility.ROOM_LEADER));
        assertThat(roles()).contains(Role.ROOM_LEADER).doesNotContain(Role.MANAGER);
        right("Edith", "Example", "edith@demo.example", Role.EDUCATOR, Map.of());
        assertThat(roles()).doesNotContain(Role.MANAGER, Role.ROOM_LEADER);
    }

    @Test
    void nobody_puts_right_where_they_themselves_work_or_what_they_may_do_unless_they_alone_look_after_the_hub() {
        long blue = open("Blue Door");
        Reader other = coordinator("carl@demo.example", hub);
        PutRight manages = new PutRight("Cora", "Sample", "", Role.COORDINATOR, Map.of(blue, Responsibility.MANAGER));
        PutRight specialist = new PutRight("Cora", "Sample", "", Role.SPECIALIST_LEADER, Map.of());
        for (PutRight each : List.of(manages, specialist)) {
            assertThat(refused(() -> persons.putRight(coordinator, coordinator.account(), seen(coordinator), each)))
                    .isEqualTo("people.put-right-oneself");
        }
        PutRight renamed = new PutRight("Corinna", "Sample", "", Role.COORDINATOR, Map.of());
        bench.run(() -> persons.putRight(coordinator, coordinator.account(), seen(coordinator), renamed));
        bench.run(() -> persons.bar(coordinator, other.account()));
        bench.run(() -> persons.putRight(coordinator, coordinator.account(), seen(coordinator), manages));
        assertThat(bench.inTransaction(() -> persons.held(coordinator, coordinator.account()))
                        .working())
                .hasSize(1);
    }

    private Set<Role> roles() {
        return bench.inTransaction(() -> door.accounts.details(hub, edith)).roles();
    }

    private long seen(Reader whose) {
        return bench.inTransaction(() -> persons.held(coordinator, whose.account()))
                .version();
    }

    @Test
    void of_two_who_put_someone_right_at_once_the_second_is_told() {
        long seen = held().version();
        long blue = open("Blue Door");
        bench.run(() -> persons.putRight(coordinator, edith, seen, same(Map.of(blue, Responsibility.COVER))));
        assertThat(refused(() -> persons.putRight(coordinator, edith, seen, same(Map.of()))))
                .isEqualTo("people.changed");
        assertThat(held().working()).hasSize(1);
    }

    @Test
    void another_address_counts_once_its_owner_confirms_it_and_may_be_emptied() {
        right("Edith", "Example", "new@demo.example", Role.EDUCATOR, Map.of());

        assertThat(held().email()).isEqualTo("edith@demo.example");
        assertThat(held().newEmail()).isEqualTo("new@demo.example");
        List<Letter> letters = OutboxBench.letters(bench, outbox, hub);
        assertThat(letters).extracting(Letter::address).containsExactly("new@demo.example", "edith@demo.example");
        assertThat(letters.get(0).paragraphs().get(1)).contains("Cora Sample").contains("with this address");

        right("Edith", "Example", "", Role.EDUCATOR, Map.of());
        assertThat(held().email()).isNull();
        assertThat(held().newEmail()).isNull();
    }

    @Test
    void a_first_address_goes_on_waiting_when_only_the_name_is_put_right_and_ends_when_it_is_emptied() {
        bench.run(() -> door.accounts.changeEmail(edith, null));
        right("Edith", "Example", "first@demo.example", Role.EDUCATOR, Map.of());
        assertThat(held().address()).as("what the form shows").isEqualTo("first@demo.example");
        int letters = OutboxBench.letters(bench, outbox, hub).size();

        right("Edie", "Example", held().address(), Role.EDUCATOR, Map.of());

        assertThat(held().newEmail()).isEqualTo("first@demo.example");
        assertThat(OutboxBench.letters(bench, outbox, hub))
                .as("no other letter")
                .hasSize(letters);
        assertThat(noted()).contains("person-put-right Edie Example (name).");

        right("Edie", "Example", "second@demo.example", Role.EDUCATOR, Map.of());
        assertThat(held().newEmail()).isEqualTo("second@demo.example");
        right("Edie", "Example", "", Role.EDUCATOR, Map.of());
        assertThat(held().newEmail()).isNull();
    }

    @Test
    void another_address_goes_on_waiting_when_only_the_name_is_put_right() {
        right("Edith", "Example", "new@demo.example", Role.EDUCATOR, Map.of());
        right("Edie", "Example", held().address(), Role.EDUCATOR, Map.of());
        assertThat(held().email()).isEqualTo("edith@demo.example");
        assertThat(held().newEmail()).isEqualTo("new@demo.example");
    }

    @Test
    void a_manager_without_a_setting_is_refused_and_told_where_to_choose_one() {
        long blue = open("Blue Door");
        PutRight nowhere = new PutRight("Edith", "Example", "edith@demo.example", Role.MANAGER, Map.of());
        assertThat(refused(() -> persons.putRight(coordinator, edith, held().version(), nowhere)))
                .isEqualTo("people.role.without-place");
        right("Edith", "Example", "edith@demo.example", Role.MANAGER, Map.of(blue, Responsibility.MANAGER));
        assertThat(held().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void whoever_has_not_come_in_yet_has_the_address_at_once_and_no_two_have_the_same() {
        long nora = bench.inTransaction(() -> door.accounts.invite(
                        hub, List.of(new NewPerson("nora", "Nora", "Sample", Set.of(Role.EDUCATOR)))))
                .get(0);
        bench.run(() -> persons.putRight(
                coordinator,
                nora,
                held(nora).version(),
                new PutRight("Nora", "Sample", "nora@demo.example", Role.EDUCATOR, Map.of())));
        assertThat(held(nora).email()).isEqualTo("nora@demo.example");
        assertThat(refused(() -> persons.putRight(
                        coordinator,
                        nora,
                        held(nora).version(),
                        new PutRight("Nora", "Sample", "EDITH@demo.example", Role.EDUCATOR, Map.of()))))
                .isEqualTo("people.email.taken");
    }

    @Test
    void whoever_left_comes_in_by_nothing_until_they_may_again_and_nothing_is_deleted() {
        long blue = open("Blue Door");
        right("Edith", "Example", "edith@demo.example", Role.EDUCATOR, Map.of(blue, Responsibility.KEY_PERSON));
        Reader herself = new Reader(edith, hub, Set.of(Role.EDUCATOR));
        bench.run(() -> pins.choose(herself, "482915", CALLER));
        String link = bench.inTransaction(() -> door.keys.make(edith, KeyPurpose.NEW_PASSWORD, null));
        assertThat(in()).isTrue();

        bench.run(() -> persons.bar(coordinator, edith));

        assertThat(bench.inTransaction(() -> door.accounts.standing(herself.account())))
                .isEmpty();
        assertThat(in()).isFalse();
        assertThat(bench.inTransaction(() -> door.keys.look(link))).isEmpty();
        assertThat(bench.inTransaction(() -> door.accounts.find(edith))).isEmpty();
        assertThat(bearersEnded).containsExactly(edith);
        assertThat(held().name()).isEqualTo("Edith Example");
        assertThat(held().working()).hasSize(1);
        assertThat(bench.inTransaction(() -> pins.has(edith))).isTrue();

        bench.run(() -> persons.readmit(coordinator, edith));

        assertThat(in()).isTrue();
        assertThat(noted()).contains("person-barred Edith Example", "person-readmitted Edith Example");
    }

    @Test
    void nobody_bars_themselves_an_administrator_or_the_last_who_looks_after_the_hub() {
        assertThat(refused(() -> persons.bar(coordinator, coordinator.account())))
                .isEqualTo("people.bar-oneself");
        long first = bench.inTransaction(() -> door.accounts.open(
                hub,
                new NewPerson("first", "First", "Sample", Set.of(Role.EDUCATOR, Role.ADMINISTRATOR)),
                Door.PASSWORD));
        assertThat(refused(() -> persons.bar(coordinator, first))).isEqualTo("people.administrator");
        assertThat(refused(() -> persons.putRight(
                        coordinator, first, 1, new PutRight("First", "Sample", "", Role.EDUCATOR, Map.of()))))
                .isEqualTo("people.administrator");
        Reader administrator = new Reader(first, hub, Set.of(Role.ADMINISTRATOR));
        bench.run(() -> persons.bar(administrator, coordinator.account()));
        assertThat(refused(() -> persons.bar(coordinator, first))).isEqualTo("people.administrator");
        Reader another = new Reader(edith, hub, Set.of(Role.ADMINISTRATOR));
        assertThat(refused(() -> persons.bar(another, first))).isEqualTo("people.only-coordinator");
    }

    @Test
    void the_last_who_looks_after_the_hub_goes_on_doing_so() {
        assertThat(refused(() -> persons.putRight(
                        coordinator,
                        coordinator.account(),
                        held(coordinator.account()).version(),
                        new PutRight("Cora", "Sample", "cora@demo.example", Role.EDUCATOR, Map.of()))))
                .isEqualTo("people.only-coordinator");
    }

    @Test
    void what_somebody_said_of_where_they_work_becomes_a_setting_in_which_they_do() {
        bench.run(() -> profiles.of(edith).worksAt("Paper Lantern"));

        bench.run(() -> persons.makeSetting(coordinator, edith, "Paper Lantern", "Larkshire"));

        assertThat(held().working()).extracting(Working::name).containsExactly("Paper Lantern");
        assertThatThrownBy(() -> bench.run(() -> persons.makeSetting(coordinator, edith, "Paper Lantern", "Larkshire")))
                .as("they say nothing else any more")
                .isInstanceOf(NotFound.class);

        long other = door.account(hub, "another");
        bench.run(() -> profiles.of(other).worksAt("paper lantern"));
        bench.run(() -> persons.makeSetting(coordinator, other, "paper lantern", "LARKSHIRE"));
        assertThat(bench.inTransaction(() -> ground.places.settings(coordinator)))
                .as("the hub has it already")
                .hasSize(1);
    }

    @Test
    void nobody_of_another_hub_is_there() {
        for (Runnable each : List.<Runnable>of(
                () -> persons.held(stranger, edith),
                () -> persons.putRight(stranger, edith, 1, same(Map.of())),
                () -> persons.bar(stranger, edith),
                () -> persons.readmit(stranger, edith),
                () -> persons.makeSetting(stranger, edith, "A", "B"))) {
            assertThatThrownBy(() -> bench.run(each)).isInstanceOf(NotFound.class);
        }
        long theirs = bench.inTransaction(() -> ground.places.open(stranger, "Moor Door", "Moorshire"));
        long seen = held().version();
        assertThatThrownBy(() -> bench.run(
                        () -> persons.putRight(coordinator, edith, seen, same(Map.of(theirs, Responsibility.MANAGER)))))
                .isInstanceOf(NotFound.class);
    }

    private long open(String name) {
        return bench.inTransaction(() -> ground.places.open(coordinator, name, "Larkshire"));
    }

    private static PutRight same(Map<Long, Responsibility> there) {
        return new PutRight("Edith", "Example", "edith@demo.example", Role.EDUCATOR, there);
    }

    private void right(String given, String family, String email, Role role, Map<Long, Responsibility> there) {
        long seen = held().version();
        bench.run(() -> persons.putRight(coordinator, edith, seen, new PutRight(given, family, email, role, there)));
    }

    private PersonHeld held() {
        return held(edith);
    }

    private PersonHeld held(long account) {
        return bench.inTransaction(() -> persons.held(coordinator, account));
    }

    private int sessions() {
        return bench.inTransaction(() -> door.accounts.standing(edith))
                .orElseThrow()
                .sessions();
    }

    private boolean in() {
        return door.tryWith("edith@demo.example", Door.PASSWORD) instanceof SignInAnswer.SignedIn;
    }

    private List<String> noted() {
        return bench.inTransaction(() -> persons.audit.on(coordinator, "account/" + edith)).stream()
                .map(PersonDatabaseTest::inWords)
                .toList();
    }

    private static String inWords(Noted noted) {
        return noted.action() + " " + noted.details();
    }

    private String refused(Runnable work) {
        return Optional.of(catchThrowableOfType(RuleViolation.class, () -> bench.run(work)))
                .map(RuleViolation::messageKey)
                .orElseThrow();
    }
}
