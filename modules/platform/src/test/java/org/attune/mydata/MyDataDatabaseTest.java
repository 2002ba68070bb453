package org.attune.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.KeyPurpose;
import org.attune.account.LearnerNames;
import org.attune.account.NewPerson;
import org.attune.account.OneTimeKeyService;
import org.attune.account.ServerKey;
import org.attune.account.SignInAnswer;
import org.attune.account.SignInService;
import org.attune.audit.AuditService;
import org.attune.device.TabletPinService;
import org.attune.learning.LearningService;
import org.attune.learninglog.About;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.people.WelcomeService;
import org.attune.people.Work;
import org.attune.record.CertificateService;
import org.attune.record.ElsewhereService;
import org.attune.record.ElsewhereWords;
import org.attune.setting.WorkplaceService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.shared.TestDatabase;
import org.attune.shared.Transactions;
import org.attune.shared.Wiring;
import org.attune.unkept.UnkeptService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyDataDatabaseTest {
    private static final String PASSWORD = "three words together";
    private static final Caller PHONE = new Caller("192.0.2.7", "Firefox on Android");
    private static final String AT = "timestamp with time zone '2026-11-24 12:00:00+00:00'";

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private Wiring wiring = new Wiring();
    private Reader edith = nobody();
    private Reader other = nobody();
    private Reader coordinator = nobody();

    private static Reader nobody() {
        return new Reader(0, 0, Set.of(Role.EDUCATOR));
    }

    @BeforeEach
    void threePeopleOnACourse() {
        wire(Optional.empty());
        bench.run(() -> {
            sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
            sql("insert into local_authority (id, hub, name) values (1, 1, 'An area')");
            sql("insert into setting (id, hub, local_authority, name, version) values (1, 1, 1, 'A nursery', 1)");
            sql("insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)");
            sql("insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                    + " licence, finish, published_at) values (105, 5, '1', 'c', '', '', 0, '', '', 'ALL_LESSONS', "
                    + AT
                    + ")");
            sql("update course set published = 105");
        });
        edith = person("edith.quixotic@demo.example", "Edith", "Quixotic", Set.of(Role.EDUCATOR));
        other = person("other.zephyr@demo.example", "Olive", "Zephyr", Set.of(Role.EDUCATOR));
        coordinator = person("coordinator", "Cora", "Example", Set.of(Role.EDUCATOR, Role.COORDINATOR));
    }

    private void wire(Optional<Duration> account) {
        wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(DataSource.class, Transactions.over(bench.database()))
                .with(Clock.class, bench.clock)
                .with(ServerKey.class, new ServerKey(data, false))
                .with(Settings.class, new Periods(account) {
                    @Override
                    public Path data() {
                        return data;
                    }

                    @Override
                    public PackageLimit packageLimit() {
                        return new PackageLimit(100, 10, 10, 1, 100, 10);
                    }

                    @Override
                    public int uploadMegabytes() {
                        return 1;
                    }

                    @Override
                    public int documentMegabytes() {
                        return 1;
                    }

                    @Override
                    public String address() {
                        return "https://learn.example";
                    }

                    @Override
                    public Optional<MailServer> mailServer() {
                        return Optional.empty();
                    }
                });
        wiring.with(LearnerNames.class, wiring.get(AccountService.class));
    }

    private Reader person(String signInName, String given, String family, Set<Role> roles) {
        NewPerson person = new NewPerson(signInName, given, family, roles);
        long account = in(() -> wiring.get(AccountService.class).open(1, person, PASSWORD));
        Reader reader = new Reader(account, 1, roles);
        bench.run(() -> {
            sql("insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at, last_at,"
                    + " finished_at, version) values (" + account + ", 1, " + account + ", 5, 105, 'ALL_LESSONS', " + AT
                    + ", " + AT + ", " + AT + ", " + AT + ", 1)");
            sql("insert into staff_member (id, account, setting, responsibility, from_day, version) values (" + account
                    + ", " + account + ", 1, 'KEY_PERSON', date '2026-01-01', 1)");
            sql("insert into linked_identity (issuer, subject, account, linked_at) values ('https://id.example', '"
                    + signInName + "', " + account + ", " + AT + ")");
        });
        bench.run(() -> wiring.get(DoorService.class).cameIn(reader, DoorEventKind.PASSWORD, PHONE));
        return reader;
    }

    /** Everywhere that something of someone can be. */
    private void leaveTraces(Reader reader, String secret, String name, String address) {
        in(() -> wiring.get(LogService.class).write(reader, UUID.randomUUID().toString(), About.NOTHING, secret, true));
        in(() -> wiring.get(ElsewhereService.class)
                .add(reader, new ElsewhereWords(secret, secret, LocalDate.of(2026, 1, 1), 60, secret)));
        in(() -> wiring.get(UnkeptService.class).take(reader, "ab12", true, secret));
        bench.run(() -> {
            wiring.get(WelcomeService.class).setting(reader, "Nursery of " + secret);
            wiring.get(WelcomeService.class).work(reader, Work.values()[0]);
            wiring.get(TabletPinService.class).choose(reader, "482915", PHONE);
            wiring.get(OneTimeKeyService.class)
                    .make(reader.account(), KeyPurpose.CONFIRM_EMAIL, secret + "@demo.example");
            wiring.get(OutboxService.class)
                    .put(
                            1,
                            "account/" + reader.account() + "/x",
                            new Letter(address, name, "About " + secret, List.of("Hello"), null, "Because.", null));
            long id = reader.account();
            sql("insert into renewable (id, hub, name, version) values (" + id + ", 1, 'First aid " + id + "', 1)");
            sql(
                    "insert into training_held (id, hub, account, renewable, on_day, written_by, written_at, version) values ("
                            + id + ", 1, " + id + ", " + id + ", date '2026-01-01', " + coordinator.account() + ", "
                            + AT + ", 1)");
            AuditService audit = wiring.get(AuditService.class);
            audit.note(coordinator, "person-added", "account/" + reader.account(), name);
            audit.noteOf(coordinator, "course-person-moved", "course/5", reader.account(), name + " to version 2.");
        });
    }

    @Test
    void after_closing_nothing_of_the_person_can_be_read_and_nobody_gets_in() {
        leaveTraces(edith, "marmalade", "Edith Quixotic", "edith.quixotic@demo.example");
        certificate();
        assertThat(everything()).contains("quixotic", "nursery of marmalade", "person-added");
        close(edith);
        assertThat(everything())
                .doesNotContain("quixotic", "marmalade", "edith", hex("marmalade"), hex("quixotic"))
                .doesNotContain("door_event[" + edith.account())
                .contains("course-person-moved");
        assertThat(rows("select count(*) from learner_key where account = " + edith.account() + " and wrapped is null"))
                .isOne();
        for (String table : List.of(
                "account_role",
                "certificate",
                "door_event",
                "learning_elsewhere",
                "linked_identity",
                "log_note",
                "one_time_key",
                "profile",
                "staff_member",
                "tablet_pin",
                "training_held",
                "unkept_form")) {
            assertThat(rows("select count(*) from " + table + " where account = " + edith.account()))
                    .as(table)
                    .isZero();
        }
        assertThat(signIn("edith.quixotic@demo.example")).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(in(() -> wiring.get(AccountService.class).standing(edith.account())))
                .isEmpty();
        AccountService accounts = wiring.get(AccountService.class);
        assertThat(in(() -> accounts.find(edith.account()))).isEmpty();
        assertThat(in(() -> accounts.count(1, ""))).isEqualTo(2);
        assertThat(in(() -> accounts.page(1, "left", 0, 10))).isEmpty();
        assertThat(in(() -> accounts.taken("edith.quixotic@demo.example"))).isFalse();
    }

    @Test
    void what_was_decided_about_reminding_goes_with_the_account() {
        bench.run(() -> {
            sql("insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note,"
                    + " version) values (1, 1, 1, 5, " + coordinator.account() + ", " + AT
                    + ", 'PEOPLE', false, 'AGREED', '', 1)");
            for (Reader each : List.of(edith, other)) {
                sql("insert into assigned (id, assignment, account, at, version) values (" + each.account() + ", 1, "
                        + each.account() + ", " + AT + ", 1)");
                sql("insert into reminder (assigned, kind, about_day, at, outcome) values (" + each.account()
                        + ", 'GIVEN', date '2026-11-24', " + AT + ", 'WRITTEN')");
                sql("insert into digest_declined (account, at) values (" + each.account() + ", " + AT + ")");
            }
        });
        close(edith);
        assertThat(rows("select count(*) from reminder")).isOne();
        assertThat(rows("select count(*) from reminder where assigned = " + other.account()))
                .isOne();
        assertThat(rows("select count(*) from digest_declined")).isOne();
    }

    @Test
    void completions_count_after_closing_as_before() {
        Object before = in(() -> wiring.get(LearningService.class).reach(coordinator));
        close(edith);
        assertThat(in(() -> wiring.get(LearningService.class).reach(coordinator)))
                .isEqualTo(before);
        assertThat(rows("select count(*) from enrolment where finished_at is not null"))
                .isEqualTo(3);
    }

    @Test
    void a_certificate_of_a_closed_account_is_unknown() {
        certificate();
        CertificateService certificates = wiring.get(CertificateService.class);
        assertThat(in(() -> certificates.check("7k3m q9xd 2fht"))).isPresent();
        close(edith);
        assertThat(in(() -> certificates.check("7k3m q9xd 2fht"))).isEmpty();
    }

    @Test
    void a_certificate_is_still_confirmed_after_its_owner_left_the_setting() {
        certificate();
        WorkplaceService workplaces = wiring.get(WorkplaceService.class);
        assertThat(in(() -> workplaces.of(1, edith.account()))).hasSize(1);
        bench.run(() -> sql("update staff_member set to_day = date '2026-02-01' where account = " + edith.account()));
        assertThat(in(() -> workplaces.of(1, edith.account()))).isEmpty();
        assertThat(in(() -> wiring.get(CertificateService.class).check("7k3m q9xd 2fht")))
                .hasValueSatisfying(said -> assertThat(said.name()).isEqualTo("Edith Quixotic"));
        bench.run(() -> workplaces.forget(edith.account()));
        assertThat(in(() -> wiring.get(CertificateService.class).check("7k3m q9xd 2fht")))
                .isPresent();
    }

    @Test
    void closing_touches_nobody_else() {
        leaveTraces(edith, "marmalade", "Edith Quixotic", "edith.quixotic@demo.example");
        leaveTraces(other, "rhubarb", "Olive Zephyr", "other.zephyr@demo.example");
        List<String> before = linesOf(other);
        close(edith);
        assertThat(linesOf(other)).isEqualTo(before);
        assertThat(signIn("other.zephyr@demo.example")).isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(in(() -> wiring.get(LogService.class).all(other)))
                .extracting(LogEntry::words)
                .containsExactly("rhubarb");
        assertThat(everything()).contains("nursery of rhubarb", "olive zephyr to version 2.");
    }

    @Test
    void closing_leaves_a_namesake_in_what_staff_noted_and_what_no_id_says_is_theirs() {
        Reader namesake = person("another.edith", "Edith", "Quixotic", Set.of(Role.EDUCATOR));
        leaveTraces(edith, "marmalade", "Edith Quixotic", "edith.quixotic@demo.example");
        leaveTraces(namesake, "rhubarb", "Edith Quixotic", "another@demo.example");
        bench.run(() -> wiring.get(AuditService.class)
                .note(coordinator, "course-published", "course/5", "With thanks to Edith Quixotic."));
        List<String> before = notesBut(edith);
        close(edith);
        assertThat(notesBut(edith))
                .isEqualTo(before)
                .containsExactly("Edith Quixotic", "Edith Quixotic to version 2.", "With thanks to Edith Quixotic.");
        assertThat(notesOn(edith)).containsExactly("someone who left", "someone who left");
    }

    @Test
    void whoever_takes_anothers_name_before_they_close_takes_nothing_from_the_others_notes() {
        leaveTraces(other, "rhubarb", "Olive Zephyr", "other.zephyr@demo.example");
        leaveTraces(edith, "marmalade", "Edith Quixotic", "edith.quixotic@demo.example");
        List<String> before = notesBut(edith);
        bench.run(() -> wiring.get(AccountService.class).rename(edith.account(), "Olive", "Zephyr"));
        close(edith);
        assertThat(notesBut(edith)).isEqualTo(before).contains("Olive Zephyr to version 2.");
        assertThat(everything()).as("by a former name, too").doesNotContain("edith quixotic");
    }

    /** What staff noted that concerns somebody, by the ids that the rows hold. */
    private List<String> notesOn(Reader reader) {
        return notes("subject = 'account/" + reader.account() + "' or person = " + reader.account());
    }

    private List<String> notesBut(Reader reader) {
        return notes("subject <> 'account/" + reader.account() + "' and coalesce(person, 0) <> " + reader.account());
    }

    private List<String> notes(String which) {
        return texts("select details from staff_action where " + which + " order by id");
    }

    private List<String> linesOf(Reader reader) {
        return everything()
                .lines()
                .filter(line -> line.contains("zephyr") || line.contains("[" + reader.account() + ","))
                .filter(line -> !line.startsWith("sign_in_slowing"))
                // The numbers of such rows are not those of accounts.
                .filter(line -> !line.startsWith("staff_action") || line.contains("zephyr"))
                .toList();
    }

    @Test
    void whoever_closes_says_their_password_and_tries_at_it_are_counted_as_at_the_door() {
        MyDataService mine = wiring.get(MyDataService.class);
        String key = "own.password.wrong";
        for (int i = 0; key.equals("own.password.wrong") && i < 20; i++) {
            // Caught within, so that what was counted stays.
            key = in(() -> refused(() -> mine.close(edith, "not mine at all", PHONE)));
        }
        assertThat(key).isEqualTo("own.password.slow-down");
        bench.pass(Duration.ofHours(1));
        bench.run(() -> mine.close(edith, PASSWORD, PHONE));
        assertThat(signIn("edith.quixotic@demo.example")).isInstanceOf(SignInAnswer.Refused.class);
    }

    @Test
    void the_only_one_who_looks_after_a_hub_cannot_close() {
        ClosingService closing = wiring.get(ClosingService.class);
        assertThat(refused(() -> bench.run(() -> closing.close(1, coordinator.account()))))
                .isEqualTo("closing.only-coordinator");
        assertThat(signIn("coordinator")).isInstanceOf(SignInAnswer.SignedIn.class);
        person("second", "Second", "Example", Set.of(Role.COORDINATOR));
        close(coordinator);
        assertThat(signIn("coordinator")).isInstanceOf(SignInAnswer.Refused.class);
    }

    @Test
    void what_is_older_than_its_period_goes_and_nothing_younger() {
        AuditService audit = wiring.get(AuditService.class);
        DoorService doors = wiring.get(DoorService.class);
        RetentionService retention = wiring.get(RetentionService.class);
        bench.run(() -> audit.note(coordinator, "person-added", "course/5", "the first"));
        bench.run(() -> sql("insert into tracking_quarantine (registration, hash, reason, payload, at) values"
                + " (1, 'old', 'REFUSED', '', " + AT + ")"));
        String key = in(() -> wiring.get(OneTimeKeyService.class).make(edith.account(), KeyPurpose.START_CODE, null));
        bench.run(retention::run);
        assertThat(in(() -> wiring.get(OneTimeKeyService.class).look(key))).isPresent();

        bench.pass(Duration.ofDays(89));
        bench.run(() -> doors.cameIn(other, DoorEventKind.PASSWORD, PHONE));
        bench.run(retention::run);
        assertThat(rows("select count(*) from door_event")).isEqualTo(4);
        assertThat(rows("select count(*) from one_time_key")).isZero();

        bench.pass(Duration.ofDays(2));
        bench.run(retention::run);
        bench.run(retention::run);
        assertThat(rows("select count(*) from door_event")).isOne();
        assertThat(rows("select count(*) from tracking_quarantine")).isOne();

        bench.pass(Duration.ofDays(300));
        bench.run(() -> audit.note(coordinator, "person-added", "course/5", "the second"));
        bench.run(retention::run);
        assertThat(rows("select count(*) from tracking_quarantine")).isZero();
        assertThat(rows("select count(*) from staff_action")).isEqualTo(2);

        bench.pass(Duration.ofDays(1800));
        bench.run(retention::run);
        assertThat(everything()).contains("the second").doesNotContain("the first");
        assertThat(in(() -> wiring.get(AccountService.class).count(1, "")))
                .as("accounts stay, however long nobody comes")
                .isEqualTo(3);
    }

    @Test
    void an_account_that_nobody_came_in_to_is_closed_once_its_period_is_over_and_only_where_there_is_one() {
        wire(Optional.of(Duration.ofDays(1000)));
        bench.run(() -> sql("update account set email = null"));
        RetentionService retention = wiring.get(RetentionService.class);
        bench.pass(Duration.ofDays(999));
        bench.run(() -> wiring.get(DoorService.class).cameIn(other, DoorEventKind.PIN, PHONE));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isTrue();
        bench.pass(Duration.ofDays(2));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isFalse();
        assertThat(isOpen(other)).isTrue();
        assertThat(isOpen(coordinator)).as("nobody else looks after the hub").isTrue();
    }

    @Test
    void whoever_has_an_address_is_told_once_by_letter_four_weeks_before_their_account_ends() {
        wire(Optional.of(Duration.ofDays(1000)));
        RetentionService retention = wiring.get(RetentionService.class);
        bench.pass(Duration.ofDays(972));
        bench.run(retention::run);
        assertThat(letters()).isEmpty();
        bench.pass(Duration.ofHours(1));
        bench.run(retention::run);
        assertThat(letters())
                .containsExactly(
                        "edith.quixotic@demo.example: Your account will be closed on 20 August 2029",
                        "other.zephyr@demo.example: Your account will be closed on 20 August 2029");
        bench.run(() -> sql("delete from outbox where address like 'edith%'"));

        bench.pass(Duration.ofDays(10));
        bench.run(() -> wiring.get(DoorService.class).cameIn(other, DoorEventKind.PASSWORD, PHONE));
        bench.run(retention::run);
        assertThat(letters()).as("not again, and not for want of the first").hasSize(1);
        bench.pass(Duration.ofDays(18));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isFalse();
        assertThat(isOpen(other)).isTrue();

        bench.pass(Duration.ofDays(972 - 18).plusHours(1));
        bench.run(retention::run);
        assertThat(letters())
                .as("another idle period, another letter")
                .containsExactly(
                        "other.zephyr@demo.example: Your account will be closed on 20 August 2029",
                        "other.zephyr@demo.example: Your account will be closed on 28 April 2032");
        bench.pass(Duration.ofDays(28));
        bench.run(retention::run);
        assertThat(isOpen(other)).isFalse();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoever_is_barred_gets_no_letter_and_stays_and_has_the_whole_period_again_once_they_may_come_in() {
        Duration period = Duration.ofDays(1000);
        wire(Optional.of(period));
        AccountService accounts = wiring.get(AccountService.class);
        RetentionService retention = wiring.get(RetentionService.class);
        bench.pass(Duration.ofDays(973));
        bench.run(retention::run);
        assertThat(letters()).as("told, and barred after it").hasSize(2);
        bench.run(() -> accounts.bar(1, edith.account()));
        bench.run(() -> sql("delete from outbox"));

        bench.pass(Duration.ofDays(1000));
        bench.run(retention::run);
        bench.run(() -> wiring.get(LeftAloneService.class).look(edith.account(), period));
        assertThat(rows("select count(*) from account where closed_at is null and id = " + edith.account()))
                .isOne();
        assertThat(isOpen(other)).isFalse();
        assertThat(letters()).isEmpty();

        bench.run(() -> accounts.readmit(1, edith.account()));
        bench.pass(Duration.ofDays(971));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isTrue();
        assertThat(letters()).isEmpty();
        bench.pass(Duration.ofDays(2));
        bench.run(retention::run);
        assertThat(letters()).singleElement().asString().startsWith("edith.quixotic@demo.example: ");
    }

    @Test
    void nobody_whose_period_was_over_before_it_was_set_is_closed_without_a_letter_some_weeks_before() {
        bench.pass(Duration.ofDays(3000));
        wire(Optional.of(Duration.ofDays(1000)));
        RetentionService retention = wiring.get(RetentionService.class);
        bench.run(retention::run);
        assertThat(letters()).hasSize(2);
        bench.pass(Duration.ofDays(28).minusSeconds(1));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isTrue();
        bench.pass(Duration.ofSeconds(1));
        bench.run(retention::run);
        assertThat(isOpen(edith)).isFalse();
    }

    @Test
    void whoever_comes_in_at_the_last_moment_keeps_their_account() throws Exception {
        Duration period = Duration.ofDays(1000);
        wire(Optional.of(period));
        bench.run(() -> sql("update account set email = null"));
        bench.pass(Duration.ofDays(1001));
        LeftAloneService leftAlone = wiring.get(LeftAloneService.class);
        CountDownLatch cameIn = new CountDownLatch(1);
        CountDownLatch looking = new CountDownLatch(1);
        ExecutorService daily = Executors.newSingleThreadExecutor();
        try {
            Future<?> look = daily.submit(() -> {
                cameIn.await();
                looking.countDown();
                bench.run(() -> leftAlone.look(edith.account(), period));
                return null;
            });
            bench.run(() -> {
                wiring.get(DoorService.class).cameIn(edith, DoorEventKind.PASSWORD, PHONE);
                cameIn.countDown();
                await(looking);
            });
            look.get();
        } finally {
            daily.shutdownNow();
        }
        assertThat(isOpen(edith)).isTrue();
        bench.run(() -> leftAlone.look(other.account(), period));
        assertThat(isOpen(other)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isOpen(Reader reader) {
        return in(() -> wiring.get(AccountService.class).find(reader.account())).isPresent();
    }

    private List<String> letters() {
        return texts("select address || ': ' || subject from outbox order by address, id");
    }

    private List<String> texts(String sql) {
        return in(() -> {
            List<?> rows = bench.entities.createNativeQuery(sql).getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    private void certificate() {
        bench.run(() -> sql("insert into certificate (id, hub, account, enrolment, course, course_version, title,"
                + " version_name, hub_name, finished_at, seconds, code) values (1, 1, " + edith.account() + ", "
                + edith.account() + ", 5, 105, 'c', '1', 'A hub', " + AT + ", 60, '7K3MQ9XD2FHT')"));
    }

    private void close(Reader reader) {
        bench.run(() -> wiring.get(ClosingService.class).close(1, reader.account()));
    }

    private SignInAnswer signIn(String name) {
        return in(() -> wiring.get(SignInService.class).signIn(name, PASSWORD, PHONE.address()));
    }

    private String everything() {
        return TestDatabase.everything(bench.database()).toLowerCase(Locale.ROOT);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private long rows(String sql) {
        return in(() -> ((Number) bench.entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private void sql(String statement) {
        bench.entities.createNativeQuery(statement).executeUpdate();
    }

    private <T> T in(Supplier<T> work) {
        return bench.inTransaction(work);
    }

    private static String refused(Runnable work) {
        Throwable refused = catchThrowable(work::run);
        assertThat(refused).isInstanceOf(RuleViolation.class);
        return ((RuleViolation) refused).messageKey();
    }
}
