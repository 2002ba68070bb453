package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.fortuna.ical4j.model.component.VEvent;
import org.attune.notification.Letter;
import org.attune.notification.Letter.CalendarMethod;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLettersDatabaseTest {
    private static final String TITLE = "Feeding, \"slowly\" 👶🏽";

    @TempDir
    private Path data;

    private CalendarBench hub;

    @BeforeEach
    void aHub() {
        hub = new CalendarBench(data);
    }

    @Test
    void whoever_books_gets_one_letter_with_an_entry_for_their_calendar() {
        long booking = booked(1);
        Letter letter = only();
        assertThat(letter.address()).isEqualTo("p10@example.org");
        assertThat(letter.subject()).isEqualTo("You have a place: " + TITLE);
        assertThat(letter.paragraphs())
                .startsWith(
                        "Hello Ada,",
                        "You have a place at “" + TITLE + "”.",
                        "It is on Tuesday 1 December, 6.30 pm to 8 pm.");
        assertThat(letter.call().address()).startsWith("https://learn.example.org/event?id=");
        VEvent entry = ReadCalendar.only(letter.calendar().text());
        assertThat(letter.calendar().method()).isEqualTo(CalendarMethod.REQUEST);
        assertThat(entry.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(entry.getDescription().getValue())
                .startsWith("What babies say.\nAnd how.\n\nWith Dr Demo\n\nJoin, or give up your place: https://learn");
        assertThat(ReadCalendar.start(entry)).isEqualTo(CalendarBench.FIRST);
        assertThat(entry.getUid().orElseThrow().getValue()).endsWith("-" + booking);
        assertThat(entry.getOrganizer().getCalAddress()).hasToString("mailto:attune@learn.example.org");
    }

    @Test
    void no_letter_and_no_entry_holds_the_way_into_the_meeting() {
        booked(2);
        for (Letter each : hub.fresh()) {
            assertThat(each.calendar().text().replace("\r\n ", "") + each.paragraphs() + each.call())
                    .doesNotContain("meet.example.org");
        }
    }

    @Test
    void each_session_has_a_letter_and_an_entry_of_its_own_and_the_first_says_everything() {
        booked(3);
        List<Letter> letters = hub.fresh();
        assertThat(letters).hasSize(3);
        assertThat(letters.get(0).paragraphs().toString())
                .contains("3 sessions: 1. Tuesday 1 December, 6.30 pm to 8 pm; 2. Tuesday 8 December");
        assertThat(letters.get(2).subject()).isEqualTo("Session on Tuesday 15 December, 6.30 pm: " + TITLE);
        assertThat(letters.stream().map(each -> uid(each))).doesNotHaveDuplicates();
        assertThat(letters.stream()
                        .map(each -> ReadCalendar.start(
                                ReadCalendar.only(each.calendar().text()))))
                .containsExactly(
                        CalendarBench.FIRST,
                        CalendarBench.FIRST.plus(Duration.ofDays(7)),
                        CalendarBench.FIRST.plus(Duration.ofDays(14)));
    }

    @Test
    void only_what_changed_is_sent_again_and_a_session_that_is_gone_is_taken_out() {
        long booking = booked(3);
        List<Letter> before = hub.fresh();
        hub.sql(
                "update event_session set starts_at = timestamp with time zone '2026-12-08 19:00:00+00:00' where starts_at"
                        + " = timestamp with time zone '2026-12-08 18:30:00+00:00'");
        hub.sql("delete from event_session where starts_at = timestamp with time zone '2026-12-15 18:30:00+00:00'");
        hub.sql("update live_event set sequence = sequence + 1");
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, true));
        List<Letter> after = hub.fresh();
        assertThat(after.stream().map(each -> each.calendar().method()))
                .containsExactly(CalendarMethod.REQUEST, CalendarMethod.CANCEL);
        assertThat(after.get(0).subject()).isEqualTo("Changed: " + TITLE);
        assertThat(uid(after.get(0))).isEqualTo(uid(before.get(1)));
        assertThat(uid(after.get(1))).isEqualTo(uid(before.get(2)));
        assertThat(CalendarBench.line(after.get(0), "DTSTART")).isEqualTo("20261208T190000");
        assertThat(CalendarBench.line(after.get(1), "DTSTART")).isEqualTo("20261215T183000");
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, true));
        assertThat(hub.fresh()).isEmpty();
    }

    @Test
    void a_place_that_is_given_up_goes_out_of_the_calendar() {
        long booking = booked(2);
        List<Letter> in = hub.fresh();
        hub.becomes(booking, BookingState.CANCELLED);
        hub.write(booking, (event, held) -> hub.letters.gaveUp(event, held, BookingState.BOOKED));
        List<Letter> out = hub.fresh();
        assertThat(out).hasSize(2).allMatch(each -> each.calendar().method() == CalendarMethod.CANCEL);
        assertThat(out.stream().map(EventLettersDatabaseTest::uid))
                .containsExactlyElementsOf(
                        in.stream().map(EventLettersDatabaseTest::uid).toList());
        assertThat(CalendarBench.line(out.get(0), "STATUS")).isEqualTo("CANCELLED");
        assertThat(CalendarBench.line(out.get(0), "SUMMARY")).isEqualTo("Feeding\\, \"slowly\" 👶🏽");
    }

    @Test
    void an_event_that_is_called_off_goes_out_of_the_calendar_with_the_reason() {
        long booking = booked(1);
        hub.fresh();
        hub.sql("update live_event set state = 'CANCELLED', cancelled_why = 'Dr Demo is ill'");
        hub.write(booking, (event, held) -> hub.letters.cancelled(event, held, BookingState.BOOKED));
        Letter letter = only();
        assertThat(letter.subject()).isEqualTo("Called off: " + TITLE);
        assertThat(letter.paragraphs())
                .contains(
                        "“" + TITLE
                                + "” does not take place. You had a place there. It was to be on Tuesday 1 December,"
                                + " 6.30 pm to 8 pm.",
                        "The reason: “Dr Demo is ill”");
        assertThat(letter.calendar().method()).isEqualTo(CalendarMethod.CANCEL);
        ReadCalendar.only(letter.calendar().text());
    }

    @Test
    void who_waits_or_is_offered_a_place_is_told_without_an_entry() {
        long booking = hub.book(hub.event(TITLE, 1), BookingState.WAITING);
        hub.write(booking, hub.letters::waiting);
        assertThat(only().subject()).isEqualTo("You are on the wait-list: " + TITLE);
        hub.becomes(booking, BookingState.OFFERED);
        hub.write(booking, hub.letters::offered);
        hub.write(booking, hub.letters::offered);
        Letter offer = only();
        assertThat(offer.calendar()).isNull();
        assertThat(offer.subject()).isEqualTo("A place for you until Tuesday 24 November, 6 pm: " + TITLE);
        assertThat(offer.paragraphs().toString()).contains("It is kept for you until Tuesday 24 November, 6 pm.");
        assertThat(offer.call().words()).isEqualTo("Take the place");
        assertThat(offer.until()).isEqualTo(hub.bench.clock.instant().plus(Duration.ofHours(6)));
        hub.becomes(booking, BookingState.CANCELLED);
        hub.write(booking, hub.letters::offerOver);
        assertThat(only().paragraphs().toString()).contains("has passed on");
        hub.becomes(booking, BookingState.WAITING);
        hub.write(booking, hub.letters::waitOver);
        assertThat(only().paragraphs().toString()).contains("its wait-list has closed");
        hub.becomes(booking, BookingState.CANCELLED);
        hub.write(booking, (event, held) -> hub.letters.gaveUp(event, held, BookingState.WAITING));
        Letter gone = only();
        assertThat(gone.calendar()).isNull();
        assertThat(gone.paragraphs().get(1)).isEqualTo("You no longer wait for a place at “" + TITLE + "”.");
    }

    @Test
    void whoever_did_not_come_is_told_once_that_the_recording_is_there() {
        long booking = booked(1);
        hub.fresh();
        hub.bench.pass(Duration.ofDays(30));
        hub.write(booking, hub.letters::missed);
        hub.write(booking, hub.letters::missed);
        Letter letter = only();
        assertThat(letter.subject()).isEqualTo("Watch it later: " + TITLE);
        assertThat(letter.calendar()).isNull();
        assertThat(letter.call().words()).isEqualTo("See where to watch it");
        assertThat(letter.paragraphs().toString())
                .as("the host may not have marked anybody yet")
                .contains("nothing here shows that you were there", "ask whoever held it to mark you");
    }

    @Test
    void of_what_is_called_off_a_letter_leads_to_what_else_there_is() {
        long booking = booked(1);
        hub.fresh();
        hub.sql("update live_event set state = 'CANCELLED'");
        hub.write(booking, (event, held) -> hub.letters.cancelled(event, held, BookingState.BOOKED));
        assertThat(only().call().address()).isEqualTo("https://learn.example.org/events");
    }

    @Test
    void nobody_is_told_at_an_address_that_may_be_a_strangers() {
        long booking = hub.book(hub.event(TITLE, 1), BookingState.BOOKED);
        for (String each : List.of("email = null", "email = 'p10@example.org', welcomed_at = null")) {
            hub.sql("update account set " + each + " where id = 10");
            hub.write(booking, (event, held) -> hub.letters.booked(event, held, false));
            assertThat(hub.fresh()).isEmpty();
        }
        hub.sql("update account set welcomed_at = made_at where id = 10");
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, true));
        assertThat(only().calendar().method()).isEqualTo(CalendarMethod.REQUEST);
    }

    @Test
    void what_is_over_stays_in_the_calendar() {
        long booking = booked(2);
        hub.fresh();
        hub.bench.goTo(CalendarBench.FIRST.plus(Duration.ofDays(1)));
        hub.becomes(booking, BookingState.CANCELLED);
        hub.write(booking, (event, held) -> hub.letters.gaveUp(event, held, BookingState.BOOKED));
        assertThat(CalendarBench.line(only(), "DTSTART")).isEqualTo("20261208T183000");
    }

    /** A calendar program that goes by uid and sequence shows, after each step, what is booked. */
    @Test
    void the_last_word_is_the_latest_whatever_happens_to_a_booking() {
        Drawn drawn = new Drawn(EventLettersDatabaseTest.class);
        long event = hub.event(TITLE, 3);
        long booking = hub.book(event, BookingState.CANCELLED);
        Map<String, Integer> sequences = new HashMap<>();
        Map<String, String> calendar = new HashMap<>();
        boolean booked = false;
        for (int step = 0; step < 60; step++) {
            hub.bench.pass(Duration.ofMinutes(drawn.between(0, 3)));
            Consumer<Long> next =
                    booked ? drawn.oneOf(List.of(this::change, this::change, this::giveUp)) : this::bookAgain;
            next.accept(booking);
            booked = hub.bench.inTransaction(
                    () -> hub.bench.entities.find(Booking.class, booking).state() == BookingState.BOOKED);
            for (Letter letter : hub.fresh()) {
                String uid = uid(letter);
                int sequence = Integer.parseInt(CalendarBench.line(letter, "SEQUENCE"));
                assertThat(sequence).as("of %s", uid).isGreaterThan(sequences.getOrDefault(uid, -1));
                sequences.put(uid, sequence);
                if (letter.calendar().method() == CalendarMethod.REQUEST) {
                    calendar.put(uid, CalendarBench.line(letter, "DTSTART"));
                } else {
                    assertThat(calendar.remove(uid)).isNotNull();
                }
            }
            String feed = hub.bench
                    .inTransaction(() -> hub.feeds.read(hub.feeds.make(CalendarBench.ADA)))
                    .orElseThrow()
                    .text();
            assertThat(new TreeSet<>(calendar.keySet()))
                    .isEqualTo(new TreeSet<>(ReadCalendar.events(feed).stream()
                            .map(each -> each.getUid().orElseThrow().getValue())
                            .toList()));
            for (VEvent each : ReadCalendar.events(feed)) {
                String uid = each.getUid().orElseThrow().getValue();
                assertThat(each.getSequence().getSequenceNo()).isGreaterThanOrEqualTo(sequences.get(uid));
                assertThat(each.getDateTimeStart().getValue()).isEqualTo(calendar.get(uid));
            }
        }
    }

    private void change(long booking) {
        hub.sql(
                "update event_session set ends_at = ends_at + interval '5' minute, starts_at = starts_at + interval '5' minute"
                        + " where id = (select max(id) from event_session)");
        hub.sql("update live_event set sequence = sequence + 1");
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, true));
    }

    private void giveUp(long booking) {
        hub.becomes(booking, BookingState.CANCELLED);
        hub.write(booking, (event, held) -> hub.letters.gaveUp(event, held, BookingState.BOOKED));
    }

    private void bookAgain(long booking) {
        hub.becomes(booking, BookingState.BOOKED);
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, false));
    }

    private long booked(int sessions) {
        long booking = hub.book(hub.event(TITLE, sessions), BookingState.BOOKED);
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, false));
        return booking;
    }

    private Letter only() {
        List<Letter> letters = hub.fresh();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static String uid(Letter letter) {
        return CalendarBench.line(letter, "UID");
    }
}
