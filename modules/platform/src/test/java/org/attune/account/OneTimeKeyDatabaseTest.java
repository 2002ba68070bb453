package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.attune.shared.PeopleBench;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class OneTimeKeyDatabaseTest {
    private static final int AT_ONCE = 6;

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final long account = door.account(door.hub(), "edith");

    @Test
    void a_one_time_key_works_once() {
        String key = make(KeyPurpose.START_LINK);

        assertThat(look(key)).map(KeyHeld::account).contains(account);
        assertThat(look(key)).as("looking uses nothing up").isPresent();
        assertThat(use(key)).map(KeyHeld::purpose).contains(KeyPurpose.START_LINK);
        assertThat(use(key)).isEmpty();
        assertThat(look(key)).isEmpty();
    }

    @Test
    void of_several_who_use_a_one_time_key_at_the_same_time_one_gets_it() throws Exception {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            String key = make(purpose);
            CountDownLatch go = new CountDownLatch(1);
            ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Future<Boolean>> tries = IntStream.range(0, AT_ONCE)
                        .mapToObj(each -> people.submit(() -> {
                            go.await();
                            return use(key).isPresent();
                        }))
                        .toList();
                go.countDown();
                int got = 0;
                for (Future<Boolean> each : tries) {
                    got += each.get() ? 1 : 0;
                }
                assertThat(got).as(purpose.name()).isEqualTo(1);
            } finally {
                people.shutdownNow();
            }
        }
    }

    @Test
    void a_one_time_key_ends_to_the_second() {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            String key = make(purpose);
            bench.pass(purpose.lasts().minus(Duration.ofSeconds(1)));
            assertThat(look(key)).as(purpose.name()).isPresent();
            bench.pass(Duration.ofSeconds(1));
            assertThat(look(key)).as(purpose.name()).isEmpty();
            assertThat(use(key)).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void a_new_key_of_a_purpose_ends_the_one_before_but_nobody_can_end_a_link_for_a_forgotten_password() {
        String code = make(KeyPurpose.START_CODE);
        String link = make(KeyPurpose.NEW_PASSWORD);
        String newCode = make(KeyPurpose.START_CODE);
        String newLink = make(KeyPurpose.NEW_PASSWORD);

        assertThat(look(code)).isEmpty();
        assertThat(look(newCode)).isPresent();
        assertThat(look(link)).isPresent();
        assertThat(look(newLink)).isPresent();
    }

    @Test
    void a_chosen_password_ends_all_keys_and_every_web_session() {
        String code = make(KeyPurpose.START_CODE);
        String link = make(KeyPurpose.NEW_PASSWORD);
        int before = sessions();

        bench.run(() -> door.accounts.choosePassword(account, "four words at once"));

        assertThat(look(code)).isEmpty();
        assertThat(look(link)).isEmpty();
        assertThat(sessions()).isNotEqualTo(before);
    }

    @Test
    void a_start_code_is_read_however_it_was_typed() {
        String code = make(KeyPurpose.START_CODE);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        for (String typed : List.of(
                code.toLowerCase(Locale.ROOT),
                " " + code.replace("-", " ") + "\u00a0",
                code.replace("-", "\u2013"),
                code.replace('0', 'o').replace('1', 'l'))) {
            assertThat(look(typed)).as(typed).isPresent();
        }
        assertThat(look(code.substring(0, 13))).isEmpty();
        assertThat(look("")).isEmpty();
    }

    @Test
    void only_a_keyed_hash_of_a_key_is_kept() {
        String link = make(KeyPurpose.START_LINK);
        Object kept = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select key_hash from one_time_key")
                .getSingleResult());
        assertThat(kept.toString()).hasSize(64).doesNotContain(link.substring(0, 8));
    }

    @Test
    void wrong_keys_from_an_address_are_slowed_after_the_first_hundred() {
        for (int i = 0; i < 99; i++) {
            bench.run(() -> door.keys.count("192.0.2.99"));
        }
        assertThat(bench.inTransaction(() -> door.keys.pause("192.0.2.99"))).isZero();
        bench.run(() -> door.keys.count("192.0.2.99"));
        assertThat(bench.inTransaction(() -> door.keys.pause("192.0.2.99"))).isPositive();
        assertThat(bench.inTransaction(() -> door.keys.pause("192.0.2.98"))).isZero();
    }

    @Test
    void nobody_gets_in_to_an_account_without_a_password() {
        bench.run(() -> door.accounts.invite(1, List.of(person("invited"))));
        assertThat(door.tryWith("invited", "")).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void an_address_is_looked_at_for_slips_of_the_finger() {
        assertThat(EmailAddress.typed(" ada@demo.example ")).contains("ada@demo.example");
        assertThat(EmailAddress.typed(" ")).isEmpty();
        for (String wrong : List.of("ada", "ada@", "@demo.example", "ada@demo", "a da@demo.example", "a@b.c,d@e.f")) {
            assertThat(catchThrowable(() -> EmailAddress.typed(wrong)))
                    .as(wrong)
                    .isInstanceOf(RuleViolation.class);
        }
    }

    private static NewPerson person(String signInName) {
        return new NewPerson(signInName, "Ida", "Example", Set.of(Role.EDUCATOR));
    }

    private String make(KeyPurpose purpose) {
        return bench.inTransaction(() -> door.keys.make(account, purpose, null));
    }

    private Optional<KeyHeld> look(String key) {
        return bench.inTransaction(() -> door.keys.look(key));
    }

    private Optional<KeyHeld> use(String key) {
        return bench.inTransaction(() -> door.keys.use(key));
    }

    private int sessions() {
        return bench.inTransaction(() -> door.accounts.standing(account))
                .orElseThrow()
                .sessions();
    }
}
