package org.attune.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.account.AccountDetails;
import org.attune.notification.Letter;
import org.attune.shared.AtOnce;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersDatabaseTest {
    private static final long ADA = 10;
    private static final long TUNING = 5;
    private static final long PROVISION = 6;
    private static final Reader MO = new Reader(Nursery.MO, 1, Set.of(Role.EDUCATOR, Role.MANAGER));

    private Nursery nursery;

    /** On Tuesday 24 November 2026 at noon. */
    @BeforeEach
    void aNursery(@TempDir Path data) {
        nursery = new Nursery(data);
        nursery.person(ADA, "Ada", "KEY_PERSON");
        nursery.course(TUNING, "Tuning into Babies");
        nursery.course(PROVISION, "Inspiring Provision");
    }

    private void lookAt(String moment) {
        nursery.bench.goTo(Instant.parse(moment));
        nursery.look();
    }

    @Test
    void whoever_is_given_a_course_is_told_by_whom_where_and_until_when() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(30));
        nursery.sql("update assignment set note = 'For our rug time.'");
        nursery.look();
        nursery.look();
        Letter letter = nursery.letters().get(0);
        assertThat(nursery.letters()).hasSize(1);
        assertThat(letter.address()).isEqualTo("ada@demo.example");
        assertThat(letter.subject()).isEqualTo("A course for you: Tuning into Babies");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "Hello Ada,",
                        "Mo Example assigned you “Tuning into Babies” at A nursery. Please finish it by Thursday 24"
                                + " December. It is required. If you cannot do it in time, talk to Mo Example.",
                        "Mo Example wrote: “For our rug time.”");
        assertThat(letter.call())
                .isEqualTo(new Letter.Call("Open My learning", "https://learn.example.org/my-learning"));
        assertThat(letter.more()).isEmpty();
        assertThat(letter.why()).contains("assigned to you at A nursery", "your address at A hub");
        // Late by two weeks it is not worth reading any more.
        assertThat(letter.until()).isEqualTo("2026-12-09T00:00:00Z");
    }

    @Test
    void a_week_before_its_date_and_the_day_after_it_a_letter_says_so() {
        nursery.give(1, ADA, TUNING, Weight.AGREED, nursery.today().plusDays(10));
        nursery.look();
        lookAt("2026-11-27T07:00:00Z");
        lookAt("2026-11-27T09:00:00Z");
        lookAt("2026-12-04T09:00:00Z");
        lookAt("2026-12-07T07:00:00Z");
        assertThat(nursery.letters())
                .extracting(Letter::subject)
                .containsExactly(
                        "A course for you: Tuning into Babies",
                        "Due on Friday 4 December: Tuning into Babies",
                        "Was due on Friday 4 December: Tuning into Babies");
        assertThat(nursery.said().get(1))
                .isEqualTo(
                        "Ada Example: “Tuning into Babies”, which Mo Example assigned you at A nursery, is due on"
                                + " Friday 4 December. You agreed on it together. If something has changed, talk to Mo Example.");
        assertThat(nursery.said().get(2)).contains("was due on Friday 4 December and is not finished.");
    }

    @Test
    void several_courses_make_one_letter() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(30));
        nursery.give(2, ADA, PROVISION, Weight.VOLUNTARY, null);
        nursery.look();
        assertThat(nursery.letters()).hasSize(1);
        assertThat(nursery.letters().get(0).subject()).isEqualTo("You have 2 courses to do");
        assertThat(nursery.said().get(0)).contains("Tuning into Babies", "Mo Example suggests “Inspiring Provision”");
        assertThat(nursery.letters().get(0).more())
                .extracting(Letter.Call::words)
                .containsExactly("No more reminders of “Inspiring Provision”");
    }

    @Test
    void a_course_that_came_twice_is_named_once() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(30));
        nursery.give(2, ADA, TUNING, Weight.VOLUNTARY, null);
        nursery.look();
        assertThat(nursery.letters().get(0).subject()).isEqualTo("A course for you: Tuning into Babies");
        assertThat(nursery.decided()).containsExactly("1|GIVEN|WRITTEN", "2|GIVEN|WRITTEN");
    }

    @Test
    void nothing_is_decided_in_quiet_hours() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, null);
        for (String quiet : List.of(
                "2026-11-24T18:45:00Z",
                "2026-11-24T19:00:00Z",
                "2026-11-25T00:00:00Z",
                "2026-11-25T06:59:59Z",
                "2026-11-28T12:00:00Z",
                "2026-11-29T12:00:00Z")) {
            lookAt(quiet);
            assertThat(nursery.decided()).as(quiet).isEmpty();
        }
        lookAt("2026-11-25T07:00:00Z");
        assertThat(nursery.decided()).containsExactly("1|GIVEN|WRITTEN");
    }

    @Test
    void nobody_is_reminded_of_what_is_done_ended_withdrawn_or_no_longer_theirs_to_do() {
        List<String> reasons = List.of(
                "update assigned set ended = 'TAKEN_OFF'",
                "update assignment set withdrawn_at = " + nursery.at(),
                "update account set barred_at = " + nursery.at() + " where id = 10",
                "update account set closed_at = " + nursery.at() + " where id = 10",
                "update staff_member set to_day = date '2026-11-23' where account = 10",
                "update course set archived_at = " + nursery.at());
        List<String> undone = List.of(
                "update assigned set ended = null",
                "update assignment set withdrawn_at = null",
                "update account set barred_at = null",
                "update account set closed_at = null",
                "update staff_member set to_day = null",
                "update course set archived_at = null");
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(3));
        for (int i = 0; i < reasons.size(); i++) {
            nursery.sql(reasons.get(i));
            nursery.look();
            // Also one that was found a moment before.
            nursery.person(nursery.get(ReminderLetters.class)).remind(ADA);
            assertThat(nursery.decided()).as(reasons.get(i)).isEmpty();
            nursery.sql(undone.get(i));
        }
        nursery.finish(ADA, TUNING);
        nursery.look();
        assertThat(nursery.decided()).isEmpty();
        // Done before it counts, it is not done.
        nursery.sql("update assigned set counts_from = "
                + Nursery.at(nursery.bench.clock.instant().plusSeconds(60)));
        nursery.look();
        assertThat(nursery.decided()).containsExactly("1|GIVEN|WRITTEN", "1|WEEK_BEFORE|NOT_NEEDED");
    }

    @Test
    void what_is_to_be_renewed_is_not_done_by_what_was_done_before() {
        nursery.finish(ADA, TUNING);
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, null);
        nursery.look();
        assertThat(nursery.letters()).isEmpty();
        nursery.bench.pass(Duration.ofMinutes(5));
        nursery.sql("update enrolment set again_since = " + nursery.at());
        nursery.look();
        assertThat(nursery.letters())
                .as("to do it once more takes nothing back")
                .isEmpty();
        nursery.sql("update assigned set counts_from = " + nursery.at());
        nursery.look();
        assertThat(nursery.letters()).hasSize(1);
    }

    @Test
    void whoever_has_no_confirmed_address_is_decided_about_and_written_nothing() {
        nursery.person(11, "Bea", "KEY_PERSON");
        nursery.sql("update account set email = null where id = 10");
        nursery.sql("update account set welcomed_at = null where id = 11");
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, null);
        nursery.give(2, 11, TUNING, Weight.REQUIRED, null);
        nursery.look();
        assertThat(nursery.decided()).containsExactly("1|GIVEN|NO_ADDRESS", "2|GIVEN|NO_ADDRESS");
        assertThat(nursery.letters()).isEmpty();
        nursery.sql("update account set email = 'ada@demo.example', welcomed_at = made_at");
        nursery.look();
        assertThat(nursery.letters()).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_they_gave_themselves() {
        nursery.give(1, Nursery.MO, TUNING, Weight.AGREED, nursery.today().plusDays(10));
        nursery.look();
        assertThat(nursery.decided()).containsExactly("1|GIVEN|NOT_NEEDED");
        assertThat(nursery.letters()).isEmpty();
    }

    @Test
    void whoever_gave_it_and_left_is_called_the_manager() {
        nursery.person(11, "Bea", "MANAGER");
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, null);
        nursery.sql("update assignment set made_by = 11");
        nursery.sql("update account set closed_at = made_at where id = 11");
        nursery.look();
        assertThat(nursery.said().get(0)).contains("Your manager assigned you", "talk to your manager.");
    }

    @Test
    void two_servers_that_look_at_the_same_time_decide_once() {
        for (int i = 0; i < 12; i++) {
            nursery.person(100 + i, "P" + i, "KEY_PERSON");
            nursery.give(
                    100 + i, 100 + i, TUNING, Weight.REQUIRED, nursery.today().plusDays(3));
            nursery.give(
                    200 + i,
                    100 + i,
                    PROVISION,
                    Weight.REQUIRED,
                    nursery.today().plusDays(3));
        }
        AtOnce.all(3, () -> {
            nursery.look();
            return 1;
        });
        assertThat(nursery.letters()).hasSize(12).allSatisfy(each -> assertThat(each.subject())
                .isEqualTo("You have 2 courses to do"));
        assertThat(nursery.rows("select count(*) from reminder")).containsExactly("48");
    }

    @Test
    void there_is_a_decision_and_its_letter_or_neither() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, null);
        RemindingService dying = nursery.server();
        dying.person = nursery.person(new ReminderLetters() {
            @Override
            void write(AccountDetails person, List<Item> items) {
                throw new IllegalStateException("the server dies");
            }
        });
        dying.run();
        assertThat(nursery.decided()).isEmpty();
        assertThat(nursery.letters()).isEmpty();
        RemindingService dyingLater = nursery.server();
        dyingLater.person = new PersonRemindingService() {
            @Override
            public void remind(long account) {
                nursery.bench.run(() -> {
                    PersonRemindingService deciding = nursery.person(nursery.get(ReminderLetters.class));
                    deciding.remind(account);
                    throw new IllegalStateException("the server dies before the end of the transaction");
                });
            }
        };
        dyingLater.run();
        assertThat(nursery.decided()).isEmpty();
        assertThat(nursery.letters()).isEmpty();
        nursery.look();
        assertThat(nursery.decided()).containsExactly("1|GIVEN|WRITTEN");
        assertThat(nursery.letters()).hasSize(1);
    }

    @Test
    void a_server_that_starts_again_says_nothing_that_was_said() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(30));
        for (int i = 0; i < 5; i++) {
            nursery.server().run();
            nursery.bench.pass(Duration.ofMinutes(3));
        }
        assertThat(nursery.letters()).hasSize(1);
    }

    @Test
    void one_whose_letter_cannot_be_written_keeps_nobody_else_waiting() {
        nursery.person(9, "Bea", "KEY_PERSON");
        nursery.give(1, 9, TUNING, Weight.REQUIRED, null);
        nursery.give(2, ADA, TUNING, Weight.REQUIRED, null);
        nursery.sql("update assignment set weight = 'AGREED' where id = 1");
        RemindingService server = nursery.server();
        PersonRemindingService works = server.person;
        server.person = new PersonRemindingService() {
            @Override
            public void remind(long account) {
                if (account == 9) {
                    throw new ArithmeticException("no");
                }
                works.remind(account);
            }
        };
        server.run();
        assertThat(nursery.decided()).containsExactly("2|GIVEN|WRITTEN");
    }

    private String key() {
        String address = nursery.letters().get(0).more().get(0).address();
        assertThat(address).startsWith("https://learn.example.org/no-more-reminders?key=");
        return address.substring(address.indexOf('=') + 1);
    }

    @Test
    void the_link_of_a_voluntary_course_ends_its_reminders_and_to_follow_it_changes_nothing() {
        nursery.give(1, ADA, TUNING, Weight.VOLUNTARY, nursery.today().plusDays(10));
        nursery.give(2, ADA, PROVISION, Weight.VOLUNTARY, nursery.today().plusDays(10));
        nursery.look();
        WayOutService ways = nursery.get(WayOutService.class);
        String key = key();
        assertThat(nursery.bench.inTransaction(() -> ways.look(key)))
                .contains(new WayOut("Tuning into Babies", "A nursery", true, true));
        assertThat(nursery.rows("select count(*) from assigned where reminded")).containsExactly("2");
        nursery.bench.run(() -> ways.stop(key));
        nursery.bench.run(() -> ways.stop(key));
        assertThat(nursery.rows("select id from assigned where reminded")).containsExactly("2");
        assertThat(nursery.bench.inTransaction(() -> ways.look(key)))
                .contains(new WayOut("Tuning into Babies", "A nursery", true, false));
        lookAt("2026-11-27T09:00:00Z");
        assertThat(nursery.letters().get(1).subject()).isEqualTo("Due on Friday 4 December: Inspiring Provision");
    }

    @Test
    void a_link_that_the_server_did_not_sign_leads_nowhere() {
        nursery.give(1, ADA, TUNING, Weight.VOLUNTARY, null);
        nursery.give(2, ADA, PROVISION, Weight.VOLUNTARY, null);
        nursery.look();
        WayOutService ways = nursery.get(WayOutService.class);
        String signature = key().substring(key().indexOf('.'));
        for (String each : List.of(
                "",
                ".",
                "1",
                "1.",
                "2" + signature,
                "01" + signature,
                "1" + signature + ".",
                "1.!",
                "-1" + signature,
                "9999999999999999999" + signature)) {
            assertThat(nursery.bench.inTransaction(() -> ways.look(each)))
                    .as(each)
                    .isEmpty();
            assertThatThrownBy(() -> nursery.bench.run(() -> ways.stop(each))).isInstanceOf(NotFound.class);
        }
        assertThat(nursery.rows("select count(*) from assigned where reminded")).containsExactly("2");
    }

    @Test
    void of_a_required_course_nobody_gets_out_by_a_link() {
        nursery.give(1, ADA, TUNING, Weight.VOLUNTARY, nursery.today().plusDays(10));
        nursery.look();
        WayOutService ways = nursery.get(WayOutService.class);
        nursery.sql("update assignment set weight = 'REQUIRED'");
        String key = key();
        assertThat(nursery.bench
                        .inTransaction(() -> ways.look(key))
                        .orElseThrow()
                        .voluntary())
                .isFalse();
        assertThatThrownBy(() -> nursery.bench.run(() -> ways.stop(key))).isInstanceOf(NotFound.class);
        nursery.sql("update assigned set reminded = false");
        lookAt("2026-11-27T09:00:00Z");
        assertThat(nursery.letters()).hasSize(2);
        assertThat(nursery.letters().get(1).more()).isEmpty();
    }

    @Test
    void a_manager_gets_one_letter_a_week_over_all_their_settings() {
        nursery.sql(
                "insert into setting (id, hub, local_authority, name, version) values (2, 1, 1, 'Another nursery', 1)");
        nursery.sql(
                "insert into staff_member (id, account, setting, responsibility, from_day, version) values (900, 1, 2,"
                        + " 'MANAGER', date '2020-01-01', 1), (901, 10, 2, 'KEY_PERSON', date '2026-11-25', 1)");
        nursery.person(11, "Bea", "KEY_PERSON");
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().minusDays(1));
        nursery.give(2, ADA, PROVISION, Weight.REQUIRED, nursery.today().plusDays(14));
        nursery.give(3, 11, PROVISION, Weight.REQUIRED, nursery.today().plusDays(60));
        nursery.give(4, 11, PROVISION, Weight.VOLUNTARY, nursery.today().minusDays(1));
        nursery.finish(11, TUNING);
        nursery.bench.goTo(Instant.parse("2026-11-30T07:29:00Z"));
        nursery.look();
        assertThat(nursery.digests()).isEmpty();
        nursery.bench.goTo(Instant.parse("2026-11-30T07:30:00Z"));
        AtOnce.all(2, () -> {
            nursery.look();
            return 1;
        });
        lookAt("2026-12-01T09:00:00Z");
        assertThat(nursery.digests()).hasSize(1);
        Letter letter = nursery.digests().get(0);
        assertThat(letter.address()).isEqualTo("mo@demo.example");
        assertThat(letter.subject()).isEqualTo("Your teams this week: 1 finished, 1 overdue, 1 due soon, 1 new");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "Hello Mo,",
                        "A nursery: 1 finished, 1 overdue, 1 due soon.",
                        "Finished since Monday 23 November: Bea Example, Tuning into Babies.",
                        "Overdue: Ada Example, Tuning into Babies, was due on Monday 23 November.",
                        "Due in the next two weeks: Ada Example, Inspiring Provision, on Tuesday 8 December.",
                        "Another nursery: 1 new.",
                        "New in the team: Ada Example.");
        assertThat(letter.call()).isEqualTo(new Letter.Call("See your team", "https://learn.example.org/team"));
        assertThat(letter.more())
                .extracting(Letter.Call::address)
                .containsExactly("https://learn.example.org/assignments", "https://learn.example.org/account#weekly");
        // A week later what was told as finished and new is not told again.
        lookAt("2026-12-07T07:30:00Z");
        assertThat(nursery.digests()).hasSize(2);
        assertThat(nursery.digests().get(1).subject()).isEqualTo("Your team this week: 1 overdue, 1 due soon");
    }

    @Test
    void no_weekly_letter_comes_when_there_is_nothing_to_say_and_it_is_decided_once() {
        lookAt("2026-11-30T07:30:00Z");
        nursery.finish(ADA, TUNING);
        lookAt("2026-12-01T08:00:00Z");
        assertThat(nursery.digests()).isEmpty();
        lookAt("2026-12-07T08:00:00Z");
        assertThat(nursery.digests()).hasSize(1);
    }

    @Test
    void a_manager_turns_the_weekly_letter_off_and_on() {
        DigestService digest = nursery.get(DigestService.class);
        nursery.finish(ADA, TUNING);
        assertThat(nursery.bench.inTransaction(() -> digest.mine(MO)))
                .isEqualTo(new DigestChoice(List.of("A nursery"), true));
        nursery.bench.run(() -> digest.choose(MO, false));
        nursery.bench.run(() -> digest.choose(MO, false));
        assertThat(nursery.bench.inTransaction(() -> digest.mine(MO)).wanted()).isFalse();
        lookAt("2026-11-30T07:30:00Z");
        assertThat(nursery.digests()).isEmpty();
        nursery.bench.run(() -> digest.choose(MO, true));
        lookAt("2026-11-30T07:33:00Z");
        assertThat(nursery.digests()).hasSize(1);
    }

    @Test
    void whoever_manages_no_setting_has_no_weekly_letter() {
        Reader ada = new Reader(ADA, 1, Set.of(Role.EDUCATOR));
        DigestService digest = nursery.get(DigestService.class);
        assertThat(nursery.bench.inTransaction(() -> digest.mine(ada)).settings())
                .isEmpty();
        assertThatThrownBy(() -> nursery.bench.run(() -> digest.choose(ada, false)))
                .isInstanceOf(NotFound.class);
        nursery.sql("update staff_member set to_day = date '2026-11-29' where account = 1");
        nursery.finish(ADA, TUNING);
        lookAt("2026-11-30T07:30:00Z");
        assertThat(nursery.digests()).isEmpty();
    }

    @Test
    void reminders_of_an_account_that_is_closed_go_with_it_and_old_ones_after_a_while() {
        nursery.give(1, ADA, TUNING, Weight.REQUIRED, nursery.today().plusDays(3));
        nursery.give(2, Nursery.MO, TUNING, Weight.REQUIRED, null);
        nursery.look();
        nursery.bench.run(() -> nursery.server().forget(ADA));
        assertThat(nursery.decided()).containsExactly("2|GIVEN|NOT_NEEDED");
        DigestService digest = nursery.get(DigestService.class);
        lookAt("2026-11-30T07:30:00Z");
        nursery.bench.run(() -> digest.choose(MO, false));
        nursery.bench.run(() -> nursery.server().forget(Nursery.MO));
        assertThat(nursery.rows("select account from digest")).isEmpty();
        assertThat(nursery.rows("select account from digest_declined")).isEmpty();
        lookAt("2026-11-30T07:30:00Z");
        nursery.bench.pass(Duration.ofDays(89));
        nursery.bench.run(() -> nursery.server().forgetOld());
        assertThat(nursery.rows("select account from digest")).hasSize(1);
        nursery.bench.pass(Duration.ofDays(2));
        nursery.bench.run(() -> nursery.server().forgetOld());
        assertThat(nursery.rows("select account from digest")).isEmpty();
        assertThat(nursery.decided()).isEmpty();
    }
}
