package org.attune.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesDatabaseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final PlaceService places = ground.places;
    private long hub;
    private long otherHub;
    private long account;

    @BeforeEach
    void two_hubs_and_somebody() {
        hub = ground.hub("Larkfield Hub");
        otherHub = ground.hub("Moor Hub");
        account = door.account(hub, "edith@demo.example");
    }

    @Test
    void a_setting_is_kept_with_its_rooms_and_staff() {
        long setting = setting(new NewRoom("Baby room", 0, 15), new NewRoom("Toddlers", 15, 30));
        bench.run(() -> places.addStaff(
                hub, setting, List.of(new NewStaffMember(account, "Baby room", Responsibility.KEY_PERSON, MONDAY))));
        List<?> rows = bench.inTransaction(() -> bench.entities
                .createNativeQuery(
                        "select r.name || ' ' || r.from_months || '-' || r.to_months || ' ' || m.responsibility"
                                + " from staff_member m join room r on r.id = m.room and r.setting = m.setting"
                                + " join setting s on s.id = m.setting where s.hub = ?1 and m.to_day is null")
                .setParameter(1, hub)
                .getResultList());
        assertThat(rows).singleElement().isEqualTo("Baby room 0-15 KEY_PERSON");
    }

    @Test
    void a_room_is_for_an_age_range_that_begins_at_birth_or_later_and_ends_after_it_begins() {
        assertThatThrownBy(() -> setting(new NewRoom("Baby room", -1, 15)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> setting(new NewRoom("Baby room", 15, 15)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_staff_members_room_is_one_of_their_setting() {
        long setting = setting(new NewRoom("Baby room", 0, 15));
        assertThatThrownBy(() -> bench.run(() -> places.addStaff(
                        hub,
                        setting,
                        List.of(new NewStaffMember(account, "Toddlers", Responsibility.KEY_PERSON, MONDAY)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_hubs_place_is_not_found_for_another_hub() {
        long setting = setting(new NewRoom("Baby room", 0, 15));
        long localAuthority = bench.inTransaction(() -> places.addLocalAuthority(hub, "Moorshire"));
        assertThatThrownBy(() -> bench.run(() -> places.addStaff(otherHub, setting, List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        bench.inTransaction(() -> places.addSetting(otherHub, localAuthority, "A nursery", List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_setting_is_renamed_once_by_whoever_saw_it_as_it_is() {
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        Reader coordinator = new Reader(account, hub, Set.of(Role.COORDINATOR));
        long blue = bench.inTransaction(() -> places.open(coordinator, "Blue Door", "Larkshire"));
        long red = bench.inTransaction(() -> places.open(coordinator, "Red Door", "Larkshire"));
        long seen = bench.inTransaction(() -> places.setting(coordinator, blue)).version();

        bench.run(() -> places.rename(coordinator, blue, seen, " Green  Door "));

        assertThat(bench.inTransaction(() -> places.setting(coordinator, blue)).name())
                .isEqualTo("Green Door");
        assertThatThrownBy(() -> bench.run(() -> places.rename(coordinator, blue, seen, "Yellow Door")))
                .hasMessage("setting.changed");
        long redSeen =
                bench.inTransaction(() -> places.setting(coordinator, red)).version();
        assertThatThrownBy(() -> bench.run(() -> places.rename(coordinator, red, redSeen, "GREEN door")))
                .hasMessage("setting.name.taken");
    }

    @Test
    void a_setting_is_taken_away_when_nobody_works_there_any_more() {
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        Reader coordinator = new Reader(account, hub, Set.of(Role.COORDINATOR));
        long setting = setting(new NewRoom("Baby room", 0, 15));
        bench.run(() -> places.addStaff(
                hub, setting, List.of(new NewStaffMember(account, "Baby room", Responsibility.KEY_PERSON, MONDAY))));
        assertThatThrownBy(() -> bench.run(() -> places.takeAway(coordinator, setting)))
                .hasMessage("setting.has-people");
        assertThat(bench.inTransaction(() -> places.putRight(hub, account, Map.of())))
                .isTrue();

        bench.run(() -> places.takeAway(coordinator, setting));

        assertThat(ground.takenAway).containsExactly(new SettingTakenAway(hub, setting));
        assertThat(bench.inTransaction(() -> places.settings(coordinator))).isEmpty();
        assertThatThrownBy(() -> bench.run(() -> places.takeAway(coordinator, setting)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_answers_for_several_things_in_a_setting_is_put_right_in_the_first_and_keeps_the_others() {
        long setting = setting(new NewRoom("Baby room", 0, 15), new NewRoom("Toddlers", 15, 30));
        bench.run(() -> places.addStaff(
                hub,
                setting,
                List.of(
                        new NewStaffMember(account, "Baby room", Responsibility.ROOM_LEADER, MONDAY),
                        new NewStaffMember(account, null, Responsibility.FIRST_AIDER, MONDAY),
                        new NewStaffMember(account, "Toddlers", Responsibility.COVER, MONDAY.plusWeeks(4)))));
        endsOn(Responsibility.FIRST_AIDER, MONDAY.plusWeeks(2));
        List<Working> shown = bench.inTransaction(() -> places.working(hub, account));
        assertThat(shown).extracting(Working::responsibility).containsExactly(Responsibility.ROOM_LEADER);

        assertThat(putRight(Map.of(setting, Responsibility.ROOM_LEADER))).isFalse();
        assertThat(putRight(Map.of(setting, Responsibility.KEY_PERSON))).isTrue();
        assertThat(responsibilities()).isEqualTo(List.of("KEY_PERSON", "FIRST_AIDER", "COVER"));

        assertThat(putRight(Map.of())).isTrue();
        assertThat(bench.inTransaction(() -> places.working(hub, account))).isEmpty();
        assertThat(responsibilities()).as("what began is history").isEqualTo(List.of("KEY_PERSON", "FIRST_AIDER"));
    }

    private boolean putRight(Map<Long, Responsibility> there) {
        return bench.inTransaction(() -> places.putRight(hub, account, there));
    }

    private void endsOn(Responsibility responsibility, LocalDate day) {
        bench.run(() -> bench.entities
                .createNativeQuery("update staff_member set to_day = ?1 where responsibility = ?2")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, responsibility.name())
                .executeUpdate());
    }

    @Test
    void a_setting_that_somebody_is_to_begin_in_is_not_taken_away() {
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        Reader coordinator = new Reader(account, hub, Set.of(Role.COORDINATOR));
        long setting = setting();
        bench.run(() -> places.addStaff(
                hub,
                setting,
                List.of(new NewStaffMember(account, null, Responsibility.KEY_PERSON, MONDAY.plusWeeks(1)))));
        assertThat(bench.inTransaction(() -> places.where(coordinator, List.of(account))))
                .as("they do not work there yet")
                .isEmpty();
        assertThatThrownBy(() -> bench.run(() -> places.takeAway(coordinator, setting)))
                .hasMessage("setting.has-people");
    }

    private List<?> responsibilities() {
        return bench.inTransaction(() -> bench.entities
                .createNativeQuery("select responsibility from staff_member where account = ?1 order by id")
                .setParameter(1, account)
                .getResultList());
    }

    private long setting(NewRoom... rooms) {
        return bench.inTransaction(() -> places.addSetting(
                hub, places.addLocalAuthority(hub, "Larkshire"), "Little Example Nursery", List.of(rooms)));
    }
}
