package org.attune.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.account.Standing;
import org.attune.audit.AuditBench;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffDatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final StaffService staff = ground.staff;
    private final LeavingService leaving = ground.leaving;
    private final SettingService settings = ground.settings;
    private long hub;
    private long blue;
    private long red;
    private Reader manager;
    private Reader elsewhere;
    private Reader coordinator;
    private long edith;

    @BeforeEach
    void two_settings_of_a_hub() {
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        hub = ground.hub("Larkfield Hub");
        long area = bench.inTransaction(() -> ground.places.addLocalAuthority(hub, "Larkshire"));
        List<NewRoom> rooms = List.of(new NewRoom("Baby room", 0, 15), new NewRoom("Toddlers", 15, 36));
        blue = bench.inTransaction(() -> ground.places.addSetting(hub, area, "Blue Door", rooms));
        red = bench.inTransaction(() -> ground.places.addSetting(hub, area, "Red Door", rooms));
        coordinator = person("cora", Role.COORDINATOR);
        manager = person("mabel", Role.MANAGER);
        elsewhere = person("miles", Role.MANAGER);
        edith = person("edith", Role.EDUCATOR).account();
        works(blue, manager.account(), Responsibility.MANAGER);
        works(red, elsewhere.account(), Responsibility.MANAGER);
        works(blue, edith, Responsibility.KEY_PERSON);
    }

    private Reader person(String name, Role role) {
        Set<Role> roles = EnumSet.of(Role.EDUCATOR, role);
        NewPerson person = new NewPerson(name + "@demo.example", name, "Example", roles);
        return new Reader(bench.inTransaction(() -> door.accounts.open(hub, person, Door.PASSWORD)), hub, roles);
    }

    private void works(long setting, long account, Responsibility responsibility) {
        NewStaffMember member = new NewStaffMember(account, null, responsibility, SEPTEMBER);
        bench.run(() -> ground.places.addStaff(hub, setting, List.of(member)));
    }

    @Test
    void a_person_may_have_several_responsibilities_each_with_first_and_last_day() {
        give(blue, edith, Responsibility.FIRST_AIDER, "", SEPTEMBER);
        give(blue, edith, Responsibility.ROOM_LEADER, "Baby room", TODAY.plusDays(7));
        end(Responsibility.FIRST_AIDER, TODAY.plusYears(1));

        assertThat(duties())
                .containsExactly(
                        "KEY_PERSON  2026-09-01 - null NOW",
                        "FIRST_AIDER  2026-09-01 - 2027-11-24 NOW",
                        "ROOM_LEADER Baby room 2026-12-01 - null TO_COME");
        assertThat(refused(() -> give(blue, edith, Responsibility.FIRST_AIDER, "", TODAY)))
                .isEqualTo("staff.duty.twice");
        assertThat(refused(() -> end(Responsibility.KEY_PERSON, SEPTEMBER.minusDays(1))))
                .isEqualTo("staff.last-day.before-first");
        assertThat(refused(() -> give(blue, edith, Responsibility.COVER, "", TODAY.plusYears(3))))
                .isEqualTo("staff.day.beyond");
        end(Responsibility.ROOM_LEADER, TODAY);
        assertThat(duties()).as("what has yet to begin is taken back").hasSize(2);
    }

    @Test
    void whoever_moves_to_another_room_was_in_the_one_before_until_then() {
        move(Responsibility.KEY_PERSON, "Baby room", SEPTEMBER);
        move(Responsibility.KEY_PERSON, "Toddlers", TODAY);

        assertThat(duties())
                .containsExactly(
                        "KEY_PERSON Baby room 2026-09-01 - 2026-11-23 OVER",
                        "KEY_PERSON Toddlers 2026-11-24 - null NOW");
        assertThat(bench.inTransaction(() -> ground.workplaces.atWork(hub, blue)))
                .filteredOn(each -> each.account() == edith)
                .extracting(AtWork::roomName)
                .containsExactly("Toddlers");
    }

    @Test
    void whoever_moves_to_another_setting_of_the_manager_leaves_the_one_before() {
        Transfer there = new Transfer(red, new NewDuty(Responsibility.KEY_PERSON, 0, TODAY));
        assertThatThrownBy(() -> bench.run(() -> leaving.transfer(manager, blue, edith, seen(), there)))
                .as("a setting that the manager does not look after")
                .isInstanceOf(NotFound.class);
        works(red, manager.account(), Responsibility.MANAGER);

        bench.run(() -> leaving.transfer(manager, blue, edith, seen(), there));

        assertThat(bench.inTransaction(() -> staff.staff(manager, blue)).left())
                .extracting(Colleague::account)
                .containsExactly(edith);
        assertThat(bench.inTransaction(() -> ground.workplaces.of(hub, edith)))
                .extracting(Workplace::name)
                .containsExactly("Red Door");
    }

    @Test
    void a_person_may_work_in_two_settings_and_leaving_one_leaves_the_other_as_it_is() {
        works(red, edith, Responsibility.COVER);
        leave(edith, YESTERDAY);
        assertThat(bench.inTransaction(() -> ground.workplaces.of(hub, edith)))
                .extracting(Workplace::name)
                .containsExactly("Red Door");
    }

    @Test
    void whoever_left_is_not_there_any_more_after_the_last_day_and_the_setting_knows_that_they_were() {
        leave(edith, TODAY);
        assertThat(bench.inTransaction(() -> staff.staff(manager, blue)).present())
                .as("on the last day they are there")
                .extracting(Colleague::account)
                .contains(edith);
        bench.pass(Duration.ofDays(1));

        Staff after = bench.inTransaction(() -> staff.staff(manager, blue));
        assertThat(after.present()).extracting(Colleague::account).containsExactly(manager.account());
        assertThat(after.left()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("edith Example");
            assertThat(each.from()).isEqualTo(SEPTEMBER);
            assertThat(each.to()).contains(TODAY);
        });
        assertThat(bench.inTransaction(() -> ground.workplaces.people(blue))).doesNotContain(edith);
        assertThat(refused(() -> give(blue, edith, Responsibility.COVER, "", TODAY)))
                .as("who left is asked first")
                .isEqualTo("staff.left");
        assertThat(bench.inTransaction(() -> door.accounts.find(edith)))
                .as("they may sign in as before")
                .isPresent();
    }

    @Test
    void who_is_to_begin_is_none_of_those_present_and_may_be_taken_back() {
        long nora = person("nora", Role.EDUCATOR).account();
        NewStaffMember begins = new NewStaffMember(nora, null, Responsibility.COVER, TODAY.plusDays(3));
        bench.run(() -> ground.places.addStaff(hub, blue, List.of(begins)));
        assertThat(bench.inTransaction(() -> staff.staff(manager, blue)).toCome())
                .extracting(Colleague::account)
                .containsExactly(nora);
        leave(nora, TODAY);
        assertThatThrownBy(() -> bench.inTransaction(() -> staff.colleague(manager, blue, nora)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_made_manager_or_room_leader_has_the_role_until_no_such_responsibility_is_left_in_the_hub() {
        give(blue, edith, Responsibility.MANAGER, "", TODAY.plusDays(1));
        assertThat(roles(edith)).containsExactlyInAnyOrder(Role.EDUCATOR, Role.MANAGER);
        works(red, edith, Responsibility.MANAGER);

        bench.pass(Duration.ofDays(2));
        leave(edith, TODAY);
        assertThat(roles(edith)).as("they manage another").contains(Role.MANAGER);
        bench.run(() -> ground.places.putRight(hub, edith, Map.of()));
        bench.pass(Duration.ofDays(1));
        bench.run(ground.roles::followEnded);
        assertThat(roles(edith)).containsExactly(Role.EDUCATOR);
    }

    @Test
    void a_role_goes_by_itself_on_the_day_after_the_last_and_the_binding_to_the_setting_does_not_wait_for_it() {
        give(blue, edith, Responsibility.MANAGER, "", TODAY);
        end(Responsibility.MANAGER, TODAY.plusDays(1));
        Reader before = new Reader(edith, hub, Set.of(Role.EDUCATOR, Role.MANAGER));
        assertThat(bench.inTransaction(() -> staff.staff(before, blue)).present())
                .isNotEmpty();

        bench.pass(Duration.ofDays(2));
        assertThat(roles(edith)).contains(Role.MANAGER);
        assertThatThrownBy(() -> bench.inTransaction(() -> staff.staff(before, blue)))
                .as("a session that still has the role")
                .isInstanceOf(NotFound.class);
        bench.run(ground.roles::followEnded);
        assertThat(roles(edith)).containsExactly(Role.EDUCATOR);
    }

    @Test
    void a_change_of_role_counts_at_the_next_request_and_ends_no_session() {
        int sessions = standing().sessions();
        give(blue, edith, Responsibility.ROOM_LEADER, "Baby room", TODAY);
        assertThat(standing().sessions()).isEqualTo(sessions);
        assertThat(standing().roles()).contains(Role.ROOM_LEADER);
        end(Responsibility.ROOM_LEADER, YESTERDAY);
        assertThat(standing().roles()).as("taken back on its first day").doesNotContain(Role.ROOM_LEADER);
    }

    private Standing standing() {
        return bench.inTransaction(() -> door.accounts.standing(edith)).orElseThrow();
    }

    @Test
    void nobody_but_a_coordinator_takes_the_last_manager_of_a_setting_away() {
        long self = manager.account();
        assertThat(refused(() -> leave(self, TODAY))).isEqualTo("staff.last-manager");
        assertThat(refused(() -> leave(self, TODAY.plusMonths(2)))).isEqualTo("staff.last-manager");
        give(blue, edith, Responsibility.MANAGER, "", TODAY);
        leave(self, TODAY);
        bench.run(() -> leaving.leave(coordinator, blue, edith, seen(), TODAY));
        bench.pass(Duration.ofDays(1));
        assertThat(bench.inTransaction(() -> staff.staff(coordinator, blue)).present())
                .isEmpty();
    }

    @Test
    void of_two_who_change_what_somebody_answers_for_at_once_the_second_is_told() {
        long seen = seen();
        give(blue, edith, Responsibility.SENCO, "", TODAY);
        NewDuty cover = new NewDuty(Responsibility.COVER, 0, TODAY);
        assertThat(refused(() -> bench.run(() -> staff.give(manager, blue, edith, seen, cover))))
                .isEqualTo("staff.changed");
        assertThat(refused(() -> bench.run(() -> leaving.leave(manager, blue, edith, seen, TODAY))))
                .isEqualTo("staff.changed");
    }

    @Test
    void what_is_over_goes_on_in_no_closed_room_nor_beside_another_of_the_same() {
        give(blue, edith, Responsibility.COVER, "Baby room", SEPTEMBER);
        long first = duty(Responsibility.COVER);
        end(Responsibility.COVER, YESTERDAY);
        close("Baby room");
        assertThat(refused(() -> bench.run(() -> staff.end(manager, blue, edith, first, seen(), null))))
                .isEqualTo("room.closed");

        give(blue, edith, Responsibility.SENCO, "", SEPTEMBER);
        long over = duty(Responsibility.SENCO);
        end(Responsibility.SENCO, YESTERDAY);
        give(blue, edith, Responsibility.SENCO, "", TODAY);
        assertThat(refused(() -> bench.run(() -> staff.end(manager, blue, edith, over, seen(), null))))
                .isEqualTo("staff.duty.twice");
        bench.run(() -> staff.end(manager, blue, edith, over, seen(), YESTERDAY.minusDays(1)));
        bench.run(() -> staff.end(manager, blue, edith, over, seen(), YESTERDAY));
    }

    @Test
    void a_room_that_somebody_works_in_or_is_to_is_not_closed_and_nobody_begins_in_a_closed_one() {
        move(Responsibility.KEY_PERSON, "Baby room", SEPTEMBER);
        assertThat(refused(() -> close("Baby room"))).isEqualTo("room.has-people");
        move(Responsibility.KEY_PERSON, "Toddlers", TODAY);
        close("Baby room");
        assertThat(room(blue, "Baby room").closedOn()).isEqualTo(TODAY);
        assertThat(refused(() -> move(Responsibility.KEY_PERSON, "Baby room", TODAY)))
                .isEqualTo("room.closed");
        assertThat(duties())
                .as("who worked there once is kept")
                .first()
                .asString()
                .contains("Baby room");
        RoomHeld closed = room(blue, "Baby room");
        bench.run(() -> settings.openAgain(manager, blue, closed.room(), closed.version()));
        move(Responsibility.KEY_PERSON, "Baby room", TODAY);
    }

    @Test
    void a_room_is_changed_once_by_whoever_saw_it_as_it_is() {
        RoomHeld seen = room(blue, "Baby room");
        bench.run(() -> settings.change(manager, blue, seen.room(), seen.version(), new RoomWords(" Nest ", 0, 18)));
        assertThat(room(blue, "Nest").toMonths()).isEqualTo(18);
        assertThat(refused(() -> bench.run(() ->
                        settings.change(manager, blue, seen.room(), seen.version(), new RoomWords("Cradle", 0, 12)))))
                .isEqualTo("room.changed");
        assertThat(refused(() -> bench.run(() -> settings.open(manager, blue, new RoomWords("NEST", 0, 12)))))
                .isEqualTo("room.name.taken");
        assertThat(refused(() -> bench.run(() -> settings.open(manager, blue, new RoomWords("Garden", 12, 12)))))
                .isEqualTo("room.ages");
        assertThat(refused(() -> bench.run(() -> settings.open(manager, blue, new RoomWords(" ", 0, 12)))))
                .isEqualTo("room.name.missing");
    }

    @Test
    void a_setting_decides_what_room_leaders_may_and_what_specialist_leaders_are_shown() {
        Choices before = bench.inTransaction(() -> settings.choices(manager, blue));
        assertThat(before.shares()).isEqualTo(Sharing.NOTHING);
        bench.run(() -> settings.choose(manager, blue, before.version(), true, Sharing.FIGURES));
        Choices after = bench.inTransaction(() -> settings.choices(manager, blue));
        assertThat(after.roomLeadersAssign()).isTrue();
        assertThat(after.shares()).isEqualTo(Sharing.FIGURES);
        assertThat(refused(
                        () -> bench.run(() -> settings.choose(manager, blue, before.version(), false, Sharing.NAMES))))
                .isEqualTo("setting.choices.changed");
    }

    @Test
    void a_manager_of_another_setting_finds_nothing_of_this_one() {
        NewDuty cover = new NewDuty(Responsibility.COVER, 0, TODAY);
        long duty = bench.inTransaction(() -> staff.colleague(manager, blue, edith))
                .duties()
                .get(0)
                .id();
        long room = room(blue, "Baby room").room();
        List<Runnable> all = List.of(
                () -> staff.staff(elsewhere, blue),
                () -> staff.colleague(elsewhere, blue, edith),
                () -> staff.colleague(elsewhere, red, edith),
                () -> staff.give(elsewhere, blue, edith, seen(), cover),
                () -> staff.give(elsewhere, red, edith, seen(), cover),
                () -> staff.end(elsewhere, blue, edith, duty, seen(), TODAY),
                () -> staff.move(elsewhere, blue, edith, duty, seen(), 0, TODAY),
                () -> leaving.leave(elsewhere, blue, edith, seen(), TODAY),
                () -> settings.rooms(elsewhere, blue),
                () -> settings.room(elsewhere, red, room),
                () -> settings.open(elsewhere, blue, new RoomWords("Garden", 0, 12)),
                () -> settings.change(elsewhere, blue, room, 1, new RoomWords("Garden", 0, 12)),
                () -> settings.close(elsewhere, blue, room, 1),
                () -> settings.choices(elsewhere, blue),
                () -> settings.choose(elsewhere, blue, 1, true, Sharing.NAMES));
        assertThat(all)
                .allSatisfy(each -> assertThatThrownBy(() -> bench.run(each)).isInstanceOf(NotFound.class));
    }

    private void give(long setting, long account, Responsibility what, String room, LocalDate from) {
        NewDuty duty =
                new NewDuty(what, room.isEmpty() ? 0 : room(setting, room).room(), from);
        bench.run(() -> staff.give(coordinator, setting, account, seen(), duty));
    }

    private void end(Responsibility what, @Nullable LocalDate lastDay) {
        bench.run(() -> staff.end(manager, blue, edith, duty(what), seen(), lastDay));
    }

    private void move(Responsibility what, String room, LocalDate from) {
        long into = room(blue, room).room();
        bench.run(() -> staff.move(manager, blue, edith, duty(what), seen(), into, from));
    }

    private void leave(long account, LocalDate lastDay) {
        long seen = bench.inTransaction(() -> staff.colleague(coordinator, blue, account))
                .seen();
        bench.run(() -> leaving.leave(manager, blue, account, seen, lastDay));
    }

    private void close(String name) {
        RoomHeld room = room(blue, name);
        bench.run(() -> settings.close(manager, blue, room.room(), room.version()));
    }

    private RoomHeld room(long setting, String name) {
        return bench.inTransaction(() -> settings.rooms(coordinator, setting)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Colleague colleague() {
        return bench.inTransaction(() -> staff.colleague(coordinator, blue, edith));
    }

    private long seen() {
        return colleague().seen();
    }

    private long duty(Responsibility what) {
        return colleague().current().stream()
                .filter(each -> each.responsibility() == what)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> duties() {
        return colleague().duties().stream()
                .map(each -> each.responsibility() + " " + each.roomName() + " " + each.from() + " - " + each.to() + " "
                        + each.when())
                .toList();
    }

    private Set<Role> roles(long account) {
        return bench.inTransaction(() -> door.accounts.details(hub, account)).roles();
    }

    private static String refused(Runnable what) {
        return String.valueOf(catchThrowable(what::run).getMessage());
    }
}
