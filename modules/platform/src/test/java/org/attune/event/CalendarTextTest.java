package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.model.ZoneRulesBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.attune.notification.Letter;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    private static final CalendarText.Party HUB = new CalendarText.Party("A \"good\" hub; yes", "learning@example.org");
    private static final CalendarText.Party ADA = new CalendarText.Party("Ada, 👶🏽 Example", "ada@example.org");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void an_invitation_says_what_it_is_and_holds_one_entry_with_its_time_zone() {
        CalendarEntry entry = entry(at("2026-12-01T18:30"), Duration.ofMinutes(90), "Feeding, slowly");
        String text = CalendarText.letter(Letter.CalendarMethod.REQUEST, entry, HUB, ADA, NOW);
        assertThat(lines(text))
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "METHOD:REQUEST",
                        "TZID:Europe/London",
                        "UID:session-7",
                        "SEQUENCE:3",
                        "DTSTAMP:20261124T120000Z",
                        "DTSTART;TZID=Europe/London:20261201T183000",
                        "DTEND;TZID=Europe/London:20261201T200000",
                        "SUMMARY:Feeding\\, slowly",
                        "STATUS:CONFIRMED",
                        "URL:https://learn.example.org/event?id=1");
        VEvent event = ReadCalendar.only(text);
        assertThat(event.getOrganizer().getCalAddress()).hasToString("mailto:learning@example.org");
        assertThat(ReadCalendar.of(text).getComponents("VEVENT")).hasSize(1);
    }

    @Test
    void who_is_invited_has_said_yes_and_is_not_asked_for_an_answer() {
        String text = CalendarText.letter(
                Letter.CalendarMethod.REQUEST, entry(at("2026-12-01T18:30"), Duration.ofHours(1), "x"), HUB, ADA, NOW);
        String attendee = lines(text).stream()
                .filter(each -> each.startsWith("ATTENDEE"))
                .findFirst()
                .orElseThrow();
        assertThat(attendee)
                .contains("PARTSTAT=ACCEPTED", "RSVP=FALSE", "ROLE=REQ-PARTICIPANT")
                .endsWith(":mailto:ada@example.org");
    }

    @Test
    void what_takes_an_entry_out_has_the_same_uid_and_says_that_it_is_cancelled() {
        CalendarEntry entry = new CalendarEntry(
                "session-7",
                4,
                NOW,
                at("2026-12-01T18:30"),
                at("2026-12-01T20:00"),
                "Feeding",
                "",
                "https://learn.example.org/event?id=1",
                CalendarEntry.Standing.CANCELLED);
        String text = CalendarText.letter(Letter.CalendarMethod.CANCEL, entry, HUB, ADA, NOW);
        assertThat(lines(text)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "UID:session-7");
        ReadCalendar.only(text);
    }

    @Test
    void names_with_emoji_quotes_and_line_breaks_survive() {
        Drawn drawn = new Drawn(CalendarTextTest.class);
        // A backslash right before a line break is written rightly; the library that reads it back takes it wrongly.
        List<String> pieces = List.of(
                "👶🏽",
                "\"",
                "“slowly”",
                "; ",
                ", ",
                "\\ ",
                ":",
                "ä",
                "שלום",
                "\n",
                "BEGIN:VEVENT",
                "a",
                " ",
                "🎈",
                "^n");
        for (int i = 0; i < 300; i++) {
            StringBuilder drawnText = new StringBuilder("x");
            for (int k = 0; k < 60; k++) {
                drawnText.append(drawn.oneOf(pieces));
            }
            String words = drawnText.append("x").toString();
            String name = words.replace("\n", " ");
            String text = CalendarText.letter(
                    Letter.CalendarMethod.REQUEST,
                    entry(at("2026-12-01T18:30"), Duration.ofHours(1), words),
                    new CalendarText.Party(name, "hub@example.org"),
                    new CalendarText.Party(name, "o'ada+b@bücher.example"),
                    NOW);
            VEvent event = ReadCalendar.only(text);
            assertThat(event.getSummary().getValue()).isEqualTo(words);
            assertThat(event.getDescription().getValue()).isEqualTo(words);
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(line);
            }
            assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        }
    }

    @Test
    void the_time_zone_changes_when_javas_does() throws Exception {
        ZoneRules told = new ZoneRulesBuilder().vTimeZone(LondonTime.zone()).build();
        ZoneRules javas = LondonTime.ZONE.getRules();
        Instant last = Instant.parse("2060-01-01T00:00:00Z");
        for (Instant at = Instant.parse("1997-01-01T00:00:00Z"); at.isBefore(last); ) {
            ZoneOffsetTransition next = javas.nextTransition(at);
            assertThat(told.nextTransition(at)).isEqualTo(next);
            assertThat(told.getOffset(at)).isEqualTo(javas.getOffset(at));
            at = next.getInstant();
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-16", "2027-10-19", "2028-03-14", "2028-10-17"})
    void weekly_sessions_stay_at_half_past_six_over_the_change_of_clocks(LocalDate first) {
        for (int week = 0; week < 4; week++) {
            LocalDateTime local = first.plusWeeks(week).atTime(18, 30);
            Instant begins = local.atZone(LondonTime.ZONE).toInstant();
            VEvent event = readBack(begins, Duration.ofMinutes(90));
            assertThat(ReadCalendar.start(event)).isEqualTo(begins);
            assertThat(ReadCalendar.end(event)).isEqualTo(begins.plus(Duration.ofMinutes(90)));
            assertThat(event.getDateTimeStart().getValue()).endsWith("T183000");
            assertThat(LondonTime.moment(begins, begins)).endsWith(", 6.30 pm");
        }
    }

    @Test
    void a_session_over_a_change_of_clocks_begins_and_ends_when_it_does() {
        for (String day : List.of("2027-03-28", "2027-10-31")) {
            Instant midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (int from = -120; from <= 180; from += 15) {
                for (int minutes : List.of(15, 60, 90, 180)) {
                    Instant begins = midnight.plus(Duration.ofMinutes(from));
                    VEvent event = readBack(begins, Duration.ofMinutes(minutes));
                    assertThat(ReadCalendar.start(event)).isEqualTo(begins);
                    assertThat(ReadCalendar.end(event)).isEqualTo(begins.plus(Duration.ofMinutes(minutes)));
                }
            }
        }
    }

    @Test
    void days_and_times_are_said_as_people_say_them() {
        Instant begins = at("2026-12-01T18:30");
        assertThat(LondonTime.span(begins, begins.plus(Duration.ofMinutes(90)), NOW))
                .isEqualTo("Tuesday 1 December, 6.30 pm to 8 pm");
        assertThat(LondonTime.moment(at("2027-01-05T00:05"), NOW)).isEqualTo("Tuesday 5 January 2027, 12.05 am");
        assertThat(LondonTime.span(at("2026-12-01T23:00"), at("2026-12-02T12:00"), NOW))
                .isEqualTo("Tuesday 1 December, 11 pm to Wednesday 2 December, 12 pm");
    }

    @Test
    void a_feed_is_no_message_and_says_how_often_to_read_it() {
        String text = CalendarText.feed(
                "Webinars: A hub",
                List.of(
                        entry(at("2026-12-01T18:30"), Duration.ofHours(1), "One"),
                        entry(at("2026-12-08T18:30"), Duration.ofHours(1), "Two")));
        assertThat(lines(text))
                .contains(
                        "X-WR-CALNAME:Webinars: A hub",
                        "NAME:Webinars: A hub",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H")
                .noneMatch(each -> each.startsWith("METHOD") || each.startsWith("ATTENDEE"));
        assertThat(ReadCalendar.of(text).getComponents("VEVENT")).hasSize(2);
        assertThat(ReadCalendar.of(CalendarText.feed("Nothing yet", List.of())).getComponents("VEVENT"))
                .isEmpty();
    }

    @Test
    void nothing_is_fetched_from_the_network() {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                throw new IllegalStateException("asked for " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, java.io.IOException failure) {
                asked.add(uri);
            }
        });
        try {
            String text = CalendarText.letter(
                    Letter.CalendarMethod.REQUEST,
                    entry(at("2026-12-01T18:30"), Duration.ofHours(1), "One"),
                    HUB,
                    ADA,
                    NOW);
            ReadCalendar.of(text);
            ReadCalendar.of(text.replace(
                    "TZID:Europe/London", "TZID:Europe/London\r\nTZURL:https://zones.example.org/London.ics"));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    private static VEvent readBack(Instant begins, Duration length) {
        return ReadCalendar.only(
                CalendarText.letter(Letter.CalendarMethod.REQUEST, entry(begins, length, "x"), HUB, ADA, NOW));
    }

    private static CalendarEntry entry(Instant begins, Duration length, String words) {
        return new CalendarEntry(
                "session-7",
                3,
                NOW,
                begins,
                begins.plus(length),
                words,
                words,
                "https://learn.example.org/event?id=1",
                CalendarEntry.Standing.CONFIRMED);
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), LondonTime.ZONE).toInstant();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
    }
}
