package org.attune.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.notification.Hubs.CONNIE;
import static org.attune.notification.Hubs.ELSEWHERE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.audit.Noted;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Settings;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingDatabaseTest {
    private static final Duration TICK = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private final PeopleBench bench = new PeopleBench();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private OutboxService outbox;

    @BeforeEach
    void aHubWithAMailServer() {
        outbox = OutboxBench.on(bench, data);
        outbox.audit = AuditBench.on(bench, new Door(bench).accounts);
        Hubs.make(bench);
        mail.start();
        outbox.settings =
                OutboxBench.settings(data, Optional.of(server(mail.getSmtp().getPort())));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_as_html_with_what_to_do_and_why_it_came() throws Exception {
        put("one", letter("Ada Example", "Welcome to the hub"));
        sending().send();
        MimeMessage got = received().get(0);
        assertThat(got.getSubject()).isEqualTo("Welcome to the hub");
        assertThat(got.getAllRecipients()).containsExactly(new InternetAddress("ada@example.org"));
        assertThat(((InternetAddress) got.getFrom()[0]).getAddress()).isEqualTo("learning@example.org");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getMessageID()).matches("<[0-9a-f-]{36}@learn\\.example\\.org>");
        assertThat(text(got))
                .isEqualToNormalizingNewlines("Hello <Ada> & all.\n\nCome in.\n\nStart:\n"
                        + "https://learn.example.org/start?token=once&x=1\n\nYou are new here.\n");
        assertThat(html(got))
                .contains(
                        "lang=\"en-GB\"",
                        "Hello &lt;Ada&gt; &amp; all.",
                        "href=\"https://learn.example.org/start?token=once&amp;x=1\"",
                        "You are new here.")
                .doesNotContain("<img", "<script", "<link", "url(");
    }

    @Test
    void what_is_for_a_calendar_arrives_as_a_way_to_read_the_letter_and_as_a_file() throws Exception {
        String entry = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Füttern 👶🏽\r\nEND:VCALENDAR\r\n";
        put(
                "one",
                letter("Ada Example", "Called off").with(new Letter.CalendarPart(Letter.CalendarMethod.CANCEL, entry)));
        assertThat(TestDatabase.everything(bench.database())).doesNotContain("VCALENDAR");
        sending().send();
        MimeMultipart mixed = (MimeMultipart) received().get(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        MimeMultipart ways = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(ways.getContentType()).startsWith("multipart/alternative");
        assertThat(types(ways)).containsExactly("text/plain", "text/html", "text/calendar");
        ContentType type = new ContentType(ways.getBodyPart(2).getContentType());
        assertThat(type.getParameter("method")).isEqualTo("CANCEL");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(bytes(ways.getBodyPart(2))).isEqualTo(entry);
        assertThat(types(mixed)).last().isEqualTo("application/ics");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(entry);
    }

    @Test
    void what_is_for_a_calendar_comes_out_of_the_seal_as_it_went_in_and_older_letters_open_too() {
        withoutMail();
        Letter with = letter("Ada", "Welcome")
                .with(new Letter.CalendarPart(Letter.CalendarMethod.REQUEST, "BEGIN:VCALENDAR\r\n"));
        put("one", with);
        put("two", letter("Ada", "Hello"));
        assertThat(OutboxBench.letters(bench, outbox, 1)).containsExactly(with, letter("Ada", "Hello"));
    }

    private static List<String> types(MimeMultipart parts) throws Exception {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(new ContentType(parts.getBodyPart(i).getContentType())
                    .getBaseType()
                    .toLowerCase(Locale.ROOT));
        }
        return types;
    }

    private static String bytes(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void what_a_letter_says_is_erased_once_it_is_sent() {
        put("one", letter("Ada", "Welcome"));
        sending().send();
        assertThat(shown().state()).isEqualTo(LetterState.SENT);
        assertThat(OutboxBench.letters(bench, outbox, 1)).isEmpty();
    }

    @Test
    void a_mail_server_that_is_down_for_an_hour_loses_no_letter_and_sends_none_twice() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        for (int i = 0; i < 3; i++) {
            put("letter " + i, letter("Ada", "Letter " + i));
        }
        Sending sending = sending();
        run(sending, Duration.ofHours(1));
        assertThat(shown().state()).isEqualTo(LetterState.WAITING);
        assertThat(shown().trouble()).isEqualTo("The mail server cannot be reached.");
        GreenMail back = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            run(sending, Duration.ofHours(2));
            assertThat(Arrays.stream(back.getReceivedMessages()).map(SendingDatabaseTest::subject))
                    .containsExactlyInAnyOrder("Letter 0", "Letter 1", "Letter 2");
            assertThat(page().letters())
                    .allMatch(each ->
                            each.state() == LetterState.SENT && each.trouble().isEmpty());
        } finally {
            back.stop();
        }
    }

    @Test
    void two_servers_that_look_at_the_same_time_send_a_letter_once() throws Exception {
        int letters = 30;
        for (int i = 0; i < letters; i++) {
            put("letter " + i, letter("Ada", "Letter " + i));
        }
        CountDownLatch both = new CountDownLatch(2);
        List<Thread> servers = Stream.of(sending(), sending())
                .map(each -> new Thread(() -> {
                    both.countDown();
                    each.send();
                }))
                .toList();
        servers.forEach(Thread::start);
        for (Thread each : servers) {
            each.join();
        }
        assertThat(received()).hasSize(letters);
        assertThat(received().stream().map(SendingDatabaseTest::subject)).doesNotHaveDuplicates();
        assertThat(page().letters()).allMatch(each -> each.state() == LetterState.SENT);
    }

    @Test
    void a_letter_tried_again_after_a_crash_has_the_same_message_id() throws Exception {
        put("one", letter("Ada", "Welcome"));
        Sending dying = sending();
        dying.letters = new Steps() {
            @Override
            public void arrived(Claim claim, LetterState state) {
                throw new IllegalStateException("the server dies");
            }
        };
        assertThatThrownBy(dying::send).hasMessage("the server dies");
        run(sending(), Duration.ofMinutes(9));
        assertThat(received()).hasSize(1);
        run(sending(), Duration.ofMinutes(2));
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        run(sending(), Duration.ofHours(2));
        assertThat(received()).hasSize(2);
    }

    @Test
    void a_letter_past_its_time_is_not_sent_and_what_it_says_is_erased() {
        put("one", letter("Ada", "Welcome"));
        bench.pass(Duration.ofDays(1));
        sending().send();
        assertThat(received()).isEmpty();
        assertThat(shown().state()).isEqualTo(LetterState.EXPIRED);
        assertThat(OutboxBench.letters(bench, outbox, 1)).isEmpty();
    }

    @Test
    void a_letter_that_keeps_quiet_hours_waits_for_the_morning_and_its_tries_wait_with_it() {
        Letter reminder = new Letter("ada@example.org", "", "Due soon", List.of("Hello."), null, "So.", null);
        put("other", letter("Ada", "Welcome"));
        bench.run(() -> outbox.putForOpenHours(1, "reminder", reminder));
        bench.goTo(Instant.parse("2026-11-27T19:00:00Z"));
        put("late", new Letter("ada@example.org", "", "At night", List.of("Hello."), null, "So.", null));
        // Over a whole week-end, every hour.
        Sending sending = sending();
        for (int hour = 0; hour < 60; hour++) {
            sending.send();
            bench.pass(Duration.ofHours(1));
        }
        assertThat(received()).extracting(SendingDatabaseTest::subject).containsExactly("At night");
        assertThat(page().letters())
                .filteredOn(each -> each.subject().equals("Due soon"))
                .extracting(LetterEntry::state)
                .containsExactly(LetterState.WAITING);
        bench.goTo(Instant.parse("2026-11-30T07:00:00Z"));
        sending().send();
        assertThat(received()).extracting(SendingDatabaseTest::subject).contains("Due soon");
    }

    @Test
    void line_breaks_in_a_name_or_a_subject_make_no_header() throws Exception {
        put("one", letter("Ada\r\nBcc: eve@example.org", "Hello\r\nX-Eve: yes\u2028Bcc: eve@example.org\r\n\r\nBody"));
        sending().send();
        assertThat(received()).hasSize(1);
        MimeMessage got = received().get(0);
        assertThat(got.getHeader("X-Eve")).isNull();
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(got.getSubject()).isEqualTo("Hello X-Eve: yes Bcc: eve@example.org Body");
        assertThat(((InternetAddress) got.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Ada Bcc: eve@example.org");
    }

    @Test
    void an_address_that_is_none_or_several_fails_at_once() {
        List<String> none = List.of(
                "ada", "ada@", "a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", "<a@example.org>");
        for (String each : none) {
            put(each, new Letter(each, "Ada", "Hello", List.of("Hello."), null, "So.", null));
        }
        sending().send();
        assertThat(received()).isEmpty();
        assertThat(page().letters())
                .hasSize(none.size())
                .allMatch(each -> each.state() == LetterState.FAILED
                        && each.trouble().equals("This is not an e-mail address that can be used."));
    }

    @Test
    void emoji_and_writing_from_right_to_left_survive() throws Exception {
        String name = "عائشة 👩🏽‍🍼";
        String words = "مرحبا, שלום 👶🏽🎈 — čaj";
        put("one", new Letter("ada@example.org", name, words, List.of(words), null, words, null));
        sending().send();
        MimeMessage got = received().get(0);
        assertThat(got.getSubject()).isEqualTo(words);
        assertThat(((InternetAddress) got.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        assertThat(text(got)).isEqualToNormalizingNewlines(words + "\n\n" + words + "\n");
        assertThat(html(got)).contains("<p dir=\"auto\"").contains(words);
        assertThat(shown().name()).isEqualTo(name);
    }

    @Test
    void an_address_that_the_mail_server_refuses_fails_at_once_and_the_next_letter_goes_on() throws Exception {
        put("one", letter("Ada", "Welcome"));
        put("two", letter("Ada", "Welcome"));
        try (MailStub stub = new MailStub(Map.of("RCPT", "550 5.1.1 nobody of that name"))) {
            outbox.settings = OutboxBench.settings(data, Optional.of(server(stub.port())));
            sending().send();
        }
        assertThat(page().letters())
                .allMatch(each -> each.state() == LetterState.FAILED
                        && each.trouble().startsWith("The mail server refuses this address.")
                        && each.trouble().contains("nobody of that name"));
    }

    @Test
    void a_letter_that_is_not_taken_now_fails_after_tries_over_three_days_and_can_be_sent_again() throws Exception {
        Letter always = new Letter("ada@example.org", "", "Hello", List.of("Hello."), null, "So.", null);
        put("one", always);
        Instant begun = bench.clock.instant();
        int tried;
        try (MailStub stub = new MailStub(Map.of("RCPT", "451 later, please"))) {
            outbox.settings = OutboxBench.settings(data, Optional.of(server(stub.port())));
            Sending sending = sending();
            for (int i = 0; i < 80 && shown().state() == LetterState.WAITING; i++) {
                sending.send();
                bench.pass(Duration.ofHours(1));
            }
            sending.send();
            tried = (int)
                    stub.heard.stream().filter(each -> each.startsWith("RCPT")).count();
        }
        assertThat(tried).isEqualTo(78);
        assertThat(shown().state()).isEqualTo(LetterState.FAILED);
        assertThat(shown().trouble()).contains("later, please");
        assertThat(Duration.between(begun, bench.clock.instant())).isGreaterThan(Duration.ofDays(3));
        outbox.settings =
                OutboxBench.settings(data, Optional.of(server(mail.getSmtp().getPort())));
        long id = shown().id();
        assertThatThrownBy(() -> bench.run(() -> outbox.sendAgain(ELSEWHERE, id)))
                .isInstanceOf(NotFound.class);
        bench.run(() -> outbox.sendAgain(CONNIE, id));
        bench.run(() -> outbox.sendAgain(CONNIE, id));
        sending().send();
        assertThat(received()).hasSize(1);
        assertThat(shown().state()).isEqualTo(LetterState.SENT);
        assertThat(noted(id)).containsExactly("letter-sent-again");
    }

    @Test
    void nothing_is_said_to_a_mail_server_without_the_protection_that_is_asked_for() throws Exception {
        put("one", letter("Ada", "Welcome"));
        try (MailStub stub = new MailStub(Map.of())) {
            outbox.settings = OutboxBench.settings(
                    data,
                    Optional.of(new Settings.MailServer(
                            "localhost",
                            stub.port(),
                            "attune",
                            "secret",
                            "learning@example.org",
                            Settings.MailTls.STARTTLS)));
            sending().send();
            assertThat(stub.heard).noneMatch(each -> each.startsWith("AUTH") || each.startsWith("MAIL"));
        }
        assertThat(shown().trouble()).startsWith("The mail server cannot be used.");
    }

    @Test
    void a_password_that_is_not_accepted_is_said_in_words() throws Exception {
        put("one", letter("Ada", "Welcome"));
        try (MailStub stub = new MailStub(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 no"))) {
            outbox.settings = OutboxBench.settings(
                    data,
                    Optional.of(new Settings.MailServer(
                            "localhost",
                            stub.port(),
                            "attune",
                            "secret",
                            "learning@example.org",
                            Settings.MailTls.NONE)));
            sending().send();
        }
        assertThat(shown().state()).isEqualTo(LetterState.WAITING);
        assertThat(shown().trouble())
                .isEqualTo("The mail server does not accept the user name and password it was given.");
    }

    @Test
    void a_letter_sealed_with_another_key_holds_up_no_other(@TempDir Path elsewhere) throws IOException {
        put("one", letter("Ada", "Welcome"));
        outbox.seal = OutboxBench.on(bench, elsewhere).seal;
        outbox.outbox.seal = outbox.seal;
        put("two", letter("Ada", "Hello"));
        sending().send();
        assertThat(received()).hasSize(1);
        assertThat(page().letters())
                .extracting(LetterEntry::state)
                .containsExactlyInAnyOrder(LetterState.FAILED, LetterState.SENT);
    }

    @Test
    void without_a_mail_server_each_letter_is_a_file_that_only_its_owner_reads() throws Exception {
        withoutMail();
        put("one", letter("Ada", "Welcome"));
        sending().send();
        sending().send();
        assertThat(shown().state()).isEqualTo(LetterState.KEPT);
        assertThat(files()).hasSize(1);
        Path file = files().get(0);
        assertThat(String.valueOf(file.getFileName())).matches("20261124T120000Z-[0-9]+\\.eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("outbox"))))
                .isEqualTo("rwx------");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage kept = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(kept.getSubject()).isEqualTo("Welcome");
            assertThat(text(kept)).contains("token=once");
        }
    }

    @Test
    void the_file_of_a_letter_past_its_time_is_removed_and_others_stay() throws Exception {
        withoutMail();
        put("one", letter("Ada", "Welcome"));
        put("two", new Letter("ada@example.org", "", "Hello", List.of("Hello."), null, "So.", null));
        sending().send();
        Files.writeString(data.resolve("outbox/notes.txt"), "mine");
        bench.pass(Duration.ofDays(1));
        sending().send();
        sending().tidy();
        assertThat(files()).hasSize(2);
        assertThat(OutboxBench.letters(bench, outbox, 1)).hasSize(1);
        bench.pass(Duration.ofDays(30));
        sending().tidy();
        assertThat(files()).hasSize(1);
    }

    @Test
    void only_where_there_is_no_mail_server_is_a_letters_text_shown_and_it_is_noted() {
        withoutMail();
        Letter letter = letter("Ada Example", "Welcome");
        put("one", letter);
        sending().send();
        long id = shown().id();
        assertThat(bench.inTransaction(() -> outbox.open(CONNIE, id))).isEqualTo(letter);
        assertThat(noted(id)).containsExactly("letter-opened");
        assertThatThrownBy(() -> bench.run(() -> outbox.open(ELSEWHERE, id))).isInstanceOf(NotFound.class);
        outbox.settings = OutboxBench.settings(data, Optional.of(server(25)));
        assertThatThrownBy(() -> bench.run(() -> outbox.open(CONNIE, id))).isInstanceOf(NotFound.class);
        assertThat(noted(id)).hasSize(1);
    }

    @Test
    void a_coordinator_sees_the_letters_of_their_hub_page_by_page() {
        for (int i = 0; i < 60; i++) {
            bench.pass(TICK);
            put("letter " + i, letter("Ada", "Letter " + i));
        }
        assertThat(page().letters()).hasSize(50);
        assertThat(page().letters().get(0).subject()).isEqualTo("Letter 59");
        assertThat(page().pages()).isEqualTo(2);
        assertThat(bench.inTransaction(() -> outbox.page(CONNIE, 9)).letters()).hasSize(10);
        assertThat(bench.inTransaction(() -> outbox.page(ELSEWHERE, 1)).count()).isZero();
    }

    @Test
    void after_thirty_days_nothing_is_left_of_a_letter() {
        put("one", letter("Ada", "Welcome"));
        sending().send();
        bench.pass(Duration.ofDays(31));
        sending().tidy();
        assertThat(TestDatabase.everything(bench.database())).doesNotContain("ada@example.org");
    }

    private void withoutMail() {
        outbox.settings = OutboxBench.settings(data, Optional.empty());
    }

    private static Settings.MailServer server(int port) {
        return new Settings.MailServer("localhost", port, "", "", "learning@example.org", Settings.MailTls.NONE);
    }

    private Letter letter(String name, String subject) {
        return new Letter(
                "ada@example.org",
                name,
                subject,
                List.of("Hello <Ada> & all.", "Come in."),
                new Letter.Call("Start", "https://learn.example.org/start?token=once&x=1"),
                "You are new here.",
                bench.clock.instant().plus(Duration.ofDays(1)));
    }

    private void put(String key, Letter letter) {
        bench.run(() -> outbox.put(1, key, letter));
    }

    private LetterPage page() {
        return bench.inTransaction(() -> outbox.page(CONNIE, 1));
    }

    private LetterEntry shown() {
        return page().letters().get(0);
    }

    private List<String> noted(long letter) {
        return bench.inTransaction(() -> outbox.audit.on(CONNIE, "letter/" + letter)).stream()
                .map(Noted::action)
                .toList();
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("outbox"))) {
            return all.toList();
        }
    }

    /** As the timer does, if less often, for that long. */
    private void run(Sending sending, Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) <= 0; passed = passed.plus(TICK)) {
            sending.send();
            bench.pass(TICK);
        }
    }

    private Sending sending() {
        Sending sending = new Sending();
        sending.letters = new Steps();
        sending.post = new Post();
        sending.post.settings = outbox.settings;
        sending.post.seal = outbox.seal;
        return sending;
    }

    private static String subject(MimeMessage message) {
        return GreenMailUtil.getHeaders(message).replaceFirst("(?s).*Subject: ([^\r\n]*).*", "$1");
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(1).getContent();
    }

    /** Each step a transaction of its own. */
    private class Steps extends SendingService {
        Steps() {
            outbox = SendingDatabaseTest.this.outbox.outbox;
            clock = bench.clock;
            settings = new Periods();
        }

        @Override
        public void putAside() {
            bench.run(super::putAside);
        }

        @Override
        public Optional<Claim> claim() {
            return bench.inTransaction(super::claim);
        }

        @Override
        public void arrived(Claim claim, LetterState state) {
            bench.run(() -> super.arrived(claim, state));
        }

        @Override
        public void failed(Claim claim, Undelivered why) {
            bench.run(() -> super.failed(claim, why));
        }

        @Override
        public void forgetOld() {
            bench.run(super::forgetOld);
        }

        @Override
        public boolean hasFile(long letter) {
            return bench.inTransaction(() -> super.hasFile(letter));
        }
    }
}
