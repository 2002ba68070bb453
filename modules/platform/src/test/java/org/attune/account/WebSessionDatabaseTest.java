package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.shared.AtOnce;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.Test;

class WebSessionDatabaseTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final long hub = door.hub();
    private final long account = door.account(hub, "edith");
    private final Reader edith = new Reader(account, hub, Set.of(Role.EDUCATOR));

    @Test
    void a_web_session_is_found_by_its_key_alone_with_all_that_a_request_needs() {
        String key = begin(edith, false);
        SessionHeld held = use(key).orElseThrow();
        assertThat(held.in().reader()).isEqualTo(edith);
        assertThat(held.in().person().name()).isEqualTo("Edith Example");
        assertThat(held.standing().welcomed()).isTrue();
        assertThat(held.onTablet()).isFalse();
        // As another server, and this one after a restart, finds it: nothing but the database is the same.
        assertThat(bench.inTransaction(() -> new Door(bench).sessions.use(key))).isPresent();
        assertThat(use("")).isEmpty();
        assertThat(use(key + "x")).isEmpty();
    }

    @Test
    void of_a_web_sessions_key_only_a_hash_is_kept() {
        String key = begin(edith, false);
        List<?> kept = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select key_hash from web_session")
                .getResultList());
        assertThat(kept)
                .hasSize(1)
                .allSatisfy(each -> assertThat(each).asString().hasSize(64).isNotEqualTo(key));
        assertThat(use(String.valueOf(kept.get(0))))
                .as("whoever reads the database is not in")
                .isEmpty();
    }

    @Test
    void whoever_came_in_by_a_pin_is_there_to_learn_and_on_the_tablet_at_each_request() {
        SessionHeld held = use(begin(edith.forLearningOnly(), true)).orElseThrow();
        assertThat(held.in().reader()).isEqualTo(edith.forLearningOnly());
        assertThat(held.onTablet()).isTrue();
    }

    @Test
    void whoever_came_in_by_a_pin_is_there_to_learn_whatever_they_may_do_otherwise() {
        String key = begin(edith.forLearningOnly(), true);
        bench.run(() -> door.accounts.mayBe(hub, account, Role.MANAGER, true));
        assertThat(use(key).orElseThrow().in().reader()).isEqualTo(edith.forLearningOnly());
    }

    @Test
    void a_web_session_ends_without_a_request_for_half_an_hour_on_a_shared_tablet_for_five_minutes() {
        for (boolean onTablet : List.of(false, true)) {
            Duration idle = SessionHeld.idle(onTablet);
            assertThat(idle).isEqualTo(Duration.ofMinutes(onTablet ? 5 : 30));
            String key = begin(edith, onTablet);
            bench.pass(idle.minus(A_SECOND));
            assertThat(use(key)).isPresent();
            bench.pass(idle.minus(A_SECOND));
            assertThat(use(key)).isPresent();
            bench.pass(idle);
            assertThat(use(key)).isEmpty();
        }
    }

    /** Not each request is written down, so a session may end a twentieth sooner, and never later. */
    @Test
    void requests_keep_a_web_session_for_a_twentieth_less_at_worst_and_never_for_more() {
        String key = begin(edith, false);
        bench.pass(Duration.ofSeconds(89));
        assertThat(use(key)).isPresent();
        bench.pass(Duration.ofMinutes(30).minus(Duration.ofSeconds(90)));
        assertThat(use(key)).isPresent();
        bench.pass(Duration.ofMinutes(30));
        assertThat(use(key)).isEmpty();
    }

    @Test
    void whoever_goes_out_is_out_wherever_the_key_was_taken() {
        String key = begin(edith, false);
        String elsewhere = begin(edith, false);
        bench.run(() -> door.sessions.end(key));
        assertThat(use(key)).isEmpty();
        assertThat(use(elsewhere)).isPresent();
    }

    @Test
    void what_ends_all_sessions_of_an_account_ends_those_and_one_goes_on_under_another_key() {
        String key = begin(edith, false);
        String elsewhere = begin(edith, true);
        bench.run(() -> door.accounts.endSessions(account));
        assertThat(use(key)).isEmpty();
        String renewed = bench.inTransaction(() -> door.sessions.renew(edith, key, number()));
        assertThat(use(renewed)).isPresent();
        assertThat(use(key)).isEmpty();
        assertThat(use(elsewhere)).isEmpty();
        assertThatThrownBy(() -> bench.run(() -> door.sessions.renew(edith, key, number())))
                .isInstanceOf(NotFound.class);
    }

    /** A request to sign out everywhere else may have been let in before somebody else asked for the same, or changed the password. */
    @Test
    void a_session_that_others_have_ended_meanwhile_does_not_go_on_by_ending_all_once_more() {
        String stolen = begin(edith, false);
        String own = begin(edith, false);
        bench.run(() -> door.accounts.endSessions(account));
        String renewed = bench.inTransaction(() -> door.sessions.renew(edith, own, number()));
        bench.run(() -> door.accounts.endSessions(account));
        assertThatThrownBy(() -> bench.run(() -> door.sessions.renew(edith, stolen, number())))
                .isInstanceOf(NotFound.class);
        assertThat(use(stolen)).isEmpty();
        assertThat(use(renewed)).as("all are out, and sign in").isEmpty();
    }

    @Test
    void requests_at_the_same_moment_as_the_time_is_written_down_are_let_in_and_none_fails() {
        String key = begin(edith, false);
        for (int round = 0; round < 5; round++) {
            bench.pass(Duration.ofMinutes(2));
            assertThat(AtOnce.all(8, () -> use(key)))
                    .allSatisfy(each -> assertThat(each).isPresent());
        }
        bench.pass(Duration.ofMinutes(2));
        AtOnce.all(8, () -> {
            Optional<SessionHeld> held = use(key);
            bench.run(() -> door.sessions.end(key));
            return held;
        });
        assertThat(use(key)).isEmpty();
    }

    @Test
    void nobody_goes_on_with_anothers_key() {
        String key = begin(edith, false);
        Reader ben = new Reader(door.account(hub, "ben"), hub, Set.of(Role.EDUCATOR));
        assertThatThrownBy(() -> bench.run(() -> door.sessions.renew(ben, key, number() + 1)))
                .isInstanceOf(NotFound.class);
        assertThat(use(key)).isPresent();
    }

    @Test
    void whoever_may_do_something_else_may_at_the_next_request_and_whoever_is_barred_or_gone_is_out() {
        String key = begin(edith, false);
        bench.run(() -> door.accounts.mayBe(hub, account, Role.MANAGER, true));
        assertThat(use(key).orElseThrow().in().reader().roles()).containsOnly(Role.EDUCATOR, Role.MANAGER);
        bench.run(() -> door.accounts.bar(hub, account));
        assertThat(use(key)).isEmpty();
        bench.run(() -> door.accounts.readmit(hub, account));
        assertThat(use(key)).as("readmitted, they sign in").isEmpty();
        bench.run(() -> door.accounts.close(hub, account));
        assertThat(rows()).isZero();
    }

    @Test
    void what_is_over_is_forgotten() {
        begin(edith, true);
        bench.pass(Duration.ofMinutes(20));
        String key = begin(edith, false);
        bench.pass(Duration.ofMinutes(11));
        bench.run(door.sessions::forgetOld);
        assertThat(rows()).isEqualTo(1);
        assertThat(use(key)).isPresent();
    }

    private String begin(Reader reader, boolean onTablet) {
        return bench.inTransaction(() -> door.sessions.begin(reader, number(), onTablet));
    }

    private Optional<SessionHeld> use(String key) {
        return bench.inTransaction(() -> door.sessions.use(key));
    }

    private int number() {
        return door.accounts.standing(account).orElseThrow().sessions();
    }

    private int rows() {
        return bench.inTransaction(() -> ((Number) bench.entities
                        .createNativeQuery("select count(*) from web_session")
                        .getSingleResult())
                .intValue());
    }
}
