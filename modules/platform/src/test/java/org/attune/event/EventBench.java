package org.attune.event;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.attune.account.AccountService;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.shared.Told;
import org.attune.shared.Wiring;

/** Events of a hub, people who book, a coordinator; who is told what is taken down. */
final class EventBench {
    static final long HUB = 1;
    static final Instant TUESDAY = Instant.parse("2026-12-01T18:30:00Z");
    private static final String AT = "timestamp with time zone '2026-11-24 12:00:00+00:00'";

    final PeopleBench bench = new PeopleBench();
    final RecordedLetters letters = new RecordedLetters();
    /** What other features are told. */
    final Told<Object> told = new Told<>();

    final Wiring wiring;
    final EventService events;
    final EventDeskService desk;
    final PassingService passing;
    final AttendanceService attendance;
    final Reader cora;
    private final AtomicLong people = new AtomicLong(100);

    EventBench() {
        AccountService accounts = new Door(bench).accounts;
        wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(Clock.class, bench.clock)
                .with(BookingLetters.class, letters)
                .with(Event.class, told)
                .with(AccountService.class, accounts)
                .with(AuditService.class, AuditBench.on(bench, accounts))
                .with(Settings.class, new Settings() {
                    @Override
                    public Optional<BigBlueButton> bigBlueButton() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Jitsi> jitsi() {
                        return Optional.empty();
                    }
                })
                .with(RecordingService.class, new RecordingService() {
                    @Override
                    public Optional<RecordingDescription> inHub(long hub, long recording) {
                        return Optional.of(recording)
                                .filter(each -> hub == HUB && each == 7)
                                .map(each -> new RecordingDescription(
                                        each, "As it was", "", "en-GB", Duration.ofMinutes(50), true));
                    }

                    @Override
                    public Optional<RecordingDescription> hold(long hub, long recording) {
                        return inHub(hub, recording);
                    }
                });
        events = wiring.get(EventService.class);
        desk = wiring.get(EventDeskService.class);
        passing = wiring.get(PassingService.class);
        attendance = wiring.get(AttendanceService.class);
        sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1), (2, 'Another hub', false, 1)");
        cora = person(HUB, Set.of(Role.COORDINATOR));
    }

    Reader person() {
        return person(HUB, Set.of(Role.EDUCATOR));
    }

    Reader person(long hub, Set<Role> roles) {
        long id = people.incrementAndGet();
        sql("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at,"
                + " version) values (" + id + ", " + hub + ", 'n" + id + "', 'n" + id + "', 'none', 'Person', 'Number "
                + id + "', " + AT + ", 1)");
        return new Reader(id, hub, roles);
    }

    List<Reader> people(int many) {
        List<Reader> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(person());
        }
        return all;
    }

    static EventWords words(int capacity, SessionTime... sessions) {
        return new EventWords(
                "Talking with babies",
                "An evening about first conversations.",
                "Educators in baby rooms",
                "Dr Demo Example",
                60,
                capacity,
                120,
                60,
                MeetingProvider.LINK,
                "https://meet.example/room",
                List.of(sessions));
    }

    /** An hour from a moment on. */
    static SessionTime hour(Instant from) {
        return new SessionTime(from, from.plus(Duration.ofHours(1)));
    }

    /** An open event on Tuesday evening, with a cut-off two hours before and offers of an hour. */
    long open(int capacity) {
        return open(words(capacity, hour(TUESDAY)));
    }

    long open(EventWords words) {
        long event = in(() -> desk.make(cora, words));
        run(() -> desk.open(cora, event, seen(event)));
        return event;
    }

    private long seen(long event) {
        return desk.event(cora, event).version();
    }

    void change(long event, UnaryOperator<EventWords> how) {
        run(() -> {
            EventOnDesk there = desk.event(cora, event);
            desk.change(cora, event, there.version(), how.apply(there.words()));
        });
    }

    void capacity(long event, int places) {
        change(event, each -> with(each, places, each.cutOffMinutes(), each.sessions()));
    }

    void move(long event, SessionTime... times) {
        change(event, each -> with(each, each.capacity(), each.cutOffMinutes(), List.of(times)));
    }

    static EventWords heldWith(EventWords words, MeetingProvider provider) {
        return new EventWords(
                words.title(),
                words.summary(),
                words.audience(),
                words.speakers(),
                words.minutes(),
                words.capacity(),
                words.cutOffMinutes(),
                words.offerMinutes(),
                provider,
                words.joinLink(),
                words.sessions());
    }

    static EventWords with(EventWords words, int capacity, int cutOff, List<SessionTime> sessions) {
        return new EventWords(
                words.title(),
                words.summary(),
                words.audience(),
                words.speakers(),
                words.minutes(),
                capacity,
                cutOff,
                words.offerMinutes(),
                words.provider(),
                words.joinLink(),
                sessions);
    }

    void cancel(long event) {
        run(() -> desk.cancel(cora, event, seen(event), "The speaker is ill."));
    }

    BookAnswer book(Reader who, long event) {
        return in(() -> events.book(who, event));
    }

    void giveUp(Reader who, long event) {
        run(() -> events.giveUp(who, event));
    }

    MyEvent see(Reader who, long event) {
        return in(() -> events.event(who, event));
    }

    BookingState state(Reader who, long event) {
        return see(who, event).booking().orElse(BookingState.CANCELLED);
    }

    /** What the timer does, each event in a transaction of its own. */
    void tick() {
        in(passing::due).forEach(each -> run(() -> passing.pass(each.hub(), each.event())));
        in(attendance::begun).forEach(each -> run(() -> attendance.begin(each.hub(), each.event())));
    }

    void pass(Duration time) {
        bench.pass(time);
        tick();
    }

    void goTo(Instant moment) {
        bench.goTo(moment);
        tick();
    }

    /** The rows of an event, by the ids of people. */
    List<Booking> rows(long event) {
        return in(() -> bench.entities
                .createQuery("select b from Booking b where b.liveEvent = :event order by b.place, b.id", Booking.class)
                .setParameter("event", event)
                .getResultList());
    }

    int sequence(long event) {
        return in(() -> bench.entities.find(LiveEvent.class, event).sequence());
    }

    Map<Instant, String> uids(long event) {
        return in(() -> bench.entities.find(LiveEvent.class, event).sessions().stream()
                .collect(Collectors.toMap(EventSession::startsAt, EventSession::uid)));
    }

    /** It was attended by somebody, as the way in keeps it. */
    void came(Reader who, long event) {
        long session = see(who, event).event().sessions().get(0).session();
        bench.run(() -> bench.entities
                .createNativeQuery("insert into attendance (id, event_session, account, kind, minutes, at)"
                        + " values (nextval('attendance_seq'), ?1, ?2, 'JOINED', 0, ?3)")
                .setParameter(1, session)
                .setParameter(2, who.account())
                .setParameter(3, Timestamp.from(bench.clock.instant()))
                .executeUpdate());
    }

    /** In a transaction; of what fails no letter stays. */
    <T> T in(Supplier<T> work) {
        try {
            T result = bench.inTransaction(work);
            letters.stand();
            return result;
        } finally {
            letters.takeBack();
        }
    }

    void run(Runnable work) {
        in(() -> {
            work.run();
            return work;
        });
    }

    /** The key of the rule that refuses it. */
    static String refused(Runnable work) {
        try {
            work.run();
        } catch (RuleViolation e) {
            return e.messageKey();
        }
        throw new AssertionError("nothing refused it");
    }

    void sql(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    long number(String sql) {
        return bench.inTransaction(
                () -> ((Number) bench.entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
