package org.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.audit.AuditBench;
import org.attune.audit.Noted;
import org.attune.setting.Ground;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.setting.Workplace;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationDatabaseTest {
    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final InvitationService invitations = new InvitationService();
    private long hub;
    private long blue;
    private Reader manager;
    private Reader edith;

    @BeforeEach
    void somebody_with_an_account_who_works_nowhere() {
        ground.withPeople(door.accounts, AuditBench.on(bench, door.accounts));
        invitations.invitations = new Invitations();
        invitations.invitations.entities = bench.entities;
        invitations.workplaces = ground.workplaces;
        invitations.staff = ground.staff;
        invitations.accounts = door.accounts;
        invitations.audit = AuditBench.on(bench, door.accounts);
        invitations.clock = bench.clock;
        hub = ground.hub("Larkfield Hub");
        blue = setting(hub, "Larkshire");
        manager = manager("mabel@demo.example", blue);
        edith = new Reader(door.account(hub, "edith@demo.example"), hub, Set.of(Role.EDUCATOR));
    }

    private long setting(long itsHub, String area) {
        return bench.inTransaction(() -> ground.places.addSetting(
                itsHub, ground.places.addLocalAuthority(itsHub, area), "Blue Door", List.of()));
    }

    private Reader manager(String name, long setting) {
        Set<Role> roles = Set.of(Role.EDUCATOR, Role.MANAGER);
        NewPerson person = new NewPerson(name, "Mabel", "Example", roles);
        long account = bench.inTransaction(() -> door.accounts.open(hub, person, Door.PASSWORD));
        NewStaffMember manages = new NewStaffMember(account, null, Responsibility.MANAGER, LocalDate.of(2026, 9, 1));
        bench.run(() -> ground.places.addStaff(hub, setting, List.of(manages)));
        return new Reader(account, hub, roles);
    }

    @Test
    void somebody_with_an_account_belongs_to_a_setting_once_they_say_yes() {
        ask("EDITH@demo.example");
        assertThat(worksAt()).isEmpty();
        Question asked = questions(edith).get(0);
        assertThat(asked.setting()).isEqualTo("Blue Door");

        bench.run(() -> invitations.agree(edith, asked.invitation()));

        assertThat(worksAt()).containsExactly("Blue Door");
        assertThat(questions(edith)).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThatThrownBy(() -> bench.run(() -> invitations.agree(edith, asked.invitation())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_setting_is_told_the_same_whether_there_is_such_an_account_or_they_say_no() {
        ask("edith@demo.example");
        ask("nobody@demo.example");
        assertThat(waiting()).containsExactly("nobody@demo.example", "edith@demo.example");
        bench.run(() -> invitations.decline(edith, questions(edith).get(0).invitation()));
        assertThat(questions(edith)).isEmpty();
        assertThat(waiting()).containsExactly("nobody@demo.example", "edith@demo.example");
        for (String each : List.of("edith@demo.example", "nobody@demo.example")) {
            assertThatThrownBy(() -> ask(each)).hasMessage("invitation.asked-already");
        }
        bench.pass(Duration.ofDays(31));
        assertThat(waiting()).isEmpty();
        ask("edith@demo.example");
        assertThat(questions(edith)).hasSize(1);
    }

    @Test
    void whoever_is_made_manager_by_their_yes_may_do_what_managers_do() {
        bench.run(() -> invitations.ask(manager, blue, "edith@demo.example", Responsibility.MANAGER));
        bench.run(() -> invitations.agree(edith, questions(edith).get(0).invitation()));
        assertThat(bench.inTransaction(() -> door.accounts.details(hub, edith.account()))
                        .roles())
                .contains(Role.MANAGER);
    }

    @Test
    void what_somebody_asked_counts_while_they_look_after_the_setting_and_nobody_asks_themselves() {
        Reader next = manager("miles@demo.example", blue);
        assertThatThrownBy(() -> ask("MABEL@demo.example")).hasMessage("invitation.oneself");
        ask("edith@demo.example");
        ask("miles@demo.example");
        long invitation = questions(edith).get(0).invitation();

        bench.run(() -> ground.workplaces.forget(manager.account()));

        assertThat(questions(edith)).isEmpty();
        assertThatThrownBy(() -> bench.run(() -> invitations.agree(edith, invitation)))
                .isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> invitations.waiting(next, blue))).isEmpty();
        bench.run(() -> invitations.ask(next, blue, "edith@demo.example", Responsibility.COVER));
        bench.run(() -> invitations.agree(edith, questions(edith).get(0).invitation()));
        assertThat(worksAt()).containsExactly("Blue Door");
        assertThat(bench.inTransaction(() -> invitations.audit.on(coordinator(), "setting/" + blue)))
                .extracting(Noted::action)
                .contains("invitation-agreed");
    }

    private Reader coordinator() {
        return new Reader(edith.account(), hub, Set.of(Role.COORDINATOR));
    }

    @Test
    void nobody_answers_for_another_and_no_manager_asks_for_a_setting_that_is_not_theirs() {
        ask("edith@demo.example");
        long invitation = questions(edith).get(0).invitation();
        Reader other = new Reader(door.account(hub, "olive@demo.example"), hub, Set.of(Role.EDUCATOR));
        long otherHub = ground.hub("Moor Hub");
        Reader stranger = new Reader(door.account(otherHub, "sam@demo.example"), otherHub, Set.of(Role.COORDINATOR));
        Reader elsewhere = manager("miles@demo.example", setting(hub, "Moorshire"));
        List<Runnable> all = List.of(
                () -> invitations.agree(other, invitation),
                () -> invitations.decline(other, invitation),
                () -> invitations.ask(elsewhere, blue, "olive@demo.example", Responsibility.COVER),
                () -> invitations.waiting(elsewhere, blue),
                () -> invitations.takeBack(elsewhere, blue, invitation),
                () -> invitations.takeBack(stranger, blue, invitation),
                () -> invitations.waiting(stranger, blue));
        assertThat(all)
                .allSatisfy(each -> assertThatThrownBy(() -> bench.run(each)).isInstanceOf(NotFound.class));
        bench.run(() -> invitations.takeBack(manager, blue, invitation));
        assertThat(questions(edith)).isEmpty();
    }

    @Test
    void what_was_asked_of_someone_goes_with_their_account() {
        ask("edith@demo.example");
        bench.run(() -> invitations.forget(hub, edith.account()));
        assertThat(waiting()).isEmpty();
    }

    private void ask(String name) {
        bench.run(() -> invitations.ask(manager, blue, name, Responsibility.KEY_PERSON));
    }

    private List<Question> questions(Reader reader) {
        return bench.inTransaction(() -> invitations.questions(reader));
    }

    private List<String> waiting() {
        return bench.inTransaction(() -> invitations.waiting(manager, blue)).stream()
                .map(Asked::typed)
                .toList();
    }

    private List<String> worksAt() {
        return bench.inTransaction(() -> ground.workplaces.of(hub, edith.account())).stream()
                .map(Workplace::name)
                .toList();
    }
}
