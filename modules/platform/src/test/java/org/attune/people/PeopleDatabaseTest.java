package org.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.account.AtTheDoor;
import org.attune.account.Caller;
import org.attune.account.Door;
import org.attune.account.DoorEventKind;
import org.attune.account.KeyPurpose;
import org.attune.account.NewPerson;
import org.attune.account.SignInAnswer;
import org.attune.audit.AuditBench;
import org.attune.device.PinBench;
import org.attune.device.TabletPinService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxBench;
import org.attune.notification.OutboxService;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.setting.SettingName;
import org.attune.setting.Workplace;
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

class PeopleDatabaseTest {
    private static final String HERE = "192.0.2.7";
    private static final Caller CALLER = new Caller(HERE, "a browser");

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final PeopleService people = new PeopleService();
    private final GettingInService gettingIn = new GettingInService();
    private final TabletPinService pins = PinBench.on(bench, door, ground);
    private final WelcomeService welcome = new WelcomeService();
    private OutboxService outbox = new OutboxService();
    private long hub;
    private long otherHub;
    private Reader coordinator;
    private Reader otherCoordinator;

    @BeforeEach
    void two_hubs() {
        hub = ground.hub("Larkfield Hub");
        otherHub = ground.hub("Moor Hub");
        coordinator = coordinator(hub, "cora@demo.example");
        otherCoordinator = coordinator(otherHub, "colin@demo.example");
        outbox = OutboxBench.on(bench, data);
        StartLetters letters = new StartLetters();
        letters.outbox = outbox;
        letters.settings = new Settings() {
            @Override
            public String address() {
                return "https://learn.example.org";
            }
        };
        Profiles profiles = new Profiles();
        profiles.entities = bench.entities;
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        people.accounts = door.accounts;
        people.keys = new StartKeys();
        people.keys.accounts = door.accounts;
        people.keys.keys = door.keys;
        people.keys.hubs = ground.hubs;
        people.keys.letters = letters;
        people.places = ground.places;
        people.staff = ground.staff;
        people.workplaces = ground.workplaces;
        people.profiles = profiles;
        people.invitations = new InvitationService();
        people.invitations.invitations = new Invitations();
        people.invitations.invitations.entities = bench.entities;
        people.invitations.workplaces = ground.workplaces;
        people.invitations.staff = ground.staff;
        people.invitations.accounts = door.accounts;
        people.invitations.letters = letters;
        people.invitations.audit = AuditBench.on(bench, door.accounts);
        people.invitations.clock = bench.clock;
        people.names = new SignInNames();
        people.names.accounts = door.accounts;
        people.audit = AuditBench.on(bench, door.accounts);
        gettingIn.accounts = door.accounts;
        gettingIn.keys = door.keys;
        gettingIn.hubs = ground.hubs;
        gettingIn.pins = pins;
        gettingIn.letters = letters;
        gettingIn.ownLetters = new OwnLetters();
        gettingIn.ownLetters.outbox = outbox;
        gettingIn.ownLetters.settings = letters.settings;
        gettingIn.clock = bench.clock;
        gettingIn.registrations = new RegistrationService() {
            @Override
            public void endBearers(long account) {
                // None in these tests; that they end is tried where registrations are.
            }
        };
        welcome.accounts = door.accounts;
        welcome.places = ground.places;
        welcome.profiles = profiles;
    }

    private Reader coordinator(long itsHub, String name) {
        return new Reader(door.account(itsHub, name), itsHub, Set.of(Role.COORDINATOR));
    }

    @Test
    void whoever_is_added_with_an_e_mail_address_gets_a_link() {
        Started started = add(new Starter("Ada", "Sample", "ada@demo.example", "", null, Role.EDUCATOR));

        assertThat(started.code()).isNull();
        assertThat(started.signInName()).isEqualTo("ada@demo.example");
        Letter letter = letters(hub).get(0);
        assertThat(letter.address()).isEqualTo("ada@demo.example");
        assertThat(letter.until()).isEqualTo(started.endsAt());
        assertThat(letters(otherHub)).isEmpty();
        String key = key(letter);
        assertThat(look(key)).map(WayIn::hub).contains("Larkfield Hub");

        SignInAnswer.SignedIn in = bench.inTransaction(() -> gettingIn.choose(key, "three words together", CALLER));

        assertThat(in.reader()).isEqualTo(new Reader(started.account(), hub, Set.of(Role.EDUCATOR)));
        assertThat(door.tryWith("ADA@demo.example", "three words together")).isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(look(key)).isEmpty();
        assertThatThrownBy(() -> bench.inTransaction(() -> gettingIn.choose(key, "four words at once", CALLER)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_added_without_an_e_mail_address_gets_a_code_and_a_fresh_code_ends_the_one_before() {
        Started started = add(nobody("Zoë", "O’Neil"));
        assertThat(started.signInName()).isEqualTo("zoe.oneil");
        String code = code(started);
        assertThat(look(code.toLowerCase(Locale.ROOT))).isPresent();
        assertThat(letters(hub)).isEmpty();

        Started fresh = bench.inTransaction(() -> people.freshCode(coordinator, started.account()));

        assertThat(look(code)).isEmpty();
        assertThat(look(code(fresh))).isPresent();
        bench.pass(Duration.ofDays(28));
        assertThat(look(code(fresh))).isEmpty();
    }

    @Test
    void a_forgotten_password_that_is_chosen_anew_ends_the_pin_and_begins_a_session_that_goes_on() {
        long setting = bench.inTransaction(() -> ground.places.open(coordinator, "Blue Door", "Larkshire"));
        Started started = add(new Starter("Ada", "Sample", "", "", setting, Role.EDUCATOR));
        Reader ada = new Reader(started.account(), hub, Set.of(Role.EDUCATOR));
        bench.inTransaction(() -> gettingIn.choose(code(started), "three words together", CALLER));
        run(() -> pins.choose(ada, "482915", CALLER));
        Started fresh = bench.inTransaction(() -> people.freshCode(coordinator, started.account()));

        SignInAnswer.SignedIn in =
                bench.inTransaction(() -> gettingIn.choose(code(fresh), "four words at once", CALLER));

        assertThat(bench.inTransaction(() -> pins.has(ada.account()))).isFalse();
        assertThat(bench.inTransaction(() -> door.doors.recent(ada)))
                .extracting(AtTheDoor::kind)
                .containsExactly(DoorEventKind.PIN_REMOVED, DoorEventKind.PIN_CHOSEN);
        assertThat(in.sessions())
                .isEqualTo(bench.inTransaction(() -> door.accounts.standing(ada.account()))
                        .orElseThrow()
                        .sessions());
    }

    @Test
    void a_password_that_is_refused_leaves_the_link_as_it_was() {
        String code = code(add(nobody("Ada", "Sample")));
        assertThatThrownBy(() -> bench.inTransaction(() -> gettingIn.choose(code, "short", CALLER)))
                .isInstanceOf(RuleViolation.class);
        assertThat(look(code)).isPresent();
    }

    @Test
    void a_sign_in_name_is_made_up_for_each_and_no_two_are_the_same() {
        add(nobody("Ada", "Sample"));
        List<Started> added = bench.inTransaction(() -> people.addAll(
                coordinator, "First name,Family name\nAda,Sample\nADA,sample\n李,娜\n\u00c5,B\n", null, true));
        assertThat(added).extracting(Started::signInName).containsExactly("ada.sample2", "ada.sample3", "李.娜", "a.b");
    }

    @Test
    void an_address_that_somebody_of_the_hub_has_brings_in_nobody_else() {
        add(new Starter("Ada", "Sample", "room@demo.example", "", null, Role.EDUCATOR));
        assertThatThrownBy(() -> add(new Starter("Ben", "Sample", "ROOM@demo.example", "", null, Role.EDUCATOR)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("people.email.taken");
                    assertThat(refused.arguments()).containsExactly("Ada Sample");
                });
        String list = "First name,Family name,E-mail\nCleo,Sample,Room@Demo.example\nDora,Sample,d@demo.example\n"
                + "Eli,Sample,D@demo.example\n";
        assertThat(told(bench.inTransaction(() -> people.look(coordinator, list, null))
                        .problems()))
                .containsExactly("2 people.email.taken [Ada Sample]", "4 people.email.taken [Dora Sample]");
        assertThat(bench.inTransaction(() -> people.look(otherCoordinator, list.replace("D@", "e@"), null))
                        .problems())
                .isEmpty();
    }

    @Test
    void whoever_is_called_as_somebody_there_is_asked_about_first() {
        long blue = bench.inTransaction(() -> ground.places.open(coordinator, "Blue Door", "Larkshire"));
        long red = bench.inTransaction(() -> ground.places.open(coordinator, "Red Door", "Larkshire"));
        add(new Starter("Nia", "Sample", "", "", blue, Role.EDUCATOR));
        Starter again = new Starter(" NIA ", "sample", "", "", blue, Role.EDUCATOR);

        assertThatThrownBy(() -> add(again)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("people.namesake");
            assertThat(refused.arguments()).containsExactly("Nia Sample", "nia.sample");
        });
        assertThatThrownBy(() -> add(nobody("Nia", "Sample"))).isInstanceOf(RuleViolation.class);
        add(new Starter("Nia", "Sample", "", "", red, Role.EDUCATOR));
        assertThat(bench.inTransaction(() -> people.add(coordinator, again, true))
                        .signInName())
                .isEqualTo("nia.sample3");

        String list = "First name,Family name,Setting\nNia,Sample,Blue Door\nOla,Sample,\nOLA,Sample,Red Door\n";
        StarterList looked = bench.inTransaction(() -> people.look(coordinator, list, null));
        assertThat(looked.problems()).isEmpty();
        assertThat(told(looked.doubts()))
                .containsExactly("2 people.list.there [Nia Sample, nia.sample]", "4 people.list.namesake [OLA Sample]");
        long before = count();
        assertThatThrownBy(() -> bench.inTransaction(() -> people.addAll(coordinator, list, null, false)))
                .hasMessage("people.list.sure");
        assertThat(count()).isEqualTo(before);
        assertThat(bench.inTransaction(() -> people.addAll(coordinator, list, null, true)))
                .hasSize(3);
    }

    private static List<String> told(List<StarterList.Problem> problems) {
        return problems.stream()
                .map(each -> each.line() + " " + each.messageKey() + " " + each.arguments())
                .toList();
    }

    @Test
    void a_list_of_starters_is_added_whole_or_not_at_all_and_all_that_is_wrong_in_it_is_told() {
        String list = "\uFEFFFirst name,Surname,Email,Nursery,Role\r\n"
                + ",,nowhere,No Such,King\r\n"
                + "Ada,Sample,,,\r\n"
                + "\r\n"
                + "Ben,Sample,ben@demo.example,,hub coordinator\r\n";

        StarterList looked = bench.inTransaction(() -> people.look(coordinator, list, null));

        assertThat(looked.problems())
                .extracting(each -> each.line() + " " + each.messageKey())
                .containsExactly(
                        "2 people.list.given-name-missing",
                        "2 people.list.family-name-missing",
                        "2 account.email.wrong",
                        "2 people.list.role",
                        "2 people.list.setting");
        long before = count();
        assertThatThrownBy(() -> bench.inTransaction(() -> people.addAll(coordinator, list, null, false)))
                .isInstanceOf(RuleViolation.class);
        assertThat(count()).isEqualTo(before);

        String right = list.replace(",,nowhere,No Such,King\r\n", "");
        List<Started> added = bench.inTransaction(() -> people.addAll(coordinator, right, null, false));
        assertThat(added).extracting(Started::name).containsExactly("Ada Sample", "Ben Sample");
        assertThat(people().people())
                .filteredOn(each -> each.name().equals("Ben Sample"))
                .extracting(PersonRow::roles)
                .containsExactly(Set.of(Role.EDUCATOR, Role.COORDINATOR));
    }

    @Test
    void a_name_that_is_made_up_gives_way_to_one_that_somebody_chose() {
        List<Started> added = bench.inTransaction(() -> people.addAll(
                coordinator,
                "First name,Family name,E-mail,Sign-in name\n"
                        + "Ada,Sample,,\n"
                        + "Ben,Sample,,ADA.sample\n"
                        + "Cleo,Sample,Room@demo.example,\n"
                        + "Dora,Sample,,\n"
                        + "Eli,Sample,,dora.sample\n",
                null,
                false));
        assertThat(added)
                .extracting(Started::signInName)
                .containsExactly("ada.sample2", "ADA.sample", "Room@demo.example", "dora.sample2", "dora.sample");
    }

    @Test
    void what_is_no_list_is_told_in_a_sentence() {
        for (List<String> each : List.of(
                List.of("", "people.list.empty"),
                List.of("First name,Family name", "people.list.nobody"),
                List.of("Name\nAda", "people.list.heading"),
                List.of("First name\nAda", "people.list.heading-missing"),
                List.of("First name,First name,Family name\nA,B,C", "people.list.heading-twice"),
                List.of("First name,Family name\n\"Ada,Sample", "people.list.quotes"),
                List.of("First name,Family name,Sign-in name\nA,B,same\nC,D,SAME", "people.list.name-taken"),
                List.of("First name,Family name\n" + "A,B\n".repeat(501), "people.list.many"))) {
            assertThat(bench.inTransaction(() -> people.look(coordinator, each.get(0), null))
                            .problems())
                    .as(each.get(0).substring(0, Math.min(40, each.get(0).length())))
                    .extracting(StarterList.Problem::messageKey)
                    .contains(each.get(1));
        }
    }

    @Test
    void what_is_wrong_with_a_line_is_told_with_its_line() {
        assertThat(told(bench.inTransaction(() -> people.look(
                                coordinator, "First name,Family name\nAda,Sample\n\"Ben,Sample\nCleo,Sample\n", null))
                        .problems()))
                .containsExactly("3 people.list.quotes []");
        assertThat(told(bench.inTransaction(() -> people.look(
                                coordinator, "First name,Family name\nAda,Sample,the second\nBen,Sample,\n", null))
                        .problems()))
                .containsExactly("2 people.list.beyond [the second]");
    }

    @Test
    void a_list_is_read_as_other_spreadsheets_save_it() {
        for (String list : List.of(
                "First name;Family name\nAda;Sample",
                "First name\tFamily name\r\nAda\tSample",
                "FIRST NAME, family name\nAda, Sample")) {
            assertThat(bench.inTransaction(() -> people.look(coordinator, list, null))
                            .starters())
                    .as(list)
                    .extracting(Starter::familyName)
                    .containsExactly("Sample");
        }
    }

    @Test
    void a_coordinator_adds_people_to_the_settings_of_their_own_hub() {
        long setting = bench.inTransaction(() -> ground.places.open(coordinator, "Blue Door", "Larkshire"));
        long other = bench.inTransaction(() -> ground.places.open(otherCoordinator, "Red Door", "Moorshire"));

        Started added = add(new Starter("Ada", "Sample", "", "", setting, Role.MANAGER));

        assertThat(person(added).settings()).containsExactly("Blue Door");
        assertThatThrownBy(() -> add(new Starter("Ben", "Sample", "", "", other, Role.EDUCATOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(new Starter("Ben", "Sample", "", "", null, Role.ADMINISTRATOR)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> bench.inTransaction(() -> people.person(otherCoordinator, added.account())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.inTransaction(() -> people.freshCode(otherCoordinator, added.account())))
                .isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> people.people(otherCoordinator, "Sample", 1))
                        .people())
                .isEmpty();
        assertThatThrownBy(() -> bench.inTransaction(() -> ground.places.open(coordinator, "blue door", "LARKSHIRE")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_coordinator_does_not_come_in_as_an_administrator() {
        long first = bench.inTransaction(() -> door.accounts.invite(
                        hub,
                        List.of(new NewPerson("first", "First", "Sample", Set.of(Role.EDUCATOR, Role.ADMINISTRATOR)))))
                .get(0);
        assertThatThrownBy(() -> bench.inTransaction(() -> people.freshCode(coordinator, first)))
                .isInstanceOf(RuleViolation.class);
        Reader administrator = new Reader(first, hub, Set.of(Role.ADMINISTRATOR));
        assertThat(bench.inTransaction(() -> people.freshCode(administrator, first))
                        .code())
                .isNotNull();
    }

    @Test
    void whoever_forgot_their_password_gets_no_more_than_three_links_at_a_time() {
        add(new Starter("Ada", "Sample", "ada@demo.example", "ada", null, Role.EDUCATOR));
        add(nobody("Ben", "Sample"));
        int before = letters(hub).size();

        for (int i = 0; i < 5; i++) {
            run(() -> gettingIn.forgotten("ada", HERE));
            run(() -> gettingIn.forgotten("ben.sample", HERE));
            run(() -> gettingIn.forgotten("nobody at all", HERE));
            bench.pass(Duration.ofMillis(1));
        }

        List<Letter> sent = letters(hub).subList(before, letters(hub).size());
        assertThat(sent).hasSize(3).extracting(Letter::address).containsOnly("ada@demo.example");
        assertThat(sent).extracting(PeopleDatabaseTest::key).allSatisfy(key -> assertThat(look(key))
                .isPresent());
        bench.pass(KeyPurpose.NEW_PASSWORD.lasts());
        assertThat(look(key(sent.get(2)))).isEmpty();
        run(() -> gettingIn.forgotten("ada@demo.example", HERE));
        assertThat(letters(hub)).hasSize(before + 4);
    }

    @Test
    void an_address_that_tries_many_codes_is_slowed() {
        IntStream.range(0, 100)
                .forEach(each -> assertThat(look("0000-0000-" + (1000 + each))).isEmpty());
        assertThatThrownBy(() -> look("0000-0000-0000")).isInstanceOf(RuleViolation.class);
        bench.pass(Duration.ofSeconds(2));
        assertThat(look("0000-0000-0000")).isEmpty();
    }

    @Test
    void what_somebody_says_of_their_work_grants_nothing_and_each_answer_is_kept_at_once() {
        Started added = add(nobody("Ada", "Sample"));
        Reader ada = new Reader(added.account(), hub, Set.of(Role.EDUCATOR));
        assertThat(standing(ada)).isFalse();

        assertThatThrownBy(() -> run(() -> welcome.finish(ada))).isInstanceOf(RuleViolation.class);
        run(() -> welcome.name(ada, " Ada  Maria ", "Sample"));
        assertThatThrownBy(() -> run(() -> welcome.setting(ada, " "))).isInstanceOf(RuleViolation.class);
        run(() -> welcome.setting(ada, "My own front room"));
        assertThatThrownBy(() -> run(() -> welcome.work(ada, null))).isInstanceOf(RuleViolation.class);
        run(() -> welcome.work(ada, Work.MANAGER));
        assertThatThrownBy(() -> run(() -> welcome.ages(ada, Set.of()))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> run(() -> welcome.ages(ada, Set.of(AgeGroup.NONE, AgeGroup.ONE))))
                .isInstanceOf(RuleViolation.class);
        run(() -> welcome.ages(ada, Set.of(AgeGroup.UNDER_ONE, AgeGroup.TWO)));
        run(() -> welcome.ages(ada, Set.of(AgeGroup.UNDER_ONE, AgeGroup.ONE)));
        run(() -> welcome.finish(ada));

        assertThat(standing(ada)).isTrue();
        PersonRow told = person(added);
        assertThat(told.name()).isEqualTo("Ada Maria Sample");
        assertThat(told.roles()).containsExactly(Role.EDUCATOR);
        assertThat(told.settings()).isEmpty();
        assertThat(told.profile())
                .isEqualTo(
                        new ProfileSaid(Work.MANAGER, "My own front room", Set.of(AgeGroup.UNDER_ONE, AgeGroup.ONE)));
    }

    @Test
    void people_are_found_by_any_part_of_what_they_are_called() {
        add(new Starter("Ada", "100% Sample", "ada@demo.example", "", null, Role.EDUCATOR));
        add(nobody("Ben", "Under_score"));
        for (String search : List.of("ada 100", "0%", "ADA@demo", "_score", "ben.under")) {
            assertThat(bench.inTransaction(() -> people.people(coordinator, search, 1))
                            .people())
                    .as(search)
                    .hasSize(1);
        }
        assertThat(bench.inTransaction(() -> people.people(coordinator, "%", 1)).people())
                .hasSize(1);
        assertThat(bench.inTransaction(() -> people.people(coordinator, "", 99)).page())
                .isEqualTo(1);
    }

    private static Starter nobody(String given, String family) {
        return new Starter(given, family, "", "", null, Role.EDUCATOR);
    }

    private Reader manager(long setting) {
        Reader manager = new Reader(door.account(hub, "mabel@demo.example"), hub, Set.of(Role.EDUCATOR, Role.MANAGER));
        NewStaffMember manages =
                new NewStaffMember(manager.account(), null, Responsibility.MANAGER, LocalDate.of(2026, 9, 1));
        bench.run(() -> ground.places.addStaff(hub, setting, List.of(manages)));
        return manager;
    }

    private long open(String name) {
        return bench.inTransaction(() -> ground.places.open(coordinator, name, "Larkshire"));
    }

    @Test
    void a_manager_adds_people_to_the_own_settings_and_in_no_role_beyond_their_own() {
        long blue = open("Blue Door");
        long red = open("Red Door");
        Reader manager = manager(blue);
        Started added = bench.inTransaction(
                () -> people.add(manager, new Starter("Ada", "Sample", "", "", blue, Role.ROOM_LEADER), false));
        assertThat(added.code()).isNotNull();
        assertThat(bench.inTransaction(() -> ground.workplaces.of(hub, added.account())))
                .extracting(Workplace::name)
                .containsExactly("Blue Door");
        assertThatThrownBy(() -> byManager(manager, new Starter("Ben", "Sample", "", "", red, Role.EDUCATOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> byManager(manager, new Starter("Ben", "Sample", "", "", null, Role.EDUCATOR)))
                .hasMessage("people.setting.missing");
        assertThatThrownBy(() -> byManager(manager, new Starter("Ben", "Sample", "", "", blue, Role.COORDINATOR)))
                .hasMessage("people.role.missing");
        String list =
                "First name,Family name,Setting,Role\nCara,Sample,,\nDan,Sample,Red Door,\nEve,Sample,,Coordinator\n";
        assertThat(told(bench.inTransaction(() -> people.look(manager, list, blue))
                        .problems()))
                .containsExactly(
                        "3 people.list.setting.manager [Red Door]", "4 people.list.role.manager [Coordinator]");
        assertThatThrownBy(() -> bench.inTransaction(() -> people.look(manager, list, red)))
                .isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> people.settings(manager)))
                .extracting(SettingName::name)
                .containsExactly("Blue Door");
    }

    @Test
    void a_manager_is_told_nothing_of_people_elsewhere() {
        long blue = open("Blue Door");
        Reader manager = manager(blue);
        add(new Starter("Nia", "Sample", "nia@demo.example", "", open("Red Door"), Role.EDUCATOR));
        assertThat(byManager(manager, new Starter("Nia", "Sample", "", "", blue, Role.EDUCATOR)))
                .as("a namesake elsewhere is asked nothing about")
                .isNotNull();
        assertThatThrownBy(() -> byManager(manager, new Starter("nia", "sample", "", "", blue, Role.EDUCATOR)))
                .as("one of the own setting is")
                .hasMessage("people.namesake");
    }

    @Test
    void whoever_has_the_address_of_a_starter_elsewhere_is_asked_instead_and_the_manager_is_answered_as_for_anybody() {
        long blue = open("Blue Door");
        Reader manager = manager(blue);
        Started nia = add(new Starter("Nia", "Sample", "nia@demo.example", "", open("Red Door"), Role.EDUCATOR));
        String list = "First name,Family name,E-mail,Sign-in name\nNina,Sample,NIA@demo.example,\n"
                + "Ben,Sample,ben@demo.example,\nCleo,Sample,,nia@demo.example\n";
        StarterList looked = bench.inTransaction(() -> people.look(manager, list, blue));
        assertThat(looked.problems()).isEmpty();
        assertThat(looked.doubts()).isEmpty();

        List<Started> started = bench.inTransaction(() -> people.addAll(manager, list, blue, false));

        assertThat(started).extracting(Started::name).containsExactly("Nina Sample", "Ben Sample", "Cleo Sample");
        assertThat(started.get(0).endsAt()).isEqualTo(started.get(1).endsAt());
        assertThat(started.get(0).email()).isEqualTo("NIA@demo.example");
        assertThat(started.get(2).signInName()).isEqualTo("cleo.sample");
        assertThat(subjects()).contains("Do you work at Blue Door?");
        Reader asked = new Reader(nia.account(), hub, Set.of(Role.EDUCATOR));
        assertThat(bench.inTransaction(() -> people.invitations.questions(asked)))
                .extracting(Question::setting)
                .containsExactly("Blue Door");
        assertThat(bench.inTransaction(() -> ground.workplaces.of(hub, nia.account())))
                .extracting(Workplace::name)
                .containsExactly("Red Door");
    }

    @Test
    void a_manager_lets_in_who_works_for_them_alone_and_may_do_no_more_than_they() {
        long blue = open("Blue Door");
        long red = open("Red Door");
        Reader manager = manager(blue);
        Started ada = add(new Starter("Ada", "Sample", "ada@demo.example", "", blue, Role.EDUCATOR));
        assertThat(bench.inTransaction(() -> people.freshCode(manager, ada.account()))
                        .code())
                .isNotNull();
        assertThat(bench.inTransaction(() -> people.sendLink(manager, ada.account()))
                        .email())
                .isEqualTo("ada@demo.example");
        Started ben = add(new Starter("Ben", "Sample", "", "", red, Role.EDUCATOR));
        assertThatThrownBy(() -> bench.inTransaction(() -> people.freshCode(manager, ben.account())))
                .isInstanceOf(NotFound.class);
        bench.run(() -> ground.staff.begins(hub, blue, ben.account(), Responsibility.COVER));
        assertThatThrownBy(() -> bench.inTransaction(() -> people.freshCode(manager, ben.account())))
                .hasMessage("people.coordinator-only");
        Started cleo = add(new Starter("Cleo", "Sample", "cleo@demo.example", "", blue, Role.COORDINATOR));
        assertThatThrownBy(() -> bench.inTransaction(() -> people.sendLink(manager, cleo.account())))
                .hasMessage("people.coordinator-only");
    }

    @Test
    void a_manager_makes_no_code_for_who_came_in_before_and_whoever_came_in_before_is_told_of_a_new_password() {
        long blue = open("Blue Door");
        Reader manager = manager(blue);
        Started ada = add(new Starter("Ada", "Sample", "ada@demo.example", "", blue, Role.EDUCATOR));
        choose(key(letters(hub).get(0)), "three words together");
        assertThat(subjects()).as("the first time is no change").doesNotContain("Your password was changed");

        assertThatThrownBy(() -> bench.inTransaction(() -> people.freshCode(manager, ada.account())))
                .hasMessage("people.code-coordinator-only");
        Started sent = bench.inTransaction(() -> people.sendLink(manager, ada.account()));
        assertThat(sent.code()).isNull();
        assertThat(sent.email()).isEqualTo("ada@demo.example");
        assertThat(subjects()).doesNotContain("Your password was changed");

        choose(code(bench.inTransaction(() -> people.freshCode(coordinator, ada.account()))), "four words at once");
        assertThat(subjects()).containsOnlyOnce("Your password was changed");
    }

    private void choose(String key, String password) {
        bench.inTransaction(() -> gettingIn.choose(key, password, CALLER));
    }

    private List<String> subjects() {
        return letters(hub).stream().map(Letter::subject).toList();
    }

    private Started byManager(Reader manager, Starter starter) {
        return bench.inTransaction(() -> people.add(manager, starter, false));
    }

    private Started add(Starter starter) {
        return bench.inTransaction(() -> people.add(coordinator, starter, false));
    }

    private static String code(Started started) {
        return Optional.ofNullable(started.code()).orElseThrow();
    }

    private Optional<WayIn> look(String key) {
        return bench.inTransaction(() -> gettingIn.look(key, HERE));
    }

    private PersonRow person(Started started) {
        return bench.inTransaction(() -> people.person(coordinator, started.account()));
    }

    private PeoplePage people() {
        return bench.inTransaction(() -> people.people(coordinator, "", 1));
    }

    private long count() {
        return people().found();
    }

    private boolean standing(Reader reader) {
        return bench.inTransaction(() -> door.accounts.standing(reader.account()))
                .orElseThrow()
                .welcomed();
    }

    private List<Letter> letters(long whose) {
        return OutboxBench.letters(bench, outbox, whose);
    }

    private static String key(Letter letter) {
        Letter.Call call = Optional.ofNullable(letter.call()).orElseThrow();
        assertThat(call.address()).startsWith("https://learn.example.org/start?key=");
        return call.address().substring(call.address().indexOf('=') + 1);
    }

    private void run(Runnable work) {
        bench.run(work);
    }
}
