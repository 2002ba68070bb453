package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.shared.AtOnce;
import org.attune.shared.Drawn;
import org.attune.shared.PeopleBench;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The rules of one-time keys, with what is drawn by lot. */
class OneTimeKeysDrawnDatabaseTest {
    private static final List<KeyPurpose> PURPOSES = List.of(KeyPurpose.values());
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int STEPS = 60;

    private final Drawn drawn = new Drawn(OneTimeKeysDrawnDatabaseTest.class);
    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final long hub = door.hub();
    private final List<Long> people = List.of(door.account(hub, "edith"), door.account(hub, "olive"));

    /** A key, as the rules say that it stands. */
    private record Expected(long account, KeyPurpose purpose, Instant endsAt) {}

    @RepeatedTest(5)
    void of_any_number_who_use_a_key_at_the_same_time_one_gets_it() {
        for (KeyPurpose purpose : PURPOSES) {
            String key = make(people.get(0), purpose);
            List<Boolean> got = AtOnce.all((int) drawn.between(2, 13), () -> use(key).isPresent());
            assertThat(got).as(purpose.name()).containsOnlyOnce(true);
            assertThat(look(key)).isEmpty();
        }
    }

    @RepeatedTest(5)
    void after_any_steps_a_key_works_when_the_rules_say_so_and_never_else() {
        Map<String, Expected> working = new HashMap<>();
        Map<String, Expected> ended = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            long account = drawn.oneOf(people);
            KeyPurpose purpose = drawn.oneOf(PURPOSES);
            switch (drawn.random.nextInt(4)) {
                case 0, 1 -> {
                    if (purpose != KeyPurpose.NEW_PASSWORD) {
                        end(working, ended, account, purpose);
                    }
                    String key = make(account, purpose);
                    working.put(key, new Expected(account, purpose, now().plus(purpose.lasts())));
                }
                case 2 -> {
                    if (!working.isEmpty()) {
                        String key = drawn.oneOf(List.copyOf(working.keySet()));
                        assertThat(use(key))
                                .map(KeyHeld::account)
                                .contains(working.get(key).account());
                        ended.put(key, working.remove(key));
                    }
                }
                default -> {
                    // As long as one of them lasts, to a millisecond more or less, or some time in between.
                    Duration time = drawn.random.nextBoolean()
                            ? purpose.lasts().plusMillis(drawn.between(-1, 2))
                            : Duration.ofMillis(drawn.between(0, purpose.lasts().toMillis()));
                    bench.pass(time);
                    working.entrySet().removeIf(each -> {
                        boolean over = !now().isBefore(each.getValue().endsAt());
                        if (over) {
                            ended.put(each.getKey(), each.getValue());
                        }
                        return over;
                    });
                }
            }
            bench.run(() -> all(working, ended));
        }
    }

    /** In the one transaction that runs: there are thousands of them to look at. */
    private void all(Map<String, Expected> working, Map<String, Expected> ended) {
        working.forEach((key, expected) -> assertThat(look(key)).hasValueSatisfying(held -> {
            assertThat(held.account()).isEqualTo(expected.account());
            assertThat(held.purpose()).isEqualTo(expected.purpose());
        }));
        ended.forEach((key, expected) -> {
            assertThat(look(key)).as("%s", expected).isEmpty();
            assertThat(use(key)).as("%s", expected).isEmpty();
        });
    }

    private static void end(
            Map<String, Expected> working, Map<String, Expected> ended, long account, KeyPurpose purpose) {
        working.entrySet().removeIf(each -> {
            boolean same =
                    each.getValue().account() == account && each.getValue().purpose() == purpose;
            if (same) {
                ended.put(each.getKey(), each.getValue());
            }
            return same;
        });
    }

    @Test
    void a_key_works_until_the_moment_it_ends_and_not_in_it() {
        for (KeyPurpose purpose : PURPOSES) {
            String key = make(people.get(0), purpose);
            bench.pass(purpose.lasts().minus(TICK));
            assertThat(look(key)).as(purpose.name()).isPresent();
            assertThat(working(purpose)).isOne();
            bench.pass(TICK);
            assertThat(look(key)).as(purpose.name()).isEmpty();
            assertThat(use(key)).as(purpose.name()).isEmpty();
            assertThat(working(purpose)).isZero();
        }
    }

    @RepeatedTest(3)
    void a_start_code_is_read_however_it_is_typed_and_refused_after_any_slip() {
        String code = make(people.get(0), KeyPurpose.START_CODE);
        for (String slip : drawn.slips(code)) {
            String typed = drawn.typed(slip);
            assertThat(look(typed)).as(typed).isEmpty();
        }
        for (int i = 0; i < 50; i++) {
            String typed = drawn.typed(code);
            assertThat(look(typed)).as(typed).isPresent();
        }
        assertThat(use(drawn.typed(code))).isPresent();
        assertThat(use(drawn.typed(code))).isEmpty();
    }

    @RepeatedTest(3)
    void a_link_works_as_it_is_and_is_refused_with_any_letter_changed() {
        String link = make(people.get(0), KeyPurpose.START_LINK);
        for (int i = 0; i < link.length(); i++) {
            String before = link.substring(0, i);
            char other = drawn.oneOf(List.of('a', 'Z', '7', '-', '_', 'O'));
            if (other != link.charAt(i)) {
                assertThat(look(before + other + link.substring(i + 1))).isEmpty();
            }
            assertThat(look(before + link.substring(i + 1))).isEmpty();
            assertThat(look(before + other + link.substring(i))).isEmpty();
        }
        assertThat(look(link.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(look(link)).isPresent();
    }

    private Instant now() {
        return bench.clock.instant();
    }

    private String make(long account, KeyPurpose purpose) {
        return bench.inTransaction(() -> door.keys.make(account, purpose, null));
    }

    private Optional<KeyHeld> look(String key) {
        return bench.inTransaction(() -> door.keys.look(key));
    }

    private Optional<KeyHeld> use(String key) {
        return bench.inTransaction(() -> door.keys.use(key));
    }

    private long working(KeyPurpose purpose) {
        return bench.inTransaction(() -> door.keys.working(people.get(0), purpose));
    }
}
