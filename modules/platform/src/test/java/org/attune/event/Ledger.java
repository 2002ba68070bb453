package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.event.BookingState.BOOKED;
import static org.attune.event.BookingState.CANCELLED;
import static org.attune.event.BookingState.OFFERED;
import static org.attune.event.BookingState.WAITING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.event.RecordedLetters.Told;

/**
 * What has to be right of an event at every moment, found from its rows and the letters alone: who is told something stands
 * so from then on, and nobody stands otherwise than they were told.
 */
final class Ledger {
    private final EventBench bench;
    private final long event;
    private final Map<Long, BookingState> stand = new HashMap<>();

    /** Whoever waits, the first in front. */
    private final List<Long> queue = new ArrayList<>();

    private int read;
    private int takenBefore;
    private int capacityBefore;

    Ledger(EventBench bench, long event) {
        this.bench = bench;
        this.event = event;
        this.read = bench.letters.all().size();
        this.capacityBefore =
                bench.in(() -> bench.bench.entities.find(LiveEvent.class, event).capacity());
    }

    /** Reads on in the letters, and looks whether the rows say the same and keep the rules. */
    void check() {
        List<Told> all = bench.letters.all();
        all.subList(read, all.size()).stream()
                .filter(each -> each.event() == event)
                .forEach(this::follow);
        read = all.size();
        List<Booking> rows = bench.rows(event);
        Map<Long, BookingState> really = new HashMap<>();
        Set<Long> people = new HashSet<>();
        rows.forEach(each -> {
            assertThat(people.add(each.account())).as("one row a person").isTrue();
            really.put(each.account(), each.state());
        });
        stand.forEach((who, state) -> assertThat(really.getOrDefault(who, CANCELLED))
                .as("what %s was told last", who)
                .isEqualTo(state));
        really.forEach((who, state) -> assertThat(stand.getOrDefault(who, CANCELLED))
                .as("what %s has", who)
                .isEqualTo(state));
        assertThat(accounts(rows, WAITING)).as("the order of the wait-list").isEqualTo(queue);
        places(rows);
    }

    private void places(List<Booking> rows) {
        LiveEvent now = bench.in(() -> {
            LiveEvent found = bench.bench.entities.find(LiveEvent.class, event);
            found.sessions();
            return found;
        });
        int taken = accounts(rows, BOOKED).size() + accounts(rows, OFFERED).size();
        // What was lowered meanwhile took nobody's place away.
        assertThat(taken).as("places").isLessThanOrEqualTo(Math.max(mostPlaces(now), takenBefore));
        takenBefore = taken;
        capacityBefore = now.capacity();
        boolean closed = now.isClosed(bench.bench.clock.instant());
        if (now.state() != EventState.OPEN) {
            assertThat(rows).extracting(Booking::state).isSubsetOf(CANCELLED);
        } else if (closed) {
            assertThat(rows).extracting(Booking::state).doesNotContain(OFFERED, WAITING);
        } else if (taken < now.capacity()) {
            assertThat(queue).as("nobody waits while a place is free").isEmpty();
        }
        accounts(rows, OFFERED).forEach(each -> assertThat(rows)
                .filteredOn(row -> row.account() == each)
                .allMatch(row -> !now.cutOff().isBefore(row.offeredUntil())));
    }

    private int mostPlaces(LiveEvent now) {
        return Math.max(now.capacity(), capacityBefore);
    }

    private static List<Long> accounts(List<Booking> rows, BookingState state) {
        return rows.stream()
                .filter(each -> each.state() == state)
                .map(Booking::account)
                .toList();
    }

    private void follow(Told told) {
        BookingState from = stand.getOrDefault(told.account(), CANCELLED);
        BookingState to =
                switch (told.kind()) {
                    case BOOKED -> {
                        assertThat(from).isIn(CANCELLED, OFFERED);
                        yield BOOKED;
                    }
                    case CHANGED -> only(from, BOOKED, BOOKED);
                    case MOVED -> {
                        assertThat(from).isIn(OFFERED, WAITING);
                        yield from;
                    }
                    case WAITING -> {
                        queue.add(told.account());
                        yield only(from, CANCELLED, WAITING);
                    }
                    case OFFERED -> {
                        if (from == WAITING) {
                            assertThat(queue.get(0)).as("the first who waits").isEqualTo(told.account());
                        }
                        assertThat(from).isIn(WAITING, OFFERED);
                        yield OFFERED;
                    }
                    case OFFER_OVER -> only(from, OFFERED, CANCELLED);
                    case WAIT_OVER -> only(from, WAITING, CANCELLED);
                    case GAVE_UP, CANCELLED -> {
                        assertThat(from).isEqualTo(told.before()).isNotEqualTo(CANCELLED);
                        yield CANCELLED;
                    }
                    case MISSED -> throw new AssertionError("nothing was recorded");
                };
        if (to != WAITING) {
            queue.remove(told.account());
        }
        if (to == BOOKED && from == CANCELLED) {
            assertThat(queue).as("nobody jumps the queue").isEmpty();
        }
        stand.put(told.account(), to);
    }

    private static BookingState only(BookingState from, BookingState allowed, BookingState to) {
        assertThat(from).isEqualTo(allowed);
        return to;
    }
}
