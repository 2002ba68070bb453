package org.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.Door;
import org.attune.account.SignInAnswer;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.patch.PatchBench;
import org.attune.setting.Ground;
import org.attune.shared.PeopleBench;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.shared.StartRefused;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class DemoDatabaseTest {
    private PeopleBench bench = new PeopleBench();
    private Door door = new Door(bench);
    private Ground ground = new Ground(bench);
    private boolean wanted = true;
    private boolean production;
    private int learnings;
    private DemoService demo = wire();

    private DemoService wire() {
        DemoPeople people = new DemoPeople();
        people.hubs = ground.hubs;
        people.places = ground.places;
        people.accounts = door.accounts;
        AuditService audit = AuditBench.on(bench, door.accounts);
        ground.withPeople(door.accounts, audit);
        people.patch = new DemoPatch();
        people.patch.accounts = door.accounts;
        people.patch.settings = ground.settings;
        people.patch.patches = PatchBench.on(bench, door.accounts, ground.places, audit);
        DemoService service = new DemoService();
        service.hubs = ground.hubs;
        service.people = people;
        service.assigned = new DemoAssigned() {
            @Override
            void make(DemoHub hub) {}
        };
        service.webinars = new DemoWebinars() {
            @Override
            void make(DemoHub hub) {}
        };
        service.learning = new DemoLearning() {
            @Override
            void make(DemoHub hub) {
                learnings++;
            }
        };
        service.settings = new Settings() {
            @Override
            public boolean demo() {
                return wanted;
            }

            @Override
            public boolean production() {
                return production;
            }
        };
        return service;
    }

    @Test
    void a_server_that_wants_a_demo_and_has_no_hub_gets_one() {
        start();
        assertThat(learnings).isEqualTo(1);
        assertThat(ground.told).hasSize(1);
        assertThat(numbers("select count(*) from local_authority")).isEqualTo(8);
        assertThat(numbers("select count(*) from setting")).isEqualTo(20);
        assertThat(numbers("select count(distinct local_authority) from setting"))
                .isEqualTo(8);
        assertThat(numbers("select count(*) from room where name = 'Baby room' and from_months = 0"))
                .isEqualTo(17);
        assertThat(numbers(
                        "select count(*) from setting s where not exists (select 1 from staff_member m where m.setting = s.id"
                                + " and m.responsibility = 'MANAGER')"))
                .isZero();
        assertThat(numbers("select count(*) from account")).isBetween(80L, 120L);
    }

    @Test
    void the_first_nursery_has_a_team_over_three_rooms_with_dated_responsibilities() {
        start();
        String team = " from staff_member m join setting s on s.id = m.setting left join room r on r.id = m.room"
                + " where s.name = '" + Names.NURSERIES.get(0) + "'";
        assertThat(numbers("select count(distinct m.account)" + team)).isEqualTo(13);
        assertThat(numbers("select count(distinct r.name)" + team)).isEqualTo(3);
        assertThat(numbers("select count(distinct m.from_day)" + team)).isGreaterThan(5);
        assertThat(numbers("select count(*)" + team + " and m.responsibility = 'ROOM_LEADER'"))
                .isEqualTo(3);
    }

    @Test
    void a_server_that_has_a_hub_gets_no_demo() {
        start();
        String all = TestDatabase.everything(bench.database());
        start();
        assertThat(TestDatabase.everything(bench.database())).isEqualTo(all);
        assertThat(learnings).isEqualTo(1);
    }

    @Test
    void a_server_with_a_hub_of_its_own_offers_no_demo() {
        ground.hub("Larkfield Hub");
        start();
        assertThat(learnings).isZero();
        assertThat(bench.inTransaction(demo::offered)).isEmpty();
    }

    @Test
    void a_server_that_wants_none_gets_none() {
        wanted = false;
        start();
        assertThat(numbers("select count(*) from hub")).isZero();
        assertThat(bench.inTransaction(demo::offered)).isEmpty();
    }

    @Test
    void production_refuses_a_database_with_the_demo_hub() {
        start();
        production = true;
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attune.mode is production");
        assertThat(bench.inTransaction(demo::offered)).isEmpty();
    }

    @Test
    void the_sign_in_page_offers_one_of_each_part_where_there_is_a_demo() {
        start();
        assertThat(bench.inTransaction(demo::offered))
                .extracting(DemoAccount::signInName)
                .containsExactly(
                        "educator@demo.example",
                        "leader@demo.example",
                        "manager@demo.example",
                        "coordinator@demo.example");
    }

    @Test
    void the_offered_accounts_get_in_with_the_password_they_share() {
        start();
        assertThat(roles("educator@demo.example")).containsExactly(Role.EDUCATOR);
        assertThat(roles("coordinator@demo.example")).containsExactlyInAnyOrder(Role.EDUCATOR, Role.COORDINATOR);
        assertThat(roles("leader@demo.example")).containsExactlyInAnyOrder(Role.EDUCATOR, Role.ROOM_LEADER);
        assertThat(roles("manager@demo.example")).containsExactlyInAnyOrder(Role.EDUCATOR, Role.MANAGER);
    }

    @Test
    void a_specialist_leader_has_a_patch_over_two_local_authorities_in_which_each_setting_shares_something_else() {
        start();
        assertThat(roles("specialist@demo.example")).containsExactlyInAnyOrder(Role.EDUCATOR, Role.SPECIALIST_LEADER);
        assertThat(rows("select s.shares from patch_setting p join setting s on s.id = p.setting order by s.shares"))
                .isEqualTo(List.of("FIGURES", "NAMES", "NOTHING"));
        assertThat(numbers("select count(distinct s.local_authority) from patch_setting p"
                        + " join setting s on s.id = p.setting"))
                .isEqualTo(2);
    }

    @Test
    void nobody_changes_or_closes_an_offered_account_not_even_whoever_looks_after_the_hub() {
        start();
        AccountService accounts = door.accounts;
        for (DemoAccount offered : bench.inTransaction(demo::offered)) {
            AccountDetails before = called(offered.signInName());
            long account = before.account();
            assertThat(before.offered()).isTrue();
            refuses(() -> accounts.mayChange(account));
            refuses(() -> accounts.rename(account, "Some", "Body"));
            refuses(() -> accounts.changeEmail(account, "another@demo.example"));
            refuses(() -> accounts.changeEmail(account, null));
            refuses(() -> accounts.choosePassword(account, "four words at once"));
            refuses(() -> accounts.close(before.hub(), account));
            assertThat(bench.inTransaction(() -> accounts.closes(before.hub(), account)))
                    .isFalse();
            assertThat(called(offered.signInName())).isEqualTo(before);
            assertThat(roles(offered.signInName())).isNotEmpty();
        }
        AccountDetails another = called("bronwen.puddle@demo.example");
        bench.run(() -> accounts.rename(another.account(), "Some", "Body"));
        bench.run(() -> accounts.close(another.hub(), another.account()));
    }

    private AccountDetails called(String signInName) {
        return bench.inTransaction(() -> door.accounts.calledOrAt(signInName)).get(0);
    }

    private void refuses(Runnable change) {
        assertThatThrownBy(() -> bench.run(change))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("account.offered"));
    }

    @Test
    void the_demo_is_the_same_on_every_server() {
        start();
        List<?> first = people();
        bench = new PeopleBench();
        door = new Door(bench);
        ground = new Ground(bench);
        demo = wire();
        start();
        assertThat(people()).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void demo_people_are_plainly_invented() {
        start();
        assertThat(numbers("select count(*) from account where email not like '%@demo.example'"))
                .isZero();
        List<?> families = rows("select distinct family_name from account");
        assertThat(families).allSatisfy(each -> assertThat(Names.FAMILY.contains(each)
                        || List.of("Example", "Kaleidoscope", "Lullaby", "Mobile")
                                .contains(each))
                .isTrue());
        assertThat(rows("select name from hub")).singleElement().asString().contains("Demo");
    }

    private void start() {
        bench.run(demo::makeWhereWanted);
    }

    private Iterable<Role> roles(String signInName) {
        SignInAnswer answer = door.tryWith(signInName, "attune-demo");
        assertThat(answer).isInstanceOf(SignInAnswer.SignedIn.class);
        return ((SignInAnswer.SignedIn) answer).reader().roles();
    }

    private List<?> people() {
        return rows(
                "select a.sign_in_name || ' ' || a.given_name || ' ' || a.family_name || ' ' || m.responsibility || ' '"
                        + " || s.name || ' ' || coalesce(r.name, '') || ' ' || m.from_day from account a"
                        + " join staff_member m on m.account = a.id join setting s on s.id = m.setting"
                        + " left join room r on r.id = m.room order by a.sign_in_name, m.responsibility");
    }

    private long numbers(String sql) {
        return ((Number) rows(sql).get(0)).longValue();
    }

    private List<?> rows(String sql) {
        return bench.inTransaction(() -> bench.entities.createNativeQuery(sql).getResultList());
    }
}
