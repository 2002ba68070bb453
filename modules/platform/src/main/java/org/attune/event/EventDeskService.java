package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.recording.RecordingService;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Coordinators make events, open them, change them and call them off. */
@ApplicationScoped
@Transactional
public class EventDeskService {
    private static final int LONGEST_REASON = 500;

    /** Places before offers, and those before who waits. */
    private static final Comparator<BookingState> BY_STATE =
            Comparator.comparingInt(each -> List.of(BookingState.BOOKED, BookingState.OFFERED, BookingState.WAITING)
                    .indexOf(each));

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    Attendances attendances;

    @Inject
    Turns turns;

    @Inject
    Rooms rooms;

    @Inject
    After after;

    @Inject
    Describing describing;

    @Inject
    RecordingService recordings;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** All events of the hub in order of time: drafts, what comes, what is over and what was cancelled. */
    @Access(Access.Policy.COORDINATOR)
    public List<EventDescription> all(Reader reader) {
        return describing.describe(events.of(reader.hub()), clock.instant());
    }

    /**
     * One event, with its people; of one that was called off those who had booked then.
     *
     * @throws NotFound when the hub has no such event
     */
    @Access(Access.Policy.COORDINATOR)
    public EventOnDesk event(Reader reader, long event) {
        LiveEvent found = events.find(reader.hub(), event).orElseThrow(NotFound::new);
        return new EventOnDesk(
                describing.describe(found, clock.instant()),
                found.words(),
                places(reader, found),
                Objects.requireNonNullElse(found.recording(), 0L),
                found.version());
    }

    /**
     * Makes a draft.
     *
     * @return its id
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.COORDINATOR)
    public long make(Reader reader, EventWords words) {
        EventWords tidy = words.tidy();
        tidy.check();
        setUp(tidy.provider());
        LiveEvent made = new LiveEvent(reader, tidy, clock.instant());
        events.add(made);
        note(reader, "event-made", made, "");
        return made.id();
    }

    /**
     * Changes it. Whoever has a booking is told of what calendars have to know; more places are given at once, fewer take
     * nobody's away.
     *
     * @param seen the version that the reader had before them
     * @throws NotFound when the hub has no such event
     * @throws RuleViolation at the field that is wrong, when a course counts the minutes that another provider would not report,
     *     or when it was changed since, was called off or is over
     */
    @Access(Access.Policy.COORDINATOR)
    public void change(Reader reader, long event, long seen, EventWords words) {
        Instant now = clock.instant();
        LiveEvent held = held(reader, event, seen);
        EventWords tidy = words.tidy();
        check(held, tidy, now);
        if (tidy.provider() != held.provider()) {
            setUp(tidy.provider());
            if (held.provider().isReporting() && !tidy.provider().isReporting() && events.isCounted(held)) {
                throw new RuleViolation("event.provider.counted").at("provider");
            }
        }
        // Places that were due pass on by what held until now.
        turns.settle(held, now);
        Set<Long> attended = events.attended(held);
        List<SessionTime> before = held.words().sessions();
        CalendarChange change = held.becomes(tidy, now);
        if (change.gone().stream().map(EventSession::id).anyMatch(attended::contains)) {
            throw new RuleViolation("event.session.attended").at("sessions");
        }
        events.write();
        boolean moved = turns.noteMove(held, before);
        if (change.isAny()) {
            turns.tell(held);
        }
        // Whoever joined early a session that is later now did not come to it.
        attendances.forget(held.id(), now.plus(EventSession.EARLY));
        Map<Long, Turns.Asked> asked = moved ? turns.asked(held) : Map.of();
        turns.settle(held, now);
        turns.tellOfMove(held, asked);
        note(reader, "event-changed", held, "");
    }

    /**
     * Lets people book; nothing changes when they can already.
     *
     * @throws NotFound when the hub has no such event
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void open(Reader reader, long event, long seen) {
        Instant now = clock.instant();
        LiveEvent held = held(reader, event, seen);
        if (held.state() != EventState.DRAFT) {
            return;
        }
        EventCheck.open(held.words(), List.of(), now);
        setUp(held.provider());
        held.opens();
        note(reader, "event-opened", held, "");
    }

    /**
     * Calls it off, or throws a draft away that nobody could book; everyone with a booking is told why.
     *
     * @param why a sentence, of 500 letters at most; of a draft nothing is asked
     * @throws NotFound when the hub has no such event
     * @throws RuleViolation at {@code why}, when it was changed since, is over, or a course has the draft as a part
     */
    @Access(Access.Policy.COORDINATOR)
    public void cancel(Reader reader, long event, long seen, String why) {
        Instant now = clock.instant();
        LiveEvent held = held(reader, event, seen);
        String reason = Line.of(why);
        if (held.state() == EventState.DRAFT) {
            discard(reader, held);
        } else {
            callOff(reader, held, reason, now);
        }
    }

    /**
     * Says which recording takes the event's place once it is over; 0 for none. People watch it as soon as it is published.
     *
     * @throws NotFound when the hub has no such event or recording
     * @throws RuleViolation when it was changed since, or is watched already
     */
    @Access(Access.Policy.COORDINATOR)
    public void record(Reader reader, long event, long seen, long recording) {
        String title = recording == 0
                ? ""
                : recordings
                        .hold(reader.hub(), recording)
                        .orElseThrow(NotFound::new)
                        .title();
        LiveEvent held = held(reader, event, seen);
        if (held.watchedFrom() != null) {
            throw new RuleViolation("event.recording.watched").at("recording");
        }
        held.isRecorded(recording == 0 ? null : recording);
        after.settle(held, clock.instant());
        note(reader, "event-recorded", held, title);
    }

    private List<EventOnDesk.Place> places(Reader reader, LiveEvent event) {
        List<Booking> there = Stream.of(
                        BookingState.BOOKED, BookingState.OFFERED, BookingState.WAITING, BookingState.CANCELLED)
                .flatMap(each -> bookings.of(event.id(), each).stream())
                .filter(each -> stood(each) != BookingState.CANCELLED)
                .sorted(Comparator.comparing(EventDeskService::stood, BY_STATE))
                .toList();
        Map<Long, String> names =
                accounts.names(reader, there.stream().map(Booking::account).toList());
        return there.stream()
                .map(each -> new EventOnDesk.Place(
                        each.account(), names.getOrDefault(each.account(), "Someone"), stood(each)))
                .toList();
    }

    /** How somebody stands, or stood when it was called off. */
    private static BookingState stood(Booking booking) {
        return booking.calledOffAs().orElse(booking.state());
    }

    private LiveEvent held(Reader reader, long event, long seen) {
        LiveEvent held = events.hold(reader.hub(), event);
        held.isAsSeen(seen);
        return held;
    }

    private void setUp(MeetingProvider provider) {
        if (!rooms.setUp().contains(provider)) {
            throw new RuleViolation("event.provider.unset").at("provider");
        }
    }

    private static void check(LiveEvent held, EventWords words, Instant now) {
        switch (held.state()) {
            case DRAFT -> EventCheck.draft(words);
            case OPEN -> {
                if (held.isOver(now)) {
                    throw new RuleViolation("event.over.change");
                }
                EventCheck.open(words, held.words().sessions(), now);
            }
            case CANCELLED -> throw new RuleViolation("event.cancelled.change");
        }
    }

    private void discard(Reader reader, LiveEvent draft) {
        events.course(draft).ifPresent(title -> {
            throw new RuleViolation("event.in-course", title);
        });
        note(reader, "event-discarded", draft, "");
        events.remove(draft);
    }

    private void callOff(Reader reader, LiveEvent held, String reason, Instant now) {
        if (held.state() == EventState.CANCELLED) {
            return;
        }
        if (held.isOver(now)) {
            throw new RuleViolation("event.over.change");
        }
        if (reason.isEmpty()) {
            throw new RuleViolation("event.why.missing").at("why");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("event.why.long", LONGEST_REASON, reason.length()).at("why");
        }
        turns.settle(held, now);
        held.isCalledOff(reason);
        turns.callOff(held, now);
        attendances.forget(held.id(), now);
        note(reader, "event-cancelled", held, reason);
    }

    private void note(Reader reader, String action, LiveEvent event, String more) {
        String quoted = "“" + event.title() + "”";
        audit.note(reader, action, "event/" + event.id(), more.isEmpty() ? quoted : quoted + ": " + more);
    }
}
