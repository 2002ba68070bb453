package org.attune.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.account.Door;
import org.attune.account.SignInAnswer;
import org.attune.shared.LinkToken;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupDatabaseTest {
    private static final FirstPeople PEOPLE =
            new FirstPeople("Larkfield Hub", "Edith", "Example", "edith@demo.example", "three words together");

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final SetupService setup = new SetupService();
    private final Ground ground = new Ground(bench);
    private boolean demo;

    @BeforeEach
    void wire() {
        SetupLinks links = new SetupLinks();
        links.entities = bench.entities;
        setup.links = links;
        setup.hubs = ground.store;
        setup.accounts = door.accounts;
        setup.made = ground.made;
        setup.clock = bench.clock;
        setup.settings = new Settings() {
            @Override
            public boolean demo() {
                return demo;
            }
        };
    }

    @Test
    void an_empty_server_without_demo_makes_a_link_that_works_once() {
        String token = renew();
        assertThat(open(token)).isTrue();
        setUp(token, PEOPLE);
        assertThat(open(token)).isFalse();
        assertThatThrownBy(() -> setUp(token, PEOPLE)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_empty_server_with_demo_makes_no_link() {
        demo = true;
        assertThat(bench.inTransaction(setup::renew)).isEmpty();
    }

    @Test
    void a_server_with_an_account_makes_no_link() {
        setUp(renew(), PEOPLE);
        assertThat(bench.inTransaction(setup::renew)).isEmpty();
    }

    @Test
    void only_a_hash_of_the_links_token_is_in_the_database() {
        String token = renew();
        List<?> kept = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select token_hash from setup_link")
                .getResultList());
        assertThat(kept)
                .singleElement()
                .asString()
                .isEqualTo(LinkToken.hash(token))
                .isNotEqualTo(token);
    }

    @Test
    void a_restart_before_use_makes_another_link_and_ends_the_first() {
        String first = renew();
        String second = renew();
        assertThat(second).isNotEqualTo(first);
        assertThat(open(first)).isFalse();
        assertThat(open(second)).isTrue();
    }

    @Test
    void any_text_may_be_tried_as_a_token() {
        renew();
        for (String each : List.of("", "\0", "\uD800", "x".repeat(1 << 16))) {
            assertThat(open(each)).isFalse();
            assertThatThrownBy(() -> setUp(each, PEOPLE)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void of_two_who_use_the_link_at_the_same_time_one_gets_in() throws Exception {
        String token = renew();
        ExecutorService all = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                FirstPeople people =
                        new FirstPeople("Hub", "Edith", "Example", "edith" + person, "three words together");
                tries.add(() -> used(token, people));
            }
            int got = 0;
            for (Future<Boolean> each : all.invokeAll(tries)) {
                got += each.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        } finally {
            all.shutdownNow();
        }
    }

    @Test
    void a_refused_field_leaves_the_link_as_it_was() {
        String token = renew();
        assertThatThrownBy(
                        () -> setUp(token, new FirstPeople(" ", "Edith", "Example", "edith", "three words together")))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("hub.name.missing");
                    assertThat(refused.field()).isEqualTo("hubName");
                });
        assertThatThrownBy(() -> setUp(token, new FirstPeople("Hub", "Edith", "Example", "edith", "too short")))
                .isInstanceOf(RuleViolation.class);
        assertThat(ground.told).isEmpty();
        assertThat(open(token)).isTrue();
        setUp(token, PEOPLE);
    }

    @Test
    void the_first_person_is_educator_coordinator_and_administrator_of_their_hub() {
        setUp(renew(), PEOPLE);
        assertThat(door.tryWith("edith@demo.example", "three words together"))
                .isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> {
                    assertThat(in.reader().roles())
                            .containsExactlyInAnyOrder(Role.EDUCATOR, Role.COORDINATOR, Role.ADMINISTRATOR);
                    assertThat(bench.inTransaction(() -> ground.hubs.name(in.reader())))
                            .isEqualTo("Larkfield Hub");
                });
    }

    @Test
    void a_new_hub_is_told_of_in_the_transaction_that_makes_it() {
        setUp(renew(), PEOPLE);
        assertThat(ground.told).hasSize(1);
        assertThat(bench.inTransaction(
                        () -> ground.hubs.name(new Reader(1, ground.told.get(0), Set.of(Role.EDUCATOR)))))
                .isEqualTo("Larkfield Hub");
    }

    private String renew() {
        return bench.inTransaction(setup::renew).orElseThrow();
    }

    private boolean open(String token) {
        return bench.inTransaction(() -> setup.open(token));
    }

    private void setUp(String token, FirstPeople people) {
        bench.run(() -> setup.setUp(token, people));
    }

    private boolean used(String token, FirstPeople people) {
        try {
            setUp(token, people);
            return true;
        } catch (NotFound tooLate) {
            return false;
        }
    }
}
