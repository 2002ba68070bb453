package org.attune.event;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.attune.account.AccountService;
import org.attune.account.ServerKey;
import org.attune.notification.Letter;
import org.attune.notification.OutboxBench;
import org.attune.notification.OutboxService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Settings;
import org.attune.shared.Wiring;

/**
 * Ada (10), who has an address, in a hub (1); events and bookings are rows that tests change, and the letters about them are
 * written as the use cases would.
 */
final class CalendarBench {
    static final Reader ADA = new Reader(10, 1, Set.of(Role.EDUCATOR));
    static final Instant FIRST = Instant.parse("2026-12-01T18:30:00Z");

    final PeopleBench bench = new PeopleBench();
    final OutboxService outbox;
    final EventLetters letters;
    final CalendarFeedService feeds;
    private int read;

    CalendarBench(Path data) {
        outbox = OutboxBench.on(bench, data);
        Wiring wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(Clock.class, bench.clock)
                .with(ServerKey.class, new ServerKey(data, false))
                .with(OutboxService.class, outbox)
                .with(Settings.class, new Periods() {
                    @Override
                    public String address() {
                        return "https://learn.example.org";
                    }
                });
        letters = wiring.get(EventLetters.class);
        feeds = wiring.get(CalendarFeedService.class);
        sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
        person(ADA.account(), "Ada");
    }

    AccountService accounts() {
        return letters.accounts;
    }

    void person(long id, String given) {
        sql("insert into account (id, hub, sign_in_name, sign_in_key, email, password_hash, given_name, family_name,"
                + " made_at, welcomed_at, version) values (" + id + ", 1, 'p" + id + "', 'p" + id + "', 'p" + id
                + "@example.org', 'none', '" + given + "', 'Example', " + at() + ", " + at() + ", 1)");
    }

    void sql(String statement) {
        bench.run(() -> bench.entities.createNativeQuery(statement).executeUpdate());
    }

    private String at() {
        return "timestamp with time zone '" + bench.clock.instant() + "'";
    }

    /** An open event with sessions of an hour and a half, a week apart. */
    long event(String title, int sessions) {
        List<SessionTime> times = Stream.iterate(FIRST, each -> each.plus(Duration.ofDays(7)))
                .limit(sessions)
                .map(each -> new SessionTime(each, each.plus(Duration.ofMinutes(90))))
                .toList();
        EventWords words = new EventWords(
                title,
                "What babies say.\nAnd how.",
                "Everybody",
                "Dr Demo",
                90,
                10,
                60,
                60,
                MeetingProvider.LINK,
                "https://meet.example.org/secret",
                times);
        long event = bench.inTransaction(() -> {
            LiveEvent made = new LiveEvent(ADA, words, bench.clock.instant());
            bench.entities.persist(made);
            bench.entities.flush();
            return made.id();
        });
        sql("update live_event set state = 'OPEN' where id = " + event);
        return event;
    }

    /** Ada's booking, however it stands. */
    long book(long event, BookingState state) {
        return bench.inTransaction(() -> {
            Booking booking = new Booking(event, ADA.account(), state, 1, bench.clock.instant());
            bench.entities.persist(booking);
            bench.entities.flush();
            return booking.id();
        });
    }

    void becomes(long booking, BookingState state) {
        String until = state == BookingState.OFFERED
                ? "timestamp with time zone '" + bench.clock.instant().plus(Duration.ofHours(6)) + "'"
                : "null";
        sql("update booking set state = '" + state + "', offered_until = " + until + ", place = place + 1, at = " + at()
                + " where id = " + booking);
    }

    /** Writes letters, in the transaction of a use case. */
    void write(long booking, BiConsumer<LiveEvent, Booking> letter) {
        bench.run(() -> {
            Booking held = bench.entities.find(Booking.class, booking);
            letter.accept(bench.entities.find(LiveEvent.class, held.liveEvent()), held);
        });
    }

    /** The letters that came since this was last asked. */
    List<Letter> fresh() {
        List<Letter> all = OutboxBench.letters(bench, outbox, 1);
        List<Letter> fresh = all.subList(read, all.size());
        read = all.size();
        return fresh;
    }

    static String line(Letter letter, String property) {
        return line(letter.calendar().text(), property);
    }

    /** What the calendar says of a property, first of all. */
    static String line(String text, String property) {
        return Arrays.stream(text.replace("\r\n ", "").split("\r\n"))
                .dropWhile(each -> !each.equals("BEGIN:VEVENT"))
                .filter(each -> each.startsWith(property + ":") || each.startsWith(property + ";"))
                .map(each -> each.substring(each.indexOf(':') + 1))
                .findFirst()
                .orElseThrow();
    }
}
