package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInDatabaseTest {
    private static final String NAME = "edith@demo.example";
    private static final String WRONG = "not the password";

    private static final Logger SECURITY = Logger.getLogger("org.attune.security");

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final List<String> log = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private long account;

    @BeforeEach
    void an_account_exists() {
        account = door.account(door.hub(), NAME);
        SECURITY.addHandler(handler);
        SECURITY.setUseParentHandlers(false);
    }

    @AfterEach
    void leave_the_log_alone() {
        SECURITY.removeHandler(handler);
        SECURITY.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, " Edith@Demo.Example ", "ｅｄｉｔｈ@demo.example"})
    void a_sign_in_name_is_told_apart_neither_by_case_nor_by_the_space_around_it_nor_by_how_its_letters_are_composed(
            String typed) {
        assertThat(door.tryWith(typed, Door.PASSWORD)).isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> {
            assertThat(in.reader().account()).isEqualTo(account);
            assertThat(in.person().signInName()).isEqualTo(NAME);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "\0",
                "edith@demo.example\0",
                "\uD800",
                "' or 1=1 --",
                "%",
                "\u202Ehtide",
                "😀",
                "line\nbreak",
                "İ"
            })
    void any_text_may_be_typed_as_a_sign_in_name(String typed) {
        assertThat(door.tryWith(typed, Door.PASSWORD)).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void wrong_passwords_are_told_day_by_day_without_from_where_and_go_in_time() {
        Reader herself = new Reader(account, 1, Set.of(Role.EDUCATOR));
        door.tryWith(NAME, WRONG);
        door.tryFrom("198.51.100.9", NAME, WRONG);
        door.tryWith("nobody@demo.example", WRONG);
        bench.pass(Duration.ofDays(1));
        door.tryWith(NAME, WRONG);

        List<AtTheDoor> told = bench.inTransaction(() -> door.doors.recent(herself));

        assertThat(told).extracting(AtTheDoor::kind).containsOnly(DoorEventKind.WRONG_PASSWORD);
        assertThat(told).extracting(AtTheDoor::times).containsExactly(1, 2);
        assertThat(told).extracting(AtTheDoor::address).containsOnly("");
        assertThat(told.get(0).at()).isEqualTo(bench.clock.instant());
        bench.pass(new Periods().retention().signIns());
        bench.run(() -> door.doors.forgetOld());
        assertThat(bench.inTransaction(() -> door.doors.all(herself))).hasSize(1);
    }

    @Test
    void a_sign_in_name_of_a_megabyte_is_refused_like_any_other() {
        assertThat(door.tryWith("x".repeat(1 << 20), "y".repeat(1 << 20))).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        assertThat(door.tryWith(NAME, WRONG)).isEqualTo(door.tryWith("nobody@demo.example", WRONG));
        assertThat(door.tryWith("nobody@demo.example", "nobody has this password"))
                .isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void a_few_failed_tries_are_free_then_each_is_followed_by_a_longer_pause_a_minute_at_most() {
        List<Long> pauses = new ArrayList<>();
        for (int failed = 0; failed < 14; failed++) {
            if (door.failFrom(Door.HOME, NAME) instanceof Try.TooSoon slow) {
                pauses.add(slow.pause().toSeconds());
                assertThat(door.tryWith(NAME, Door.PASSWORD)).isEqualTo(new SignInAnswer.SlowDown(slow.pause()));
                bench.pass(slow.pause());
                fail(NAME, Door.HOME, 1);
            }
        }
        assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        bench.pass(Duration.ofMinutes(1));
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void a_wrong_password_counts() {
        for (int failed = 0; failed < 5; failed++) {
            assertThat(door.tryWith(NAME, WRONG)).isEqualTo(new SignInAnswer.Refused());
        }
        assertThat(door.tryWith(NAME, WRONG)).isEqualTo(new SignInAnswer.SlowDown(Duration.ofSeconds(1)));
    }

    @Test
    void a_name_is_slowed_whether_it_is_known_or_not() {
        fail("nobody@demo.example", Door.HOME, 5);
        assertThat(door.tryWith(" NOBODY@demo.example", WRONG))
                .isEqualTo(new SignInAnswer.SlowDown(Duration.ofSeconds(1)));
        fail("\0", "192.0.2.8", 5);
        assertThat(door.tryFrom("192.0.2.9", "\0", WRONG)).isInstanceOf(SignInAnswer.SlowDown.class);
    }

    @Test
    void an_address_is_slowed_far_later_than_a_name() {
        failAsOthers(100);
        assertThat(door.tryWith("another", WRONG)).isInstanceOf(SignInAnswer.SlowDown.class);
        assertThat(door.tryFrom("192.0.2.8", "another", WRONG)).isEqualTo(new SignInAnswer.Refused());
        bench.pass(Duration.ofSeconds(1));
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
    }

    @Test
    void a_slowed_address_cannot_fill_the_table_with_names() {
        failAsOthers(100);
        long rows = rows();
        assertThat(door.tryWith("yet another", WRONG)).isInstanceOf(SignInAnswer.SlowDown.class);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void getting_in_forgets_what_failed_for_the_name_not_what_failed_for_the_address() {
        fail(NAME, Door.HOME, 4);
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
        fail(NAME, Door.HOME, 4);
        failAsOthers(92);
        assertThat(door.tryWith("another", WRONG)).isInstanceOf(SignInAnswer.SlowDown.class);
    }

    @Test
    void those_who_get_in_slow_nobody_down() {
        for (int time = 0; time < 120; time++) {
            Try counted = door.failFrom(Door.HOME, NAME);
            assertThat(counted).isInstanceOf(Try.Counted.class);
            door.tries.gotIn((Try.Counted) counted, new TryService.Credentials(account, "", 0));
        }
    }

    @Test
    void a_try_that_is_not_looked_at_does_not_count() {
        for (int time = 0; time < 12; time++) {
            Try counted = door.failFrom(Door.HOME, NAME);
            assertThat(counted).isInstanceOf(Try.Counted.class);
            door.tries.takeBack((Try.Counted) counted);
        }
    }

    @Test
    void failed_tries_are_forgiven_as_time_passes() {
        fail(NAME, Door.HOME, 5);
        bench.pass(Duration.ofMinutes(10));
        fail(NAME, Door.HOME, 1);
        assertThat(door.failFrom(Door.HOME, NAME)).isInstanceOf(Try.TooSoon.class);
        bench.pass(Duration.ofMinutes(50));
        fail(NAME, Door.HOME, 5);
    }

    @Test
    void strangers_do_not_slow_down_a_person_at_an_address_where_they_have_got_in_before() {
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
        fail(NAME, "198.51.100.1", 5);
        assertThat(door.tryFrom("198.51.100.1", NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SlowDown.class);
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(door.tryFrom("198.51.100.1", NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SlowDown.class);
        fail(NAME, Door.HOME, 5);
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOf(SignInAnswer.SlowDown.class);
    }

    @Test
    void tries_at_the_same_time_are_counted_one_after_the_other() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(8);
        try {
            List<Future<Try>> answers = new ArrayList<>();
            for (int time = 0; time < 24; time++) {
                answers.add(both.submit(() -> door.failFrom(Door.HOME, NAME)));
            }
            int looked = 0;
            for (Future<Try> each : answers) {
                looked += each.get() instanceof Try.Counted ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void what_is_counted_names_nobody_and_goes_once_it_says_nothing_any_more() {
        fail(NAME, Door.HOME, 2);
        List<?> subjects = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select subject from sign_in_slowing")
                .getResultList());
        assertThat(subjects).hasSize(2).allSatisfy(each -> assertThat(each.toString())
                .matches("[0-9a-f]{64}"));
        bench.pass(Duration.ofHours(2));
        door.tryFrom("192.0.2.8", "other", WRONG);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_sign_in_that_began_with_the_password_of_before_is_over_at_its_next_request() {
        door.signIn.passwords = new Passwords() {
            @Override
            Verdict compare(String typed, Optional<String> hash) {
                Verdict verdict = super.compare(typed, hash);
                bench.run(() -> door.accounts.choosePassword(account, "four words at once"));
                return verdict;
            }
        };
        assertThat(door.tryWith(NAME, Door.PASSWORD)).isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> {
            assertThat(standing(in).sessions()).isEqualTo(1);
            assertThat(in.sessions()).isZero();
        });
        door.signIn.passwords = Door.PASSWORDS;
        assertThat(door.tryWith(NAME, "four words at once"))
                .isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> assertThat(in.sessions())
                        .isEqualTo(standing(in).sessions()));
    }

    private Standing standing(SignInAnswer.SignedIn in) {
        return bench.inTransaction(() -> door.accounts.standing(in.reader().account()))
                .orElseThrow();
    }

    @Test
    void an_address_that_is_slowed_for_links_and_codes_is_noted() {
        for (int i = 0; i < 100; i++) {
            bench.run(() -> door.keys.count("198.51.100.2"));
        }
        assertThat(log).noneMatch(line -> line.startsWith("slowed"));
        assertThat(bench.inTransaction(() -> door.keys.pause("198.51.100.3"))).isZero();
        Duration pause = bench.inTransaction(() -> door.keys.pause("198.51.100.2"));
        assertThat(pause).isPositive();
        assertThat(log)
                .filteredOn(line -> line.startsWith("slowed"))
                .containsExactly("slowed: links and codes from 198.51.100.2 for " + pause.toSeconds() + " s");
    }

    @Test
    void a_security_event_has_neither_password_nor_typed_name() {
        SignInAnswer.SignedIn in = (SignInAnswer.SignedIn) door.tryWith(NAME, Door.PASSWORD);
        bench.run(() -> door.doors.cameIn(in.reader(), DoorEventKind.PASSWORD, new Caller(Door.HOME, "a browser")));
        door.tryWith(NAME, WRONG);
        door.tryWith("my secret password", WRONG);
        fail(NAME, "198.51.100.1", 5);
        door.tryFrom("198.51.100.1\r\nrefused: {0}", NAME, WRONG);
        door.tryFrom("198.51.100.1", NAME, WRONG);
        assertThat(log)
                .contains(
                        "signed in: account " + account + " from " + Door.HOME,
                        "refused: account " + account + " from " + Door.HOME,
                        "refused: unknown name from " + Door.HOME,
                        "slowed: a try from 198.51.100.1 for 1 s")
                .noneMatch(line -> line.contains("secret") || line.contains(WRONG) || line.contains(Door.PASSWORD))
                .noneMatch(line -> line.contains(NAME) || line.contains("\n"));
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(door.failFrom(address, name)).isInstanceOf(Try.Counted.class);
        }
    }

    private void failAsOthers(int people) {
        for (int person = 0; person < people; person++) {
            fail("person" + person, Door.HOME, 1);
        }
    }

    private long rows() {
        return bench.inTransaction(() -> bench.entities
                .createQuery("select count(s) from Slowing s", Long.class)
                .getSingleResult());
    }
}
