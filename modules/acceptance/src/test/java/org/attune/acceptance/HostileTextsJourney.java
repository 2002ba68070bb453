package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What no honest person types, into every field of every form that the pages of each role lead to: it is kept or refused,
 * shown as text, and taken down in no log. On PostgreSQL, which refuses texts that H2 takes.
 */
@ExtendWith(Inspector.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsJourney {
    /** Known again wherever it turns up. */
    private static final String MARK = "zqhostile";

    private static final List<String> TEXTS = List.of(
            "<" + MARK + " onload=alert(1)>'\"></" + MARK + "><script>" + MARK + "</script>&amp;&#60;",
            MARK + "#{7*7}${7*7} {0} {1,number} %s '; DROP TABLE account; -- ../../../etc/passwd\\..\\",
            "=1+1," + MARK + "!A1",
            MARK + "\r\nBcc: x@hostile.example\r\n\r\n nul\0 esc\u001B \u202Egnp.exe\u2066 \uFEFF \uDBFF \uD83D\uDC23",
            MARK + "x".repeat(20_000));

    /** Not filled in, and why. */
    private static final Map<String, String> LEFT_ALONE = Map.of(
            "/sign-in", "tries that fail slow the tests' own address",
            "/account-password", "the same",
            "/sign-out", "ends the walk",
            "/sign-out-everywhere", "ends the others' walks",
            "/close-account", "the same");

    private final WhatLeaves leaving = new WhatLeaves();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> shownOn = new LinkedHashSet<>();
    /** By path: who came by such a text, and where. */
    private final Map<String, Come> comeBy = new LinkedHashMap<>();

    private final List<String> cookies = new ArrayList<>();
    private Server server;
    private int fields;
    private int kept;

    @BeforeAll
    void start() {
        server = Server.on(Database.postgresql()).withTestCourses().start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void texts_that_harm_are_kept_or_refused_and_shown_as_text_and_are_in_no_log(Browsers browsers) {
        List<String> people = List.of("coordinator", "manager", "leader", "specialist", "educator");
        people.forEach(this::fillIn);
        people.forEach(this::read);
        people.forEach(name -> watch(name, browsers));

        assertThat(faults).isEmpty();
        assertThat(fields).as("fields filled in").isGreaterThan(100);
        assertThat(kept).as("forms that were taken").isGreaterThan(50);
        assertThat(comeBy).as("pages looked at in a browser").hasSizeGreaterThan(20);
        assertThat(shownOn).as("pages that show such a text").hasSizeGreaterThan(10);
        assertThat(leaving.kinds()).contains("zip");
        assertThat(files("log")).contains("org.attune.security").doesNotContain(MARK, "attune-demo");
        assertThat(cookies).isNotEmpty().allSatisfy(each -> assertThat(files("log"))
                .doesNotContain(each));
    }

    @Test
    void letters_to_people_with_such_names_go_to_them_alone() {
        Visitor coordinator = Visitor.of(server, "coordinator");
        for (int each = 0; each < TEXTS.size() - 1; each++) {
            String to = "letter" + each + "@demo.example";
            String name = TEXTS.get(each);
            Map<String, String> fields = Form.of(
                            "/add-person", coordinator.get("/add-person").text())
                    .stream()
                    .filter(form -> form.texts().contains("givenName"))
                    .findFirst()
                    .orElseThrow()
                    .asShown();
            fields.putAll(Map.of(
                    "givenName", name.substring(0, Math.min(name.length(), 60)), "familyName", "Letter", "email", to));
            fields.put("role", "EDUCATOR");
            assertThat(coordinator.send("/add-person", fields).status())
                    .as(name)
                    .isEqualTo(302);
            assertThat(LetterBox.of(server, to).linkTo("/start")).startsWith(server.address());
        }
        WhatLeaves letters = new WhatLeaves();
        letters.letters(server.data().resolve("outbox"));
        assertThat(letters.kinds()).contains("letter");
    }

    /** Walks from page to page as a person, and sends each form they come by once with each text. */
    private void fillIn(String name) {
        Visitor visitor = Visitor.of(server, name);
        cookies.addAll(List.of(visitor.cookie("attune"), visitor.cookie("attune-in")));
        walk(visitor, (address, page) -> {
            if (!LEFT_ALONE.containsKey(path(address))) {
                List<Form> forms = Form.of(address, page);
                for (int form = 0; form < forms.size(); form++) {
                    fields += forms.get(form).texts().size();
                    fillIn(visitor, address, form);
                }
            }
        });
    }

    private void fillIn(Visitor visitor, String address, int number) {
        for (String text : TEXTS) {
            List<Form> now = Form.of(address, visitor.get(address).text());
            if (number >= now.size()
                    || now.get(number).texts().isEmpty()
                    || !now.get(number).posted()) {
                return;
            }
            Form form = now.get(number);
            Wire.Answer answer = visitor.send(form.action(), form.filledWith(text));
            look(form.action() + " with " + text.substring(0, Math.min(40, text.length())), answer);
            if (answer.status() == 302) {
                kept++;
            }
        }
    }

    /** Walks once more, over what the others have left there. */
    private void read(String name) {
        walk(Visitor.of(server, name), (address, page) -> {
            if (page.contains("&lt;" + MARK)) {
                shownOn.add(path(address));
            }
            if (page.contains(MARK)) {
                comeBy.putIfAbsent(path(address), new Come(name, address));
            }
        });
    }

    private record Come(String person, String address) {}

    /** In a browser, on a phone: nothing runs, nothing is an element, nothing pushes the page over its edge. */
    private void watch(String name, Browsers browsers) {
        Page page = Learner.on(browsers.device(360), server)
                .signIn(name + "@demo.example")
                .page();
        page.onDialog(dialog -> {
            faults.add(page.url() + ": a dialog, " + dialog.message());
            dialog.dismiss();
        });
        comeBy.values().stream().filter(come -> come.person.equals(name)).forEach(come -> {
            page.navigate(server.address() + come.address);
            if (page.locator(MARK).count() > 0) {
                faults.add(come.address + ": an element in the browser");
            }
            Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
            if (((Number) beyond).intValue() > 0) {
                faults.add(come.address + ": " + beyond + " px beyond the edge");
            }
        });
    }

    private interface Sight {
        void of(String address, String page);
    }

    private void walk(Visitor visitor, Sight sight) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Routes.pages());
        ahead.addAll(
                Routes.servlets().stream().filter(each -> each.endsWith(".csv")).toList());
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            // A page once: numbers and what is looked for do not make another of it.
            if (path(address).equals("/sign-out") || !seen.add(address.replaceAll("[0-9]+|order=[^&]*", "N"))) {
                continue;
            }
            Wire.Answer answer = visitor.get(address);
            look(address, answer);
            if (answer.status() == 200 && answer.header("Content-Type").startsWith("text/html")) {
                ahead.addAll(Form.links(answer.text()));
                sight.of(address, answer.text());
            }
        }
    }

    private void look(String what, Wire.Answer answer) {
        String text = answer.text();
        leaving.open(what, answer);
        if (answer.status() >= 500) {
            faults.add(what + ": a fault, " + answer.status());
        }
        if (answer.header("Content-Type").startsWith("text/html")
                && (text.contains("<" + MARK) || text.contains("<script>" + MARK))) {
            faults.add(what + ": an element was made");
        }
        if (text.contains(MARK + "49")) {
            faults.add(what + ": an expression was worked out");
        }
        if (answer.headers().contains("bcc")) {
            faults.add(what + ": a header was made");
        }
        // The text has a comma, so its cell is quoted.
        if (answer.header("Content-Type").startsWith("text/csv") && text.contains("\"=1+1")) {
            faults.add(what + ": a formula was made");
        }
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private String files(String folder) {
        try (Stream<Path> files = Files.walk(server.data().resolve(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
