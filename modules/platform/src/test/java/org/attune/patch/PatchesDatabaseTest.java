package org.attune.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.setting.SettingTakenAway;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.TestDatabase;
import org.attune.shared.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatchesDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final AuditService audit = AuditBench.on(bench, door.accounts);
    private final PatchService patches = PatchBench.on(bench, door.accounts, ground.places, audit);
    private final VisitService visits = new VisitService();
    private final SettingEnd end = new SettingEnd();

    private long hub;
    private long bramble;
    private long acorn;
    private Reader coordinator = new Reader(1, 1, Set.of(Role.COORDINATOR));
    private Reader specialist = coordinator;
    private Reader another = coordinator;
    private Reader manager = coordinator;

    @BeforeEach
    void aHubWithTwoSettings() {
        ground.withPeople(door.accounts, audit);
        visits.notes = new VisitNotes();
        visits.notes.database = Transactions.over(bench.database());
        visits.notes.server = door.server;
        visits.patches = patches.patches;
        visits.workplaces = ground.workplaces;
        visits.accounts = door.accounts;
        visits.names = door.accounts;
        visits.settings = new Periods();
        visits.clock = bench.clock;
        end.patches = patches.patches;
        end.notes = visits.notes;
        hub = ground.hub("A hub");
        bramble = setting(hub, "Bramble Nursery");
        acorn = setting(hub, "Acorn House");
        coordinator = person(hub, "Cora", Role.COORDINATOR);
        specialist = person(hub, "Selma", Role.SPECIALIST_LEADER);
        another = person(hub, "Sam", Role.SPECIALIST_LEADER);
        manager = person(hub, "Mabel", Role.MANAGER);
        works(manager, bramble, Responsibility.MANAGER);
    }

    @Test
    void coordinators_give_a_patch_to_a_specialist_leader_and_to_nobody_else() {
        give(specialist, bramble, acorn);
        assertThat(held(specialist).settings()).containsExactlyInAnyOrder(bramble, acorn);
        assertThat(held(specialist).name()).isEqualTo("Selma Example");
        absent(() -> give(manager, bramble));
        absent(() -> held(manager));
        absent(() -> give(person(ground.hub("Elsewhere"), "Sid", Role.SPECIALIST_LEADER), bramble));
        assertThat(noted()).containsExactly("Selma Example. In it now: “Acorn House”, “Bramble Nursery”.");
        give(specialist, acorn);
        assertThat(noted()).last().isEqualTo("Selma Example. Not any more: “Bramble Nursery”.");
        give(specialist, acorn);
        assertThat(noted()).hasSize(2);
    }

    @Test
    void the_second_of_two_who_change_a_patch_is_told_and_changes_nothing() {
        give(specialist, bramble);
        long seen = held(specialist).version();
        give(specialist, bramble, acorn);
        refused(() -> giveAsSeen(specialist, seen, acorn), "patch.changed");
        assertThat(held(specialist).settings()).containsExactlyInAnyOrder(bramble, acorn);
        refused(() -> giveAsSeen(specialist, 0, acorn), "patch.changed");
    }

    @Test
    void a_patch_is_made_of_settings_of_the_hub() {
        long elsewhere = setting(ground.hub("Elsewhere"), "Far House");
        absent(() -> give(specialist, bramble, elsewhere));
        assertThat(held(specialist).settings()).isEmpty();
    }

    @Test
    void a_note_is_written_about_a_setting_of_the_own_patch_and_about_no_other() {
        give(specialist, bramble);
        write(specialist, bramble, "We looked at the nappy corner.");
        absent(() -> write(specialist, acorn, "Not there."));
        absent(() -> write(another, bramble, "Not mine."));
        assertThat(doIt(() -> visits.mine(specialist, bramble))).singleElement().satisfies(note -> {
            assertThat(note.words()).isEqualTo("We looked at the nappy corner.");
            assertThat(note.day()).isEqualTo(DAY);
            assertThat(note.settingName()).isEqualTo("Bramble Nursery");
            assertThat(note.author()).isEqualTo("Selma Example");
            assertThat(note.open()).isTrue();
        });
        absent(() -> doIt(() -> visits.mine(specialist, acorn)));
        refused(() -> write(specialist, bramble, " \n "), "visit.missing");
        refused(() -> write(specialist, bramble, "a".repeat(VisitService.LONGEST + 1)), "visit.long");
        write(specialist, bramble, "😀".repeat(VisitService.LONGEST));
        refused(
                () -> doIt(() -> visits.write(specialist, bramble, form(), DAY.plusDays(5), "To come.", true)),
                "visit.day.to-come");
    }

    @Test
    void the_author_and_the_managers_of_the_setting_read_a_note_and_nobody_else() {
        give(specialist, bramble, acorn);
        give(another, bramble);
        long note = write(specialist, bramble, "For Mabel and me.");
        assertThat(doIt(() -> visits.at(manager, bramble)))
                .extracting(Visit::words)
                .containsExactly("For Mabel and me.");
        assertThat(doIt(() -> visits.isAnyAt(manager, bramble))).isTrue();
        Reader elsewhere = person(hub, "Mona", Role.MANAGER);
        works(elsewhere, acorn, Responsibility.MANAGER);
        absent(() -> doIt(() -> visits.at(elsewhere, bramble)));
        assertThat(doIt(() -> visits.isAnyAt(elsewhere, bramble))).isFalse();
        assertThat(doIt(() -> visits.at(elsewhere, acorn))).isEmpty();
        assertThat(doIt(() -> visits.mine(another, bramble))).isEmpty();
        absent(() -> doIt(() -> visits.note(another, note)));
        absent(() -> doIt(() -> visits.change(another, note, 1, DAY, "Mine now.", true)));
        absent(() -> delete(another, note));
        Reader leads = person(hub, "Lena", Role.ROOM_LEADER, Role.MANAGER);
        works(leads, bramble, Responsibility.ROOM_LEADER);
        absent(() -> doIt(() -> visits.at(leads, bramble)));
    }

    @Test
    void who_looks_after_the_hub_reads_no_note() {
        give(specialist, bramble);
        write(specialist, bramble, "Not for the hub.");
        absent(() -> doIt(() -> visits.at(coordinator, bramble)));
        assertThat(doIt(() -> visits.isAnyAt(coordinator, bramble))).isFalse();
        works(coordinator, bramble, Responsibility.MANAGER);
        assertThat(doIt(() -> visits.at(coordinator, bramble))).hasSize(1);
    }

    @Test
    void no_word_of_a_note_is_in_the_database() {
        give(specialist, bramble);
        write(specialist, bramble, "marmalade");
        assertThat(TestDatabase.everything(bench.database()).toLowerCase(Locale.ROOT))
                .contains("visit_note[")
                .doesNotContain("marmalade", "6d61726d616c616465");
    }

    @Test
    void the_second_of_two_who_change_a_note_is_told_and_loses_nothing() {
        give(specialist, bramble);
        long note = write(specialist, bramble, "First.");
        long seen = doIt(() -> visits.note(specialist, note)).version();
        bench.pass(Duration.ofHours(1));
        doIt(() -> visits.change(specialist, note, seen, DAY.minusDays(1), "Second.", true));
        refused(() -> doIt(() -> visits.change(specialist, note, seen, DAY, "Third.", true)), "visit.changed");
        Visit now = doIt(() -> visits.note(specialist, note));
        assertThat(now.words()).isEqualTo("Second.");
        assertThat(now.day()).isEqualTo(DAY.minusDays(1));
        assertThat(now.isChanged()).isTrue();
    }

    @Test
    void a_form_sent_twice_makes_one_note() {
        give(specialist, bramble);
        String form = form();
        doIt(() -> visits.write(specialist, bramble, form, DAY, "Once.", true));
        doIt(() -> visits.write(specialist, bramble, form, DAY, "Once.", true));
        assertThat(doIt(() -> visits.mine(specialist, bramble))).hasSize(1);
        doIt(() -> visits.write(specialist, bramble, form, DAY, "Another.", true));
        assertThat(doIt(() -> visits.mine(specialist, bramble))).hasSize(2);
    }

    @Test
    void what_may_be_a_childs_name_is_asked_about_once() {
        give(specialist, bramble);
        String typed = "In Bramble Nursery Selma saw that Noah slept.";
        assertThat(doIt(() -> visits.write(specialist, bramble, form(), DAY, typed, false)))
                .containsExactly("Noah");
        assertThat(doIt(() -> visits.mine(specialist, bramble))).isEmpty();
        long note = write(specialist, bramble, typed);
        assertThat(doIt(() -> visits.change(specialist, note, 1, DAY, typed + " Ada too.", false)))
                .contains("Noah");
        assertThat(doIt(() -> visits.note(specialist, note)).words()).isEqualTo(typed);
    }

    @Test
    void when_a_setting_has_left_the_patch_its_notes_are_there_to_read_and_to_delete() {
        give(specialist, bramble, acorn);
        long note = write(specialist, bramble, "Before.");
        write(specialist, acorn, "There still.");
        give(specialist, acorn);
        assertThat(doIt(() -> visits.past(specialist))).extracting(Visit::words).containsExactly("Before.");
        assertThat(doIt(() -> visits.note(specialist, note)).open()).isFalse();
        absent(() -> write(specialist, bramble, "After."));
        refused(() -> doIt(() -> visits.change(specialist, note, 1, DAY, "After.", true)), "visit.left");
        assertThat(doIt(() -> visits.at(manager, bramble))).hasSize(1);
        delete(specialist, note);
        assertThat(doIt(() -> visits.past(specialist))).isEmpty();
        assertThat(doIt(() -> visits.at(manager, bramble))).isEmpty();
        absent(() -> delete(specialist, note));
    }

    @Test
    void when_the_author_leaves_the_managers_keep_the_notes_until_their_period_is_over() {
        give(specialist, bramble);
        write(specialist, bramble, "Kept on.");
        bench.run(() -> {
            door.accounts.close(hub, specialist.account());
            patches.forget(hub, specialist.account());
        });
        assertThat(doIt(() -> visits.at(manager, bramble))).singleElement().satisfies(note -> {
            assertThat(note.words()).isEqualTo("Kept on.");
            assertThat(note.author()).isEqualTo("Someone who left");
        });
        absent(() -> held(specialist));
        assertThat(count("patch")).isZero();
        assertThat(count("patch_setting")).isZero();
        bench.pass(Duration.ofDays(2189));
        bench.run(visits::forgetOld);
        assertThat(count("visit_note")).isOne();
        bench.pass(Duration.ofDays(2));
        bench.run(visits::forgetOld);
        assertThat(count("visit_note")).isZero();
    }

    @Test
    void a_setting_with_notes_is_not_taken_away_and_any_other_leaves_the_patches() {
        give(specialist, bramble, acorn);
        long note = write(specialist, acorn, "A visit.");
        refused(() -> goes(acorn), "setting.has-visits");
        delete(specialist, note);
        goes(acorn);
        assertThat(held(specialist).settings()).containsExactly(bramble);
    }

    private void goes(long setting) {
        bench.run(() -> end.on(new SettingTakenAway(hub, setting)));
    }

    private long setting(long ofHub, String name) {
        return bench.inTransaction(() -> ground.places.addSetting(
                ofHub, ground.places.addLocalAuthority(ofHub, "Area of " + name), name, List.of()));
    }

    private Reader person(long ofHub, String given, Role... roles) {
        Set<Role> all = Set.of(roles);
        return new Reader(
                bench.inTransaction(() -> door.accounts.open(
                        ofHub, new NewPerson(given + ofHub + "@test.example", given, "Example", all), Door.PASSWORD)),
                ofHub,
                all);
    }

    private void works(Reader who, long setting, Responsibility as) {
        bench.run(() -> ground.places.addStaff(
                hub, setting, List.of(new NewStaffMember(who.account(), null, as, LocalDate.of(2025, 9, 1)))));
    }

    private PatchHeld held(Reader whose) {
        return doIt(() -> patches.of(coordinator, whose.account()));
    }

    private void give(Reader to, Long... settings) {
        giveAsSeen(to, held(to).version(), settings);
    }

    private void giveAsSeen(Reader to, long seen, Long... settings) {
        bench.run(() -> patches.give(coordinator, to.account(), seen, Set.of(settings)));
    }

    private long write(Reader who, long setting, String words) {
        assertThat(doIt(() -> visits.write(who, setting, form(), DAY, words, true)))
                .isEmpty();
        return doIt(() -> visits.mine(who, setting)).get(0).note();
    }

    private void delete(Reader who, long note) {
        bench.run(() -> visits.delete(who, note));
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    private List<String> noted() {
        List<?> rows = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select details from staff_action where action = 'patch-given' order by id")
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }

    private int count(String table) {
        return bench.inTransaction(() -> ((Number) bench.entities
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .intValue());
    }

    private <T> T doIt(Supplier<T> work) {
        return bench.inTransaction(work);
    }

    private static void absent(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(NotFound.class);
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.messageKey())
                        .isEqualTo(key));
    }
}
