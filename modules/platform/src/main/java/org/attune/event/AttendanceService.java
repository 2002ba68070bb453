package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What shows that people were at an event: for those who host it, and for each of themselves. */
@ApplicationScoped
@Transactional
public class AttendanceService {

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    Attendances attendances;

    @Inject
    EvidenceRows evidence;

    @Inject
    Event<Attended> attended;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * Session by session, in order of time.
     *
     * @throws NotFound when the hub has no such event
     */
    @Access(Access.Policy.COORDINATOR)
    public List<SessionAttendance> of(Reader reader, long event) {
        LiveEvent found = events.find(reader.hub(), event).orElseThrow(NotFound::new);
        List<Attendances.Kept> kept = attendances.of(event);
        Set<Long> people = new HashSet<>(booked(event));
        kept.forEach(each -> people.add(each.account()));
        Set<Long> named = new HashSet<>(people);
        kept.stream()
                .map(Attendances.Kept::markedBy)
                .filter(each -> each != null)
                .forEach(named::add);
        Map<Long, String> names = accounts.names(reader, List.copyOf(named));
        return found.sessions().stream()
                .map(each -> new SessionAttendance(
                        each.id(), each.startsAt(), each.endsAt(), people(each.id(), people, kept, names)))
                .toList();
    }

    private static List<SessionAttendance.Person> people(
            long session, Set<Long> people, List<Attendances.Kept> kept, Map<Long, String> names) {
        List<SessionAttendance.Person> all = new ArrayList<>();
        for (long account : people) {
            Optional<Attendances.Kept> joined = one(kept, session, account, Evidence.JOINED);
            Optional<Attendances.Kept> reported = one(kept, session, account, Evidence.REPORTED);
            Optional<Attendances.Kept> marked = one(kept, session, account, Evidence.MARKED);
            all.add(new SessionAttendance.Person(
                    account,
                    names.getOrDefault(account, "Someone"),
                    joined.map(Attendances.Kept::at).orElse(null),
                    reported.map(Attendances.Kept::minutes).orElse(0),
                    marked.map(each -> names.getOrDefault(each.markedBy(), "Someone"))
                            .orElse(null)));
        }
        all.sort(Comparator.comparing(SessionAttendance.Person::name).thenComparing(SessionAttendance.Person::account));
        return all;
    }

    private static Optional<Attendances.Kept> one(
            List<Attendances.Kept> kept, long session, long account, Evidence kind) {
        return kept.stream()
                .filter(each -> each.session() == session && each.account() == account && each.kind() == kind)
                .findFirst();
    }

    /**
     * The host says who of those they were shown was there. What another host said of others stays.
     *
     * @param shown accounts that the host had before them
     * @param present those of them who were there
     * @throws NotFound when the hub has no such session
     * @throws RuleViolation when the session has not begun, or somebody has no place at it (any more)
     */
    @Access(Access.Policy.COORDINATOR)
    public void mark(Reader reader, long session, Set<Long> shown, Set<Long> present) {
        EventSession found = events.session(reader.hub(), session).orElseThrow(NotFound::new);
        LiveEvent held = events.hold(reader.hub(), found.liveEvent().id());
        Instant now = clock.instant();
        if (now.isBefore(found.startsAt())) {
            throw new RuleViolation("event.mark.early").at("people");
        }
        Set<Long> known = new HashSet<>(booked(held.id()));
        attendances.of(held.id()).forEach(each -> known.add(each.account()));
        if (!known.containsAll(shown)) {
            throw new RuleViolation("event.mark.gone").at("people");
        }
        int changed = 0;
        // In order, as all who raise several people's lessons go.
        for (long account : new TreeSet<>(shown)) {
            changed += mark(held, session, account, present.contains(account), reader, now) ? 1 : 0;
        }
        if (changed > 0) {
            audit.note(
                    reader,
                    "event-attendance-marked",
                    "event/" + held.id(),
                    "“" + held.title() + "”: " + changed + (changed == 1 ? " person" : " people"));
        }
    }

    private boolean mark(LiveEvent event, long session, long account, boolean present, Reader by, Instant now) {
        if (!present) {
            return attendances.remove(session, account, Evidence.MARKED);
        }
        Attendances.Kept kept = new Attendances.Kept(session, account, Evidence.MARKED, 0, by.account(), now);
        boolean added = attendances.add(kept);
        if (added) {
            bookings.of(event.id(), account).ifPresent(Booking::isSeenThere);
            tell(event.id(), account, Evidence.MARKED);
        }
        return added;
    }

    /**
     * What is kept of the reader, each kind once over all sessions.
     *
     * @throws NotFound when the hub has no such event, or it is a draft
     */
    @Access(Access.Policy.LEARNER)
    public List<Attended> mine(Reader reader, long event) {
        LiveEvent found =
                events.find(reader.hub(), event).filter(LiveEvent::isShown).orElseThrow(NotFound::new);
        return evidence.of(reader.account(), found.id());
    }

    /**
     * Keeps that somebody who has a place joins a session of an event, for the use case that lets them. Before the session
     * begins it is told of nowhere: {@link #begin} does so then. While a provider was asked the event may have been moved or
     * called off, or the place given up: then it is not kept.
     */
    @Access(Access.Policy.SYSTEM)
    public void joined(long event, long session, long account) {
        Instant now = clock.instant();
        boolean joins = on(session, now).isPresent()
                && bookings.of(event, account).map(Booking::state).equals(Optional.of(BookingState.BOOKED));
        if (joins && attendances.add(new Attendances.Kept(session, account, Evidence.JOINED, 0, null, now))) {
            tell(event, account, Evidence.JOINED);
        }
    }

    /**
     * A session, if people may be in it or were just now; its event is held from here on. Nothing where it was called off, or
     * the session moved or taken away.
     */
    private Optional<EventSession> on(long session, Instant now) {
        return events.anySession(session)
                .map(EventSession::liveEvent)
                .map(each -> events.hold(each.hub(), each.id()))
                .filter(each -> each.state() == EventState.OPEN)
                .flatMap(each -> each.sessions().stream()
                        .filter(one -> one.id() == session)
                        .findFirst())
                .filter(each -> !now.isBefore(each.opensAt())
                        && now.isBefore(each.endsAt().plus(Minutes.LONGEST)));
    }

    /** Events of which a session has begun that somebody joined early. */
    @Access(Access.Policy.SYSTEM)
    public List<LiveEvents.Found> begun() {
        return attendances.early(clock.instant());
    }

    /** Lets that count, a transaction an event. Of two servers at once the second waits, and then finds nobody. */
    @Access(Access.Policy.SYSTEM)
    public void begin(long hub, long event) {
        LiveEvent held = events.hold(hub, event);
        attendances.begin(held.id(), clock.instant()).forEach(each -> tell(held.id(), each, Evidence.JOINED));
    }

    /**
     * Keeps that a provider has people in a session now. Asked again within {@link Minutes#LONGEST}, the time between counts
     * for those who were there both times; whole minutes alone, and none beyond the session. Whoever has no place any more is
     * not counted, nor anybody when the event was moved or called off while the provider was asked.
     */
    @Access(Access.Policy.SYSTEM)
    public void seen(long event, long session, Collection<Long> there) {
        Instant now = clock.instant();
        Optional<EventSession> found = on(session, now);
        if (found.isEmpty()) {
            return;
        }
        Set<Long> counted = new TreeSet<>(there);
        counted.retainAll(booked(event));
        for (long account : counted) {
            if (seen(found.get(), account, now)) {
                tell(event, account, Evidence.REPORTED);
            }
        }
    }

    private boolean seen(EventSession session, long account, Instant now) {
        Optional<Attendances.Kept> before = attendances.find(session.id(), account, Evidence.REPORTED);
        if (before.isEmpty()) {
            attendances.add(new Attendances.Kept(session.id(), account, Evidence.REPORTED, 0, null, now));
            return false;
        }
        Minutes minutes = Minutes.between(before.get().at(), now, session.time());
        return attendances.count(before.get(), minutes.whole(), minutes.until()) && minutes.whole() > 0;
    }

    private Set<Long> booked(long event) {
        return bookings.of(event, BookingState.BOOKED).stream()
                .map(Booking::account)
                .collect(Collectors.toSet());
    }

    private void tell(long event, long account, Evidence kind) {
        evidence.of(account, event).stream().filter(each -> each.kind() == kind).forEach(attended::fire);
    }
}
