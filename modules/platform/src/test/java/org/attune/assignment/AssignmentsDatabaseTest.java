package org.attune.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.attune.learning.Status;
import org.attune.shared.AtOnce;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class AssignmentsDatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SOON = TODAY.plusDays(10);

    private final Nursery nursery = new Nursery();

    @Test
    void whoever_has_done_the_course_does_not_get_it_nor_whoever_has_it_from_the_setting_already() {
        nursery.finishes(nursery.edith, nursery.clock().instant());
        assign(byName(nursery.lena));

        Preview preview = preview(room());
        assertThat(names(preview.gets())).containsExactly("Bo Example");
        assertThat(names(preview.has())).containsExactly("Lena Example");
        assertThat(preview.done()).singleElement().satisfies(done -> {
            assertThat(done.name()).isEqualTo("Edith Example");
            assertThat(done.doneAt()).isEqualTo(nursery.clock().instant());
        });
        long made = assign(room());
        assertThat(asked(made)).containsExactly("Bo Example");
        refuses("assign.nobody", () -> assign(room()));
    }

    @Test
    void whoever_has_to_renew_the_course_gets_it_again_and_what_they_finished_before_does_not_count() {
        nursery.isRenewedAfter(24);
        long before = assign(byName(nursery.edith));
        nursery.finishes(nursery.edith, nursery.clock().instant());
        nursery.bench.pass(Duration.ofDays(600));
        assertThat(names(preview(later()).done())).as("not due yet").containsExactly("Edith Example");
        nursery.bench.pass(Duration.ofDays(100));

        assertThat(preview(later()).gets()).singleElement().satisfies(each -> assertThat(each.doneAt())
                .isNotNull());
        long made = assign(later());
        assertThat(of(before).done()).isEqualTo(1);
        assertThat(of(made).done()).isZero();
        assertThat(names(preview(later()).has())).containsExactly("Edith Example");
        nursery.bench.pass(Duration.ofDays(1));
        nursery.doesAgain(nursery.edith);
        nursery.finishesAgain(nursery.edith);
        assertThat(of(made).done()).isEqualTo(1);
        assertThat(names(preview(later()).done())).containsExactly("Edith Example");
    }

    /** To Edith, without a date. */
    private NewAssignment later() {
        return new NewAssignment(
                nursery.course,
                Recipients.people(Set.of(nursery.edith.account())),
                false,
                Weight.REQUIRED,
                null,
                0,
                "");
    }

    @Test
    void whoever_has_done_an_assignment_and_has_to_renew_the_course_can_be_added_to_it_again() {
        nursery.isRenewedAfter(24);
        long made = assign(room());
        nursery.finishes(nursery.edith, nursery.clock().instant());
        nursery.bench.pass(Duration.ofDays(800));
        doIt(() -> nursery.changing.add(
                nursery.mabel, made, seen(made), Set.of(nursery.edith.account(), nursery.bo.account())));
        assertThat(of(made).done()).isZero();
    }

    @Test
    void whoever_has_it_as_an_offer_can_be_given_it_as_required() {
        assign(new NewAssignment(nursery.course, byName(nursery.edith).to(), false, Weight.VOLUNTARY, null, 0, ""));
        assertThat(names(preview(later()).gets())).containsExactly("Edith Example");
        long made = assign(later());
        assertThat(asked(made)).containsExactly("Edith Example");
        refuses("assign.nobody", () -> assign(byName(nursery.edith)));
    }

    @Test
    void whoever_may_not_sign_in_does_not_get_it() {
        nursery.bars(nursery.bo);
        assertThat(names(preview(room()).shut())).containsExactly("Bo Example");
        assertThat(asked(assign(room()))).containsExactly("Edith Example", "Lena Example");
    }

    @Test
    void a_preview_stores_nothing() {
        String before = TestDatabase.everything(nursery.bench.database());
        assertThat(preview(room()).gets()).hasSize(3);
        assertThat(TestDatabase.everything(nursery.bench.database())).isEqualTo(before);
    }

    @Test
    void whoever_comes_under_a_standing_assignment_later_is_caught_with_days_of_their_own() {
        long made = assign(standing(Recipients.withUnder(24), SOON, 28));
        Reader tom = nursery.person("Tom", Role.EDUCATOR);
        nursery.worksInTheBabyRoom(tom);
        assertThat(asked(made)).doesNotContain("Tom Example");

        assertThat(follow()).isTrue();
        assertThat(follow()).as("nothing has moved since").isFalse();

        assertThat(mine(tom).courses()).singleElement().satisfies(each -> {
            assertThat(each.mine().dueOn()).isEqualTo(TODAY.plusDays(28));
            assertThat(each.by()).isEqualTo("Mabel Example");
        });
        assertThat(mine(nursery.edith).courses())
                .singleElement()
                .satisfies(each -> assertThat(each.mine().dueOn()).isEqualTo(SOON));
    }

    @Test
    void an_assignment_that_is_not_standing_catches_nobody() {
        long made = assign(room());
        nursery.worksInTheBabyRoom(nursery.person("Tom", Role.EDUCATOR));
        assertThat(follow()).isFalse();
        assertThat(asked(made)).hasSize(3);
    }

    @Test
    void whoever_has_done_the_course_is_never_caught_nor_whoever_said_no_or_was_taken_off() {
        long made = assign(new NewAssignment(
                nursery.course, Recipients.room(nursery.babies), true, Weight.VOLUNTARY, null, 0, ""));
        Reader tom = nursery.person("Tom", Role.EDUCATOR);
        nursery.worksInTheBabyRoom(tom);
        nursery.finishes(tom, nursery.clock().instant());
        decline(nursery.edith);
        doIt(() -> nursery.changing.takeOff(nursery.mabel, made, seen(made), nursery.bo.account(), "She is on leave."));

        assertThat(follow()).isFalse();
        assertThat(asked(made)).containsExactly("Lena Example");
    }

    @Test
    void nothing_is_asked_of_whoever_left_and_it_comes_back_when_they_do() {
        long named = assign(byName(nursery.edith));
        long standing = assign(standing(Recipients.room(nursery.babies), SOON, 0));
        nursery.leaves(nursery.edith);
        nursery.leaves(nursery.bo);
        nursery.worksWithToddlers(nursery.bo);

        assertThat(follow()).isTrue();
        assertThat(mine(nursery.edith).courses()).isEmpty();
        assertThat(mine(nursery.bo).courses()).as("another room").isEmpty();
        assertThat(of(standing).ended()).extracting(AssignedPerson::ended).containsOnly(Ending.LEFT);

        nursery.bench.pass(Duration.ofDays(2));
        nursery.worksWithToddlers(nursery.edith);
        assertThat(follow()).isTrue();
        assertThat(mine(nursery.edith).courses()).hasSize(1);
        assertThat(asked(named)).containsExactly("Edith Example");
        assertThat(mine(nursery.edith).courses().get(0).mine().at())
                .as("she has it since now")
                .isEqualTo(nursery.clock().instant());
        assertThat(mine(nursery.bo).courses()).isEmpty();
        nursery.worksInTheBabyRoom(nursery.bo);
        assertThat(follow()).isTrue();
        assertThat(mine(nursery.bo).courses()).hasSize(1);
    }

    @Test
    void where_somebody_came_the_state_of_the_setting_is_another() {
        assign(room());
        List<Assignments.Place> before = places();
        assertThat(before).singleElement().satisfies(each -> assertThat(each.setting())
                .isEqualTo(nursery.setting));
        assertThat(places()).isEqualTo(before);
        nursery.worksInTheBabyRoom(nursery.person("Tom", Role.EDUCATOR));
        assertThat(places()).isNotEqualTo(before);
    }

    private List<Assignments.Place> places() {
        return get(() -> nursery.catching.places());
    }

    @Test
    void two_servers_at_once_catch_somebody_once() {
        long one = assign(standing(Recipients.room(nursery.babies), SOON, 0));
        doIt(() -> nursery.changing.withdraw(nursery.mabel, one, seen(one), "Another one."));
        assign(standing(Recipients.withUnder(12), SOON, 0));
        assign(standing(Recipients.room(nursery.babies), SOON, 0));
        Reader tom = nursery.person("Tom", Role.EDUCATOR);
        nursery.worksInTheBabyRoom(tom);

        AtOnce.all(2, this::follow);

        assertThat(mine(tom).courses()).hasSize(1);
    }

    @Test
    void of_two_who_assign_a_course_at_once_the_second_gives_it_to_nobody_who_has_it() {
        AtOnce.all(2, () -> assign(standing(Recipients.room(nursery.babies), SOON, 0)));
        assertThat(mine(nursery.edith).courses()).hasSize(1);
    }

    @Test
    void of_two_who_give_a_course_to_further_people_at_once_the_second_gives_it_to_nobody_who_has_it() {
        List<Long> made = List.of(assign(byName(nursery.bo)), assign(byName(nursery.edith)));
        AtomicInteger next = new AtomicInteger();
        Set<Long> tilly = Set.of(nursery.tilly.account());
        AtOnce.all(2, () -> {
            long one = made.get(next.getAndIncrement());
            doIt(() -> nursery.changing.add(nursery.mabel, one, seen(one), tilly));
            return one;
        });
        assertThat(mine(nursery.tilly).courses()).hasSize(1);
    }

    @Test
    void a_manager_assigns_in_the_settings_they_manage_a_coordinator_in_those_of_the_hub() {
        Reader other = nursery.person("Olga", Role.MANAGER);
        nursery.manages(other, nursery.elsewhere);
        long made = assign(room());

        for (Reader each : List.of(other, nursery.ofAnotherHub())) {
            notFound(() -> nursery.assigning.ground(each, nursery.setting));
            notFound(() -> nursery.assigning.preview(each, nursery.setting, room()));
            notFound(() -> nursery.assigning.assign(each, nursery.setting, room()));
            notFound(() -> nursery.assignments.list(each, nursery.setting));
            notFound(() -> nursery.assignments.of(each, made));
            notFound(() -> nursery.changing.withdraw(each, made, seen(made), "Why not"));
        }
        assertThat(get(() -> nursery.assignments.list(nursery.cora, nursery.setting)))
                .hasSize(1);
        refuses("assign.people.gone", () -> nursery.assigning.assign(nursery.mabel, nursery.setting, byName(other)));
        refuses("assign.room.gone", () -> nursery.assigning.assign(nursery.cora, nursery.elsewhere, room()));
    }

    @Test
    void a_room_leader_assigns_within_the_rooms_they_lead_and_only_where_the_setting_lets_them() {
        notFound(() -> nursery.assigning.ground(nursery.lena, nursery.setting));
        nursery.leadersAssign();

        AssigningGround ground = get(() -> nursery.assigning.ground(nursery.lena, nursery.setting));
        assertThat(ground.whole()).isFalse();
        assertThat(ground.rooms())
                .extracting(AssigningGround.RoomToChoose::name)
                .containsExactly("Baby room");
        assertThat(ground.people())
                .extracting(AssigningGround.Colleague::name)
                .containsExactly("Bo Example", "Edith Example", "Lena Example");
        refuses(
                "assign.people.gone",
                () -> nursery.assigning.preview(nursery.lena, nursery.setting, byName(nursery.tilly)));
        notFound(() ->
                nursery.assigning.preview(nursery.lena, nursery.setting, standing(Recipients.withUnder(12), null, 0)));

        long hers = get(() -> nursery.assigning.assign(nursery.lena, nursery.setting, byName(nursery.edith)));
        long mabels = assign(byName(nursery.tilly));
        long rooms = assign(room());
        assertThat(get(() -> nursery.assignments.list(nursery.lena, nursery.setting)))
                .extracting(AssignmentDescription::id)
                .containsExactly(rooms, hers);
        notFound(() -> nursery.assignments.of(nursery.lena, mabels));
        notFound(() -> nursery.changing.withdraw(nursery.lena, rooms, seen(rooms), "Not mine"));
        doIt(() -> nursery.changing.withdraw(nursery.lena, hers, seen(hers), "A mistake of mine."));
    }

    @Test
    void a_room_leader_sees_and_changes_what_concerns_those_who_work_in_their_rooms_now_and_nobody_else() {
        nursery.leadersAssign();
        Set<Long> both = Set.of(nursery.edith.account(), nursery.bo.account());
        long two = get(() -> nursery.assigning.assign(nursery.lena, nursery.setting, to(Recipients.people(both))));
        long one = get(() -> nursery.assigning.assign(
                nursery.lena,
                nursery.setting,
                new NewAssignment(
                        nursery.leading,
                        Recipients.people(Set.of(nursery.bo.account())),
                        false,
                        Weight.AGREED,
                        SOON,
                        0,
                        "")));
        doIt(() -> nursery.changing.moreTime(
                nursery.lena, two, seen(two), nursery.bo.account(), SOON.plusDays(5), "She was away."));
        nursery.leaves(nursery.bo);
        nursery.worksWithToddlers(nursery.bo);

        AssignmentDescription hers = get(() -> nursery.assignments.of(nursery.lena, two));
        assertThat(hers.people()).extracting(AssignedPerson::name).containsExactly("Edith Example");
        assertThat(hers.changes()).isTrue();
        assertThat(hers.changesForAll()).as("somebody else has it too").isFalse();
        assertThat(of(two).changesForAll()).as("of the manager").isTrue();
        assertThat(get(() -> nursery.assignments.changes(nursery.lena, two))).isEmpty();
        assertThat(get(() -> nursery.assignments.list(nursery.lena, nursery.setting)))
                .singleElement()
                .satisfies(each -> assertThat(each.people()).hasSize(1));
        notFound(() -> nursery.assignments.of(nursery.lena, one));
        notFound(() -> nursery.assignments.more(nursery.lena, one));
        notFound(() -> nursery.changing.withdraw(nursery.lena, one, seen(one), "Not hers any more."));
        notFound(() ->
                nursery.changing.takeOff(nursery.lena, two, seen(two), nursery.bo.account(), "She is elsewhere."));
        notFound(() -> nursery.changing.moreTime(
                nursery.lena, two, seen(two), nursery.bo.account(), SOON.plusDays(9), "She is elsewhere."));
        refuses(
                "assignment.others",
                () -> nursery.changing.change(
                        nursery.lena, two, seen(two), SOON.plusDays(1), Weight.AGREED, "", "A day more."));
        refuses("assignment.others", () -> nursery.changing.withdraw(nursery.lena, two, seen(two), "For all."));
        doIt(() -> nursery.changing.takeOff(nursery.lena, two, seen(two), nursery.edith.account(), "She did it."));
        assertThat(of(two).people()).as("the manager sees both").hasSize(2);
    }

    @Test
    void whoever_left_or_what_was_closed_while_a_form_was_filled_in_is_said_at_its_field() {
        Set<Long> both = Set.of(nursery.edith.account(), nursery.bo.account());
        long made = assign(byName(nursery.lena));
        nursery.leaves(nursery.bo);
        refusesAt("people", "assign.people.gone", () -> assign(to(Recipients.people(both))));
        refusesAt("people", "assign.people.gone", () -> preview(to(Recipients.people(both))));
        refusesAt("people", "assign.people.gone", () -> nursery.changing.add(nursery.mabel, made, seen(made), both));
        assertThat(asked(made)).containsExactly("Lena Example");
        nursery.closesTheBabyRoom();
        refusesAt("room", "assign.room.gone", () -> assign(standing(Recipients.room(nursery.babies), SOON, 0)));
        NewAssignment archived =
                new NewAssignment(77, Recipients.people(both), false, Weight.AGREED, SOON, 0, "A long note.");
        refusesAt("course", "assign.course.gone", () -> assign(archived));
    }

    @Test
    void the_second_of_two_who_change_it_is_told() {
        long made = assign(room());
        long seen = seen(made);
        change(made, seen, SOON.plusDays(1), Weight.REQUIRED);
        refuses("assignment.changed", () -> change(made, seen, SOON.plusDays(2), Weight.REQUIRED));
        long then = seen(made);
        doIt(() -> nursery.changing.takeOff(nursery.mabel, made, then, nursery.bo.account(), "On leave."));
        refuses(
                "assignment.changed",
                () -> nursery.changing.moreTime(
                        nursery.mabel, made, then, nursery.edith.account(), SOON.plusDays(9), "A busy week."));
        doIt(() -> nursery.changing.withdraw(nursery.mabel, made, seen(made), "Another course comes."));
        refuses("assignment.withdrawn", () -> change(made, seen(made), SOON, Weight.AGREED));
    }

    @Test
    void what_changed_is_told_with_its_reason_to_those_who_have_it_until_they_know() {
        long made = assign(room());
        nursery.bench.pass(Duration.ofHours(1));
        change(made, seen(made), SOON.plusDays(7), Weight.REQUIRED);

        AssignmentNews news = mine(nursery.edith).news().get(0);
        assertThat(news.what())
                .isEqualTo("It is to be done by 11 December 2026; before, by 4 December 2026."
                        + " It is required now; before, it was agreed.");
        assertThat(news.reason()).isEqualTo("A reason.");
        assertThat(news.by()).isEqualTo("Mabel Example");
        doIt(() -> nursery.mine.know(nursery.edith, news.assigned(), news.change()));
        assertThat(mine(nursery.edith).news()).isEmpty();
        assertThat(mine(nursery.lena).news()).hasSize(1);

        nursery.bench.pass(Duration.ofHours(1));
        doIt(() -> nursery.changing.takeOff(
                nursery.mabel, made, seen(made), nursery.edith.account(), "You are with the toddlers now."));
        assertThat(mine(nursery.edith).courses()).isEmpty();
        assertThat(mine(nursery.edith).news()).singleElement().satisfies(each -> assertThat(each.reason())
                .isEqualTo("You are with the toddlers now."));
        assertThat(mine(nursery.lena).news()).as("it is not about her").hasSize(1);
        nursery.bench.pass(Duration.ofHours(1));
        doIt(() -> nursery.changing.withdraw(nursery.mabel, made, seen(made), "Another course comes."));
        assertThat(mine(nursery.lena).news()).hasSize(2);
        assertThat(mine(nursery.edith).news()).as("she has it no more").hasSize(1);
        notFound(() -> nursery.mine.know(nursery.lena, news.assigned(), news.change()));
    }

    @Test
    void a_new_date_is_for_everyone_who_has_not_been_given_another() {
        long made = assign(room());
        doIt(() -> nursery.changing.moreTime(
                nursery.mabel, made, seen(made), nursery.bo.account(), SOON.plusDays(30), "She was away."));
        nursery.bench.pass(Duration.ofHours(1));
        change(made, seen(made), SOON.plusDays(5), Weight.AGREED);
        assertThat(of(made).people())
                .extracting(AssignedPerson::dueOn)
                .containsExactly(SOON.plusDays(30), SOON.plusDays(5), SOON.plusDays(5));
        assertThat(mine(nursery.bo).news())
                .extracting(AssignmentNews::what)
                .last()
                .isEqualTo("It is to be done by 9 December 2026; before, by 4 December 2026."
                        + " Whoever was given a date of their own keeps that.");
    }

    @Test
    void a_new_date_reaches_whoever_got_it_after_the_date_before() {
        long made = assign(standing(Recipients.room(nursery.babies), SOON, 0));
        nursery.bench.pass(Duration.ofDays(20));
        Reader tom = nursery.person("Tom", Role.EDUCATOR);
        nursery.worksInTheBabyRoom(tom);
        follow();
        assertThat(mine(tom).courses().get(0).mine().dueOn()).isNull();
        change(made, seen(made), SOON.plusDays(30), Weight.AGREED);
        assertThat(mine(tom).courses().get(0).mine().dueOn()).isEqualTo(SOON.plusDays(30));
        assertThat(of(made).people()).extracting(AssignedPerson::dueOn).containsOnly(SOON.plusDays(30));
    }

    @Test
    void what_is_voluntary_may_be_declined_and_nothing_else() {
        long required = assign(byName(nursery.bo));
        refuses(
                "assignment.not-voluntary",
                () -> nursery.mine.decline(
                        nursery.bo, of(required).people().get(0).id()));
        long made = assign(new NewAssignment(
                nursery.course,
                Recipients.people(Set.of(nursery.edith.account())),
                false,
                Weight.VOLUNTARY,
                null,
                0,
                ""));
        notFound(() -> nursery.mine.decline(nursery.bo, of(made).people().get(0).id()));
        decline(nursery.edith);
        assertThat(of(made).ended()).singleElement().satisfies(each -> assertThat(each.ended())
                .isEqualTo(Ending.DECLINED));

        nursery.bench.pass(Duration.ofHours(1));
        change(made, seen(made), null, Weight.REQUIRED);
        assertThat(mine(nursery.edith).courses())
                .as("it is not voluntary any more")
                .hasSize(1);
        assertThat(mine(nursery.edith).news()).hasSize(1);
    }

    @Test
    void assigning_changing_and_withdrawing_are_noted() {
        long made = assign(room());
        change(made, seen(made), SOON.plusDays(1), Weight.AGREED);
        doIt(() -> nursery.changing.takeOff(nursery.mabel, made, seen(made), nursery.bo.account(), "On leave."));
        doIt(() -> nursery.changing.add(nursery.mabel, made, seen(made), Set.of(nursery.tilly.account())));
        doIt(() -> nursery.changing.withdraw(nursery.mabel, made, seen(made), "Another course comes."));
        assertThat(nursery.noted())
                .containsExactlyInAnyOrder(
                        "course-assigned",
                        "assignment-changed",
                        "assignment-taken-off",
                        "assignment-people-added",
                        "assignment-withdrawn");
    }

    @Test
    void a_manager_who_is_new_to_babies_is_offered_a_course_about_them_until_they_begin_it() {
        assertThat(get(() -> nursery.offers.offered(nursery.mabel)))
                .hasValueSatisfying(each -> assertThat(each.course()).isEqualTo(nursery.leading));
        assertThat(get(() -> nursery.offers.offered(nursery.cora))).isEmpty();
        nursery.worksWithBabiesBySelf(nursery.mabel);
        nursery.finishes(nursery.mabel, nursery.clock().instant());
        assertThat(get(() -> nursery.offers.offered(nursery.mabel)))
                .as("works with babies, and has done a course")
                .isEmpty();
        Reader olga = nursery.person("Olga", Role.MANAGER);
        assertThat(get(() -> nursery.offers.offered(olga))).isPresent();
        nursery.begins(olga, nursery.leading);
        assertThat(get(() -> nursery.offers.offered(olga))).isEmpty();
    }

    @Test
    void whoever_said_no_is_offered_it_again_by_name_alone() {
        NewAssignment toTheRoom = new NewAssignment(nursery.course, room().to(), false, Weight.VOLUNTARY, null, 0, "");
        assign(toTheRoom);
        long hers = mine(nursery.edith).courses().get(0).mine().id();
        doIt(() -> nursery.mine.decline(nursery.edith, hers));
        assertThat(names(preview(toTheRoom).declined())).containsExactly("Edith Example");
        Reader tom = nursery.person("Tom", Role.EDUCATOR);
        nursery.worksInTheBabyRoom(tom);
        assign(toTheRoom);
        assertThat(mine(nursery.edith).courses()).isEmpty();
        assertThat(mine(tom).courses()).hasSize(1);
        assign(new NewAssignment(nursery.course, byName(nursery.edith).to(), false, Weight.VOLUNTARY, null, 0, ""));
        assertThat(mine(nursery.edith).courses()).hasSize(1);
    }

    @Test
    void what_was_done_before_one_does_it_again_does_not_count() {
        nursery.finishes(nursery.edith, nursery.clock().instant());
        nursery.bench.pass(Duration.ofDays(1));
        nursery.doesAgain(nursery.edith);
        assertThat(names(preview(room()).gets())).contains("Edith Example");
        long made = assign(room());
        assertThat(of(made).done()).isZero();
    }

    @Test
    void what_was_done_in_time_stays_done_when_it_is_done_once_more() {
        long made = assign(byName(nursery.edith));
        nursery.finishes(nursery.edith, nursery.clock().instant());
        nursery.bench.pass(Duration.ofDays(60));
        nursery.doesAgain(nursery.edith);
        assertThat(of(made).done()).isEqualTo(1);
        assertThat(of(made).overdue()).isZero();
        assertThat(mine(nursery.edith).toDo()).isEmpty();
    }

    @Test
    void whoever_is_late_is_overdue_from_the_day_after() {
        long made = assign(room());
        nursery.bench.pass(Duration.ofDays(10));
        assertThat(of(made).overdue()).isZero();
        nursery.finishes(nursery.lena, nursery.clock().instant());
        nursery.bench.pass(Duration.ofDays(1));
        assertThat(of(made).overdue()).isEqualTo(2);
        assertThat(of(made).done()).isEqualTo(1);
    }

    @Test
    void what_is_voluntary_is_never_overdue_nor_what_somebody_cannot_do() {
        long offer = assign(
                new NewAssignment(nursery.course, byName(nursery.tilly).to(), false, Weight.VOLUNTARY, SOON, 0, ""));
        long made = assign(room());
        nursery.begins(nursery.lena, nursery.course);
        nursery.bench.pass(Duration.ofDays(11));
        assertThat(of(offer).overdue()).isZero();
        assertThat(of(made).overdue()).isEqualTo(3);
        nursery.bars(nursery.bo);
        assertThat(of(made).overdue()).isEqualTo(2);
        nursery.archives(nursery.course);
        assertThat(of(made).overdue()).as("she began it before").isEqualTo(1);
    }

    @Test
    void what_somebody_does_after_they_left_is_not_shown() {
        long made = assign(room());
        nursery.leaves(nursery.edith);
        follow();
        nursery.bench.pass(Duration.ofDays(1));
        nursery.finishes(nursery.edith, nursery.clock().instant());
        assertThat(of(made).ended()).singleElement().satisfies(each -> {
            assertThat(each.doneAt()).isNull();
            assertThat(each.status()).isEqualTo(Status.NOT_STARTED);
        });
    }

    @Test
    void what_will_not_do_is_refused_at_its_field() {
        refuses("assign.due.past", () -> assign(standing(Recipients.room(nursery.babies), TODAY.minusDays(1), 0)));
        refuses("assign.due.far", () -> assign(standing(Recipients.room(nursery.babies), TODAY.plusYears(4), 0)));
        refuses("assign.days.many", () -> assign(standing(Recipients.room(nursery.babies), null, 366)));
        refuses("assign.people.missing", () -> assign(to(Recipients.people(Set.of()))));
        refuses("assign.room.missing", () -> assign(to(Recipients.room(0))));
        refuses("assign.months.missing", () -> assign(to(Recipients.withUnder(7))));
        long made = assign(room());
        refuses("assignment.reason-missing", () -> nursery.changing.withdraw(nursery.mabel, made, seen(made), " "));
        refuses("assignment.nothing-changed", () -> change(made, seen(made), SOON, Weight.AGREED));
    }

    @Test
    void who_closes_their_account_is_nowhere_any_more() {
        long made = assign(room());
        doIt(() -> nursery.mine.forget(nursery.edith.account()));
        assertThat(of(made).people()).hasSize(2);
    }

    private NewAssignment to(Recipients recipients) {
        return new NewAssignment(nursery.course, recipients, false, Weight.AGREED, SOON, 0, "For the team meeting.");
    }

    private NewAssignment room() {
        return to(Recipients.room(nursery.babies));
    }

    private NewAssignment byName(Reader who) {
        return to(Recipients.people(Set.of(who.account())));
    }

    private NewAssignment standing(Recipients recipients, LocalDate due, int days) {
        return new NewAssignment(nursery.course, recipients, true, Weight.AGREED, due, days, "");
    }

    private long assign(NewAssignment words) {
        return get(() -> nursery.assigning.assign(nursery.mabel, nursery.setting, words));
    }

    private Preview preview(NewAssignment words) {
        return get(() -> nursery.assigning.preview(nursery.mabel, nursery.setting, words));
    }

    private void change(long made, long seen, LocalDate due, Weight weight) {
        doIt(() -> nursery.changing.change(nursery.mabel, made, seen, due, weight, of(made).note(), "A reason."));
    }

    private void decline(Reader who) {
        doIt(() -> nursery.mine.decline(
                who, nursery.mine.mine(who).courses().get(0).mine().id()));
    }

    private boolean follow() {
        return get(() -> nursery.catching.follow(nursery.hub, nursery.setting));
    }

    private MyAssignments mine(Reader who) {
        return get(() -> nursery.mine.mine(who));
    }

    private AssignmentDescription of(long made) {
        return get(() -> nursery.assignments.of(nursery.mabel, made));
    }

    private long seen(long made) {
        return of(made).version();
    }

    private List<String> asked(long made) {
        return of(made).people().stream()
                .filter(AssignedPerson::isAsked)
                .map(AssignedPerson::name)
                .toList();
    }

    private static List<String> names(List<Recipient> people) {
        return people.stream().map(Recipient::name).toList();
    }

    private <T> T get(Supplier<T> work) {
        return nursery.bench.inTransaction(work);
    }

    private void doIt(Runnable work) {
        nursery.bench.run(work);
    }

    private void notFound(Runnable work) {
        assertThatThrownBy(() -> doIt(work)).isInstanceOf(NotFound.class);
    }

    private void refusesAt(String field, String key, Runnable work) {
        assertThatThrownBy(() -> doIt(work)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private void refuses(String key, Runnable work) {
        assertThatThrownBy(() -> doIt(work))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo(key));
    }
}
