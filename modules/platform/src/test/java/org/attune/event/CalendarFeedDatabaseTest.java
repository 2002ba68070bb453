package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.component.VEvent;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFeedDatabaseTest {
    private static final Reader BEN = new Reader(11, 1, Set.of(Role.EDUCATOR));

    @TempDir
    private Path data;

    private CalendarBench hub;

    @BeforeEach
    void aHub() {
        hub = new CalendarBench(data);
        hub.person(BEN.account(), "Ben");
    }

    @Test
    void an_address_gives_its_makers_places_and_what_is_offered_them_and_nothing_else() {
        hub.book(hub.event("Booked", 2), BookingState.BOOKED);
        long offered = hub.book(hub.event("A place", 1), BookingState.WAITING);
        hub.becomes(offered, BookingState.OFFERED);
        hub.book(hub.event("Waiting", 1), BookingState.WAITING);
        hub.book(hub.event("Given up", 1), BookingState.CANCELLED);
        long off = hub.event("Called off", 1);
        hub.book(off, BookingState.BOOKED);
        hub.sql("update live_event set state = 'CANCELLED' where id = " + off);
        List<VEvent> entries = ReadCalendar.events(read(make(CalendarBench.ADA)).text());
        assertThat(entries.stream().map(each -> each.getSummary().getValue()))
                .containsExactly("Booked", "Booked", "Offered: A place");
        assertThat(entries.stream().map(each -> each.getStatus().getValue()))
                .containsExactly("CONFIRMED", "CONFIRMED", "TENTATIVE");
        assertThat(ReadCalendar.events(read(make(BEN)).text())).isEmpty();
    }

    @Test
    void an_entry_has_the_uid_that_it_has_in_letters() {
        long booking = hub.book(hub.event("Booked", 1), BookingState.BOOKED);
        hub.write(booking, (event, held) -> hub.letters.booked(event, held, false));
        assertThat(CalendarBench.line(read(make(CalendarBench.ADA)).text(), "UID"))
                .isEqualTo(CalendarBench.line(hub.fresh().get(0), "UID"));
    }

    @Test
    void what_is_over_for_ninety_days_is_left_out() {
        hub.book(hub.event("Booked", 2), BookingState.BOOKED);
        String token = make(CalendarBench.ADA);
        hub.bench.goTo(CalendarBench.FIRST.plus(Duration.ofDays(91)));
        assertThat(ReadCalendar.events(read(token).text())).hasSize(1);
        hub.bench.goTo(CalendarBench.FIRST.plus(Duration.ofDays(98)));
        assertThat(ReadCalendar.events(read(token).text())).isEmpty();
    }

    @Test
    void the_tag_is_the_same_as_long_as_nothing_changes() {
        long booking = hub.book(hub.event("Booked", 1), BookingState.BOOKED);
        String token = make(CalendarBench.ADA);
        CalendarFile first = read(token);
        hub.bench.pass(Duration.ofHours(3));
        assertThat(read(token)).isEqualTo(first);
        hub.becomes(booking, BookingState.CANCELLED);
        assertThat(read(token).tag()).isNotEqualTo(first.tag());
    }

    @Test
    void making_a_new_address_ends_the_one_before_and_ending_it_ends_it() {
        String first = make(CalendarBench.ADA);
        String bens = make(BEN);
        String second = make(CalendarBench.ADA);
        assertThat(found(first)).isEmpty();
        assertThat(found(second)).isPresent();
        hub.bench.run(() -> hub.feeds.end(CalendarBench.ADA));
        hub.bench.run(() -> hub.feeds.end(CalendarBench.ADA));
        assertThat(found(second)).isEmpty();
        assertThat(hub.bench.inTransaction(() -> hub.feeds.madeAt(CalendarBench.ADA)))
                .isEmpty();
        assertThat(found(bens)).isPresent();
        assertThat(found("")).isEmpty();
        assertThat(found("x".repeat(5000))).isEmpty();
    }

    @Test
    void what_the_address_holds_is_not_kept() {
        assertThat(TestDatabase.everything(hub.bench.database())).doesNotContain(make(CalendarBench.ADA));
    }

    @Test
    void an_address_gives_nothing_of_an_account_that_is_barred_or_closed() {
        String token = make(CalendarBench.ADA);
        hub.sql("update account set barred_at = made_at where id = 10");
        assertThat(found(token)).isEmpty();
        hub.sql("update account set barred_at = null where id = 10");
        assertThat(found(token)).isPresent();
        hub.sql("update account set closed_at = made_at where id = 10");
        assertThat(found(token)).isEmpty();
    }

    private String make(Reader reader) {
        return hub.bench.inTransaction(() -> hub.feeds.make(reader));
    }

    private CalendarFile read(String token) {
        return found(token).orElseThrow();
    }

    private Optional<CalendarFile> found(String token) {
        return hub.bench.inTransaction(() -> hub.feeds.read(token));
    }
}
