package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: what becomes of the places of an event. Whoever asks holds the event, so that one decides after the
 * other, and each change is told in the transaction that makes it.
 */
@ApplicationScoped
class Turns {
    private static final List<BookingState> HELD =
            List.of(BookingState.BOOKED, BookingState.OFFERED, BookingState.WAITING);

    @Inject
    Bookings bookings;

    @Inject
    BookingLetters letters;

    /**
     * Brings places up to now: ends offers whose time is over, offers what is free to the first who wait, and ends the
     * wait-list at the cut-off. Doing it again changes nothing.
     */
    void settle(LiveEvent held, Instant now) {
        if (held.state() != EventState.OPEN) {
            return;
        }
        for (Booking each : bookings.of(held.id(), BookingState.OFFERED)) {
            settle(held, each, now);
        }
        if (held.isClosed(now)) {
            endWaiting(held, now);
        } else {
            offer(held, now);
        }
    }

    private void settle(LiveEvent held, Booking offered, Instant now) {
        Instant until = Objects.requireNonNull(offered.offeredUntil());
        if (held.isClosed(now) || !now.isBefore(until)) {
            offered.ends(BookingNews.OFFER_OVER, now);
            letters.offerOver(held, offered);
        } else if (until.isAfter(held.cutOff())) {
            // The cut-off was moved since.
            offered.isOffered(held.cutOff(), now);
            letters.offered(held, offered);
        }
    }

    private void endWaiting(LiveEvent held, Instant now) {
        for (Booking each : bookings.of(held.id(), BookingState.WAITING)) {
            each.ends(BookingNews.WAIT_OVER, now);
            letters.waitOver(held, each);
        }
    }

    private void offer(LiveEvent held, Instant now) {
        int free = free(held);
        if (free > 0) {
            for (Booking each : bookings.first(held.id(), BookingState.WAITING, free)) {
                each.isOffered(held.offerUntil(now), now);
                letters.offered(held, each);
            }
        }
    }

    private int free(LiveEvent held) {
        return held.capacity() - bookings.count(held.id()).taken();
    }

    /**
     * Gives somebody a place or has them wait.
     *
     * @throws RuleViolation when there is nothing left to book
     */
    BookAnswer book(LiveEvent held, long account, Instant now) {
        settle(held, now);
        Booking booking = bookings.of(held.id(), account)
                .orElseGet(() -> new Booking(held.id(), account, BookingState.CANCELLED, 0, now));
        return switch (booking.state()) {
            case BOOKED -> new BookAnswer.Booked();
            case WAITING -> new BookAnswer.WaitListed(ahead(held, booking));
            case OFFERED -> takePlace(held, booking, now);
            case CANCELLED -> begin(held, booking, now);
        };
    }

    private BookAnswer begin(LiveEvent held, Booking booking, Instant now) {
        if (held.hasBegunLast(now)) {
            throw new RuleViolation(held.isOver(now) ? "event.over" : "event.begun");
        }
        // Whatever is free here nobody waits for: it would be offered to them.
        if (free(held) > 0) {
            return takePlace(held, booking, now);
        }
        if (held.isClosed(now)) {
            return new BookAnswer.TooLate();
        }
        booking.waits(bookings.nextPlace(), now);
        bookings.add(booking);
        letters.waiting(held, booking);
        return new BookAnswer.WaitListed(ahead(held, booking));
    }

    private BookAnswer takePlace(LiveEvent held, Booking booking, Instant now) {
        booking.takesPlace(now);
        bookings.add(booking);
        letters.booked(held, booking, false);
        return new BookAnswer.Booked();
    }

    private int ahead(LiveEvent held, Booking booking) {
        return bookings.ahead(booking.account()).getOrDefault(held.id(), 0);
    }

    /** Ends whatever somebody has, and passes it on. */
    void giveUp(LiveEvent held, long account, Instant now) {
        settle(held, now);
        bookings.of(held.id(), account)
                .filter(each -> each.state() != BookingState.CANCELLED)
                .ifPresent(each -> {
                    BookingState before = each.state();
                    each.ends(now);
                    letters.gaveUp(held, each, before);
                });
        settle(held, now);
    }

    /** Ends all bookings of an event that is called off. */
    void callOff(LiveEvent held, Instant now) {
        for (BookingState each : HELD) {
            for (Booking booking : bookings.of(held.id(), each)) {
                booking.ends(BookingNews.CALLED_OFF, now);
                letters.cancelled(held, booking, each);
            }
        }
    }

    /** Notes for all who have a place, an offer or wait that it is at another time than it was. @return whether it is */
    boolean noteMove(LiveEvent held, List<SessionTime> before) {
        List<SessionTime> now = held.words().sessions();
        if (held.state() != EventState.OPEN || now.equals(before)) {
            return false;
        }
        List<Instant> starts = now.stream().map(SessionTime::startsAt).toList();
        Instant from = before.stream()
                .filter(each -> !now.contains(each))
                .map(SessionTime::startsAt)
                .findFirst()
                .orElse(null);
        for (BookingState each : HELD) {
            bookings.of(held.id(), each).forEach(booking -> booking.isMoved(from, starts));
        }
        return true;
    }

    /** How somebody stands who has no place: until when one is kept for them, if one is. */
    record Asked(BookingState state, @Nullable Instant until) {
        static Asked of(Booking booking) {
            return new Asked(booking.state(), booking.offeredUntil());
        }
    }

    /** Who waits or is offered a place, by account. */
    Map<Long, Asked> asked(LiveEvent held) {
        return Stream.of(BookingState.OFFERED, BookingState.WAITING)
                .flatMap(each -> bookings.of(held.id(), each).stream())
                .collect(Collectors.toMap(Booking::account, Asked::of));
    }

    /**
     * Tells those who have no place that it is at another time; not who was told of it meanwhile, with an offer.
     *
     * @param before how they stood before anything became of it
     */
    void tellOfMove(LiveEvent held, Map<Long, Asked> before) {
        for (BookingState each : List.of(BookingState.OFFERED, BookingState.WAITING)) {
            bookings.of(held.id(), each).stream()
                    .filter(booking -> Asked.of(booking).equals(before.get(booking.account())))
                    .forEach(booking -> letters.moved(held, booking));
        }
    }

    /** Tells those who have a place that what calendars have to know has changed. */
    void tell(LiveEvent held) {
        for (Booking each : bookings.of(held.id(), BookingState.BOOKED)) {
            letters.booked(held, each, true);
        }
    }
}
