package org.attune.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.audit.Noted;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.learning.AgainService;
import org.attune.learning.Finish;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalsDatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DONE = LocalDate.of(2024, 3, 3);

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final AuditService audit = AuditBench.on(bench, door.accounts);
    private final Renewables renewables = new Renewables();
    private final Trainings trainings = new Trainings();
    private final RenewalRuleService rules = new RenewalRuleService();
    private final RenewalService renewals = new RenewalService();
    private final TrainingService training = new TrainingService();
    private final Beginning beginning = new Beginning();
    private final List<Finish> finished = new ArrayList<>();
    private final List<Long> begun = new ArrayList<>();

    private long hub;
    private long other;
    private long setting;
    private long second;
    private Reader coordinator = new Reader(1, 1, Set.of(Role.COORDINATOR));
    private Reader manager = coordinator;
    private Reader next = coordinator;
    private Reader educator = coordinator;
    private Reader stranger = coordinator;

    @BeforeEach
    void wire() {
        renewables.entities = bench.entities;
        trainings.entities = bench.entities;
        rules.renewables = renewables;
        rules.audit = audit;
        rules.clock = bench.clock;
        rules.catalogue = new CatalogueService() {
            @Override
            public CourseDescription published(Reader reader, long course) {
                return feeding(course);
            }

            @Override
            public List<CourseDescription> allPublished(Reader reader) {
                return List.of(feeding(5));
            }
        };
        renewals.renewables = renewables;
        renewals.trainings = trainings;
        renewals.clock = bench.clock;
        renewals.rounds = new AgainService() {
            @Override
            public List<Finish> finished(long ofHub, Collection<Long> accounts) {
                return finished.stream()
                        .filter(each -> accounts.contains(each.account()))
                        .toList();
            }

            @Override
            public void begin(Reader reader, long course) {
                begun.add(course);
            }
        };
        training.renewals = renewals;
        training.trainings = trainings;
        training.workplaces = ground.workplaces;
        training.audit = audit;
        training.clock = bench.clock;
        beginning.rules = rules;

        hub = ground.hub("A hub");
        other = ground.hub("Another hub");
        setting = setting(hub, "Bramble Nursery");
        second = setting(hub, "Willow Nursery");
        coordinator = person(hub, "Cora", Role.COORDINATOR);
        manager = person(hub, "Mabel", Role.MANAGER);
        next = person(hub, "Nina", Role.MANAGER);
        educator = person(hub, "Erin", Role.EDUCATOR);
        stranger = person(other, "Stella", Role.COORDINATOR);
        works(setting, manager, Responsibility.MANAGER);
        works(setting, educator, Responsibility.KEY_PERSON);
        works(setting, educator, Responsibility.FIRST_AIDER);
        works(second, next, Responsibility.MANAGER);
        bench.run(() -> beginning.started(new org.attune.shared.Started()));
    }

    private static CourseDescription feeding(long id) {
        return new CourseDescription(
                id,
                105,
                "1",
                "Feeding",
                "",
                "",
                0,
                List.of(),
                "",
                "",
                false,
                FinishRule.ALL_LESSONS,
                0,
                List.of(),
                List.of());
    }

    private long setting(long of, String name) {
        return bench.inTransaction(() ->
                ground.places.addSetting(of, ground.places.addLocalAuthority(of, name + " area"), name, List.of()));
    }

    private Reader person(long of, String name, Role role) {
        long account = bench.inTransaction(() -> door.accounts.open(
                of, new NewPerson(name + "@demo.example", name, "Example", Set.of(role)), Door.PASSWORD));
        return new Reader(account, of, Set.of(role));
    }

    private void works(long where, Reader who, Responsibility as) {
        bench.run(() -> ground.places.addStaff(
                hub, where, List.of(new NewStaffMember(who.account(), null, as, LocalDate.of(2025, 9, 1)))));
    }

    private <T> T doIt(Supplier<T> work) {
        return bench.inTransaction(work);
    }

    private static void notFound(ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(NotFound.class);
    }

    private RenewalRule rule(Reader reader, String name) {
        return doIt(() -> rules.all(reader)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RenewalRule firstAid() {
        return rule(coordinator, "Paediatric first aid");
    }

    private int write(Reader reader, long where, Reader whom, LocalDate day) {
        return doIt(() -> training.write(
                reader, where, List.of(whom.account()), firstAid().id(), day));
    }

    private HeldTraining only(Reader reader, long where) {
        List<HeldTraining> all = doIt(() -> training.written(reader, where, educator.account()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_hub_begins_with_the_renewables_that_are_shipped_a_new_one_and_one_of_before_and_once() {
        assertThat(doIt(() -> rules.all(coordinator)))
                .extracting(RenewalRule::name, each -> each.intervals().get(0).months())
                .containsExactly(tuple("Paediatric first aid", 36), tuple("Safeguarding training", 24));
        RenewalRule ended = firstAid();
        bench.run(() -> rules.end(coordinator, ended.id(), ended.version()));
        bench.run(() -> beginning.started(new org.attune.shared.Started()));
        assertThat(doIt(() -> rules.all(coordinator)))
                .extracting(RenewalRule::name, RenewalRule::ended)
                .as("what it ended stays ended, and comes last")
                .containsExactly(tuple("Safeguarding training", false), tuple("Paediatric first aid", true));
        long made = ground.hub("A new hub");
        bench.run(() -> beginning.hubMade(new org.attune.setting.HubMade(made)));
        assertThat(doIt(() -> rules.all(new Reader(1, made, Set.of(Role.COORDINATOR)))))
                .hasSize(2);
    }

    @Test
    void coordinators_keep_the_renewables_of_their_hub_and_the_second_of_two_is_told() {
        RenewalRule seen = firstAid();
        Interval shorter = new Interval(LocalDate.of(2027, 1, 1), 24, "  A newer\nsource. ");
        bench.run(() -> rules.say(coordinator, seen.id(), seen.version(), shorter));
        assertThat(firstAid().intervals())
                .extracting(Interval::months, Interval::source)
                .endsWith(tuple(24, "A newer source."));
        assertThatThrownBy(() -> bench.run(() -> rules.say(coordinator, seen.id(), seen.version(), shorter)))
                .hasMessage("renewable.changed");
        assertThatThrownBy(() -> bench.run(() -> rules.end(coordinator, seen.id(), seen.version())))
                .hasMessage("renewable.changed");

        // That of a day that is there already is put right.
        RenewalRule now = firstAid();
        bench.run(() -> rules.say(
                coordinator, now.id(), now.version(), new Interval(LocalDate.of(2027, 1, 1), 30, "Put right")));
        assertThat(firstAid().intervals()).extracting(Interval::months).containsExactly(36, 30);
        RenewalRule corrected = firstAid();
        bench.run(() -> rules.remove(coordinator, corrected.id(), corrected.version(), LocalDate.of(2027, 1, 1)));
        RenewalRule left = firstAid();
        assertThat(left.intervals()).hasSize(1);
        assertThatThrownBy(() ->
                        bench.run(() -> rules.remove(coordinator, left.id(), left.version(), LocalDate.of(2025, 9, 1))))
                .hasMessage("renewable.last-interval");
        notFound(() -> bench.run(() -> rules.remove(coordinator, left.id(), left.version(), DONE)));
        assertThat(doIt(() -> audit.on(coordinator, "renewable/" + seen.id())))
                .extracting(Noted::action)
                .containsOnly("renewable-changed")
                .hasSize(3);
    }

    @Test
    void what_is_no_name_months_day_or_source_is_refused_at_its_field() {
        Interval right = new Interval(DONE, 12, "A source");
        refused("renewable.name.missing", "name", new RenewalWords(" ", 0, null, right));
        refused("renewable.name.taken", "name", new RenewalWords("paediatric FIRST aid", 0, null, right));
        refused("renewable.months.wrong", "months", new RenewalWords("A", 0, null, new Interval(DONE, 0, "A source")));
        refused("renewable.source.missing", "source", new RenewalWords("A", 0, null, new Interval(DONE, 12, " ")));
        refused(
                "renewable.day.beyond",
                "from",
                new RenewalWords("A", 0, null, new Interval(LocalDate.of(1066, 1, 1), 12, "A source")));
    }

    private void refused(String key, String field, RenewalWords words) {
        assertThatThrownBy(() -> bench.run(() -> rules.add(coordinator, words)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    @Test
    void renewables_of_another_hub_are_not_found() {
        RenewalRule ours = firstAid();
        assertThat(doIt(() -> rules.all(stranger))).extracting(RenewalRule::id).doesNotContain(ours.id());
        notFound(() -> bench.run(() -> rules.rule(stranger, ours.id())));
        notFound(() -> bench.run(() -> rules.reword(stranger, ours.id(), ours.version(), "Ours now", null)));
        notFound(() -> bench.run(() ->
                rules.say(stranger, ours.id(), ours.version(), ours.intervals().get(0))));
        notFound(() -> bench.run(() -> rules.end(stranger, ours.id(), ours.version())));
        notFound(() -> bench.run(() -> rules.takeBack(stranger, ours.id(), ours.version())));
        long theirs = rule(stranger, "Paediatric first aid").id();
        notFound(() -> bench.run(() -> training.write(manager, setting, List.of(educator.account()), theirs, DONE)));
    }

    @Test
    void a_manager_writes_down_training_for_those_who_work_in_a_setting_of_theirs_and_for_nobody_else() {
        assertThat(write(manager, setting, educator, DONE)).isEqualTo(1);
        assertThat(write(manager, setting, educator, DONE)).as("not twice").isZero();
        assertThat(only(manager, setting)).satisfies(each -> {
            assertThat(each.what()).isEqualTo("Paediatric first aid");
            assertThat(each.renewBy()).isEqualTo("2027-03-03");
            assertThat(each.expiry()).isEqualTo(Expiry.IN_DATE);
            assertThat(each.writtenBy()).isEqualTo("Mabel Example");
        });
        notFound(() -> write(manager, setting, next, DONE));
        notFound(() -> write(manager, second, next, DONE));
        notFound(() -> write(next, setting, educator, DONE));
        notFound(() -> write(next, second, educator, DONE));
        notFound(() -> write(stranger, setting, educator, DONE));
        notFound(() -> bench.run(() -> training.of(next, setting)));
        notFound(() -> bench.run(() -> training.person(manager, setting, next.account())));
        notFound(() -> bench.run(() -> training.written(next, second, educator.account())));
        assertThatThrownBy(() -> write(manager, setting, educator, TODAY.plusDays(1)))
                .hasMessage("training.day.beyond");
        assertThatThrownBy(() -> bench.run(() ->
                        training.write(manager, setting, List.of(), firstAid().id(), DONE)))
                .hasMessage("training.nobody");
        assertThat(write(coordinator, setting, educator, DONE.plusDays(1))).isEqualTo(1);
    }

    @Test
    void whoever_must_act_first_is_first_and_a_first_aider_without_it_before_all() {
        Reader aider = person(hub, "Anna", Role.EDUCATOR);
        Reader due = person(hub, "Dora", Role.EDUCATOR);
        works(setting, aider, Responsibility.KEY_PERSON);
        works(setting, due, Responsibility.KEY_PERSON);
        write(manager, setting, aider, TODAY.minusMonths(40));
        write(manager, setting, due, TODAY.minusMonths(34));
        write(manager, setting, manager, TODAY);
        long id = firstAid().id();
        SettingRenewals all = doIt(() -> training.of(manager, setting));
        assertThat(all.only(id, null).people())
                .extracting(PersonRenewals::name, each -> each.renewals().get(0).expiry())
                .containsExactly(
                        tuple("Erin Example", Expiry.NOT_KNOWN),
                        tuple("Anna Example", Expiry.EXPIRED),
                        tuple("Dora Example", Expiry.DUE),
                        tuple("Mabel Example", Expiry.IN_DATE));
        PersonRenewals erin = all.only(id, null).people().get(0);
        assertThat(erin.isMissing(erin.renewals().get(0))).isTrue();
        PersonRenewals anna = all.only(id, null).people().get(1);
        assertThat(anna.isMissing(anna.renewals().get(0))).isFalse();
        assertThat(all.only(id, Expiry.DUE).people())
                .extracting(PersonRenewals::name)
                .containsExactly("Dora Example");
        assertThat(all.trainings()).hasSize(2);
    }

    @Test
    void what_was_written_down_goes_with_its_person() {
        write(manager, setting, educator, DONE);
        works(second, educator, Responsibility.KEY_PERSON);
        assertThat(only(next, second).writtenBy()).isEqualTo("Mabel Example");
        bench.run(() -> bench.entities
                .createNativeQuery("update staff_member set to_day = date '2026-11-23' where account = "
                        + educator.account() + " and setting = " + setting)
                .executeUpdate());
        notFound(() -> bench.run(() -> training.written(manager, setting, educator.account())));
        HeldTraining held = only(next, second);
        notFound(() -> bench.run(() -> training.correct(manager, setting, held.id(), held.version(), DONE)));
        assertThat(held.writtenBy()).isEqualTo("Mabel Example");
    }

    @Test
    void what_was_written_down_is_changed_by_its_writer_managers_of_the_setting_it_was_written_for_and_coordinators() {
        works(second, educator, Responsibility.KEY_PERSON);
        write(manager, setting, educator, DONE);
        HeldTraining held = only(next, second);
        assertThat(held.settingName()).isEqualTo("Bramble Nursery");
        assertThat(doIt(() -> training.mayChange(next, second, held.id()))).isFalse();
        assertThatThrownBy(() ->
                        bench.run(() -> training.correct(next, second, held.id(), held.version(), DONE.plusDays(1))))
                .hasMessage("training.elsewhere");
        assertThatThrownBy(() -> bench.run(() -> training.remove(next, second, held.id(), held.version())))
                .hasMessage("training.elsewhere");

        works(setting, next, Responsibility.MANAGER);
        bench.run(() -> training.correct(next, second, held.id(), held.version(), DONE.plusDays(1)));
        assertThat(only(next, second).writtenBy()).isEqualTo("Nina Example");
        long version = only(next, second).version();
        bench.run(() -> training.correct(coordinator, second, held.id(), version, DONE));
        long last = only(next, second).version();
        bench.run(() -> training.remove(manager, setting, held.id(), last));
    }

    @Test
    void what_was_written_down_is_corrected_and_removed_by_whoever_has_seen_it_as_it_is() {
        write(manager, setting, educator, DONE);
        HeldTraining seen = only(manager, setting);
        bench.run(() -> training.correct(coordinator, setting, seen.id(), seen.version(), DONE.plusDays(1)));
        assertThatThrownBy(() -> bench.run(() -> training.correct(manager, setting, seen.id(), seen.version(), DONE)))
                .hasMessage("training.changed");
        assertThatThrownBy(() -> bench.run(() -> training.remove(manager, setting, seen.id(), seen.version())))
                .hasMessage("training.changed");
        HeldTraining now = only(manager, setting);
        assertThat(now.on()).isEqualTo(DONE.plusDays(1));
        assertThat(now.writtenBy()).isEqualTo("Cora Example");
        notFound(() -> bench.run(() -> training.remove(next, second, now.id(), now.version())));
        bench.run(() -> training.remove(manager, setting, now.id(), now.version()));
        assertThat(doIt(() -> training.written(manager, setting, educator.account())))
                .isEmpty();
        assertThat(doIt(() -> audit.on(coordinator, "setting/" + setting)))
                .extracting(Noted::action)
                .containsExactlyInAnyOrder("training-written-down", "training-corrected", "training-removed");
    }

    @Test
    void the_person_sees_what_was_written_down_by_whom_and_it_ends_with_their_account() {
        write(manager, setting, educator, DONE);
        write(manager, setting, manager, DONE);
        assertThat(doIt(() -> renewals.mine(educator)))
                .extracting(HeldTraining::writtenBy, HeldTraining::on)
                .containsExactly(tuple("Mabel Example", DONE));
        assertThat(doIt(() -> renewals.mine(next))).isEmpty();
        bench.run(() -> renewals.forget(educator.account()));
        assertThat(doIt(() -> renewals.mine(educator))).isEmpty();
        assertThat(doIt(() -> renewals.mine(manager))).hasSize(1);
    }

    @Test
    void a_course_is_renewed_by_when_it_was_finished_last_and_may_be_done_again_when_that_is_near() {
        makeCourse(5);
        long id = doIt(() -> rules.add(
                coordinator, new RenewalWords("", 5, null, new Interval(TODAY.minusYears(5), 24, "The hub"))));
        assertThat(rule(coordinator, "Feeding").id()).isEqualTo(id);
        assertThat(doIt(() -> rules.courses(coordinator))).isEmpty();
        assertThatThrownBy(() -> bench.run(() ->
                        rules.add(coordinator, new RenewalWords("Twice", 5, null, new Interval(TODAY, 24, "The hub")))))
                .hasMessage("renewable.course.there");

        assertThat(ofCourse().expiry()).isEqualTo(Expiry.NOT_KNOWN);
        notFound(() -> bench.run(() -> renewals.doAgain(educator, 5)));
        // Half past eleven in the evening of London's summer is the next day already by no clock but UTC's.
        finish(LocalDate.of(2025, 6, 1), false);
        assertThat(ofCourse().renewBy()).isEqualTo("2027-06-01");
        assertThat(doIt(() -> renewals.again(educator))).isEmpty();
        assertThatThrownBy(() -> bench.run(() -> renewals.doAgain(educator, 5))).hasMessage("again.not-yet");

        finish(TODAY.minusMonths(21), false);
        assertThat(ofCourse().expiry()).isEqualTo(Expiry.DUE);
        assertThat(doIt(() -> renewals.again(educator)))
                .containsExactly(new Again(5, TODAY.minusMonths(21), TODAY.plusMonths(3), Expiry.DUE));
        bench.run(() -> renewals.doAgain(educator, 5));
        assertThat(begun).containsExactly(5L);
        finish(TODAY.minusMonths(21), true);
        assertThat(doIt(() -> renewals.again(educator)))
                .as("they do it already")
                .isEmpty();
        assertThat(ofCourse().expiry()).isEqualTo(Expiry.DUE);
        notFound(() -> bench.run(() -> training.write(manager, setting, List.of(educator.account()), id, DONE)));
    }

    private Renewal ofCourse() {
        return doIt(() -> renewals.of(hub, List.of(educator.account()))).stream()
                .filter(Renewal::isCourse)
                .findFirst()
                .orElseThrow();
    }

    private void finish(LocalDate day, boolean again) {
        finished.clear();
        Instant at = day.atTime(23, 30).atZone(ZoneId.of("Europe/London")).toInstant();
        finished.add(new Finish(educator.account(), 5, at, again));
    }

    private void makeCourse(long id) {
        bench.run(() -> bench.entities
                .createNativeQuery(
                        "insert into course (id, hub, identifier, version) values (" + id + ", " + hub + ", 'c', 1)")
                .executeUpdate());
    }

    @Test
    void a_course_that_was_assigned_again_may_be_done_again_as_long_as_it_is_asked() {
        makeCourse(6);
        Instant at = bench.clock.instant().minus(Duration.ofDays(30));
        finished.add(new Finish(educator.account(), 6, at, false));
        assertThat(doIt(() -> renewals.again(educator))).isEmpty();
        bench.run(() -> List.of(
                        "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight,"
                                + " note, version) values (1, " + hub + ", " + setting + ", 6, " + manager.account()
                                + ", timestamp with time zone '2026-11-20 12:00:00+00:00', 'PEOPLE', false, 'AGREED', '',"
                                + " 1)",
                        "insert into assigned (id, assignment, account, at, counts_from, version) values (1, 1, "
                                + educator.account() + ", timestamp with time zone '2026-11-20 12:00:00+00:00',"
                                + " timestamp with time zone '2026-11-20 12:00:00+00:00', 1)")
                .forEach(sql -> bench.entities.createNativeQuery(sql).executeUpdate()));
        assertThat(doIt(() -> renewals.again(educator))).singleElement().satisfies(each -> assertThat(each.renewBy())
                .isNull());
        bench.run(() -> renewals.doAgain(educator, 6));
        assertThat(begun).containsExactly(6L);
        bench.run(() -> bench.entities
                .createNativeQuery("update assigned set ended = 'DECLINED'")
                .executeUpdate());
        assertThat(doIt(() -> renewals.again(educator))).isEmpty();
    }
}
