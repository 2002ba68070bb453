package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.event.BookingState.BOOKED;
import static org.attune.event.BookingState.OFFERED;
import static org.attune.event.BookingState.WAITING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.attune.shared.AtOnce;
import org.attune.shared.Drawn;
import org.attune.shared.Reader;
import org.junit.jupiter.api.Test;

class EventsAtOnceDatabaseTest {
    private static final int PEOPLE = 200;
    private static final int PLACES = 25;

    /** As many connections as a server has; the others wait for one. */
    private final Semaphore pool = new Semaphore(32);

    private final EventBench bench = new EventBench();

    @Test
    void of_two_hundred_who_book_at_once_as_many_as_there_are_places_have_one_and_the_others_wait_in_order() {
        long event = bench.open(PLACES);
        List<Reader> people = bench.people(PEOPLE);
        AtomicInteger next = new AtomicInteger();
        List<BookAnswer> answers =
                AtOnce.all(PEOPLE, () -> pooled(() -> bench.book(people.get(next.getAndIncrement()), event)));

        assertThat(answers).filteredOn(BookAnswer.Booked.class::isInstance).hasSize(PLACES);
        assertThat(answers)
                .filteredOn(BookAnswer.WaitListed.class::isInstance)
                .map(each -> ((BookAnswer.WaitListed) each).ahead())
                .as("each has another number before them")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PEOPLE - PLACES).boxed().toList());
        assertThat(count(event, BOOKED)).isEqualTo(PLACES);
        assertThat(count(event, WAITING)).isEqualTo(PEOPLE - PLACES);
        assertThat(bench.letters.all()).hasSize(PEOPLE);
        assertThat(waiting(event)).as("in the order in which they were told").isEqualTo(toldToWait());
    }

    @Test
    void one_person_who_books_many_times_at_once_has_one_place() {
        long event = bench.open(PLACES);
        Reader ann = bench.person();
        assertThat(AtOnce.all(16, () -> bench.book(ann, event))).allMatch(BookAnswer.Booked.class::isInstance);
        assertThat(bench.rows(event)).hasSize(1);
        assertThat(bench.letters.all()).hasSize(1);
    }

    @Test
    void two_servers_that_look_at_the_same_time_pass_an_offer_on_once() {
        long event = bench.open(1);
        List<Reader> people = bench.people(4);
        people.forEach(each -> bench.book(each, event));
        bench.giveUp(people.get(0), event);
        bench.bench.pass(Duration.ofHours(1));
        int before = bench.letters.all().size();
        AtOnce.all(6, () -> {
            bench.run(() -> bench.passing.pass(EventBench.HUB, event));
            return event;
        });
        assertThat(bench.letters.all().subList(before, before + 2))
                .extracting(RecordedLetters.Told::kind)
                .containsExactly(RecordedLetters.Kind.OFFER_OVER, RecordedLetters.Kind.OFFERED);
        assertThat(bench.letters.all()).hasSize(before + 2);
        assertThat(count(event, OFFERED)).isOne();
    }

    @Test
    void whatever_many_do_at_once_places_order_and_messages_are_right() {
        Drawn drawn = new Drawn(getClass());
        long event = bench.open(5);
        List<Reader> people = bench.people(24);
        Ledger ledger = new Ledger(bench, event);
        for (int round = 0; round < 12; round++) {
            List<Runnable> tasks = new ArrayList<>();
            for (Reader each : people) {
                boolean gives = drawn.random.nextInt(3) == 0;
                tasks.add(gives ? () -> bench.giveUp(each, event) : () -> bench.book(each, event));
            }
            int capacity = (int) drawn.between(1, 9);
            tasks.add(() -> bench.capacity(event, capacity));
            tasks.add(bench::tick);
            AtomicInteger next = new AtomicInteger();
            AtOnce.all(
                    tasks.size(),
                    () -> pooled(() -> {
                        tasks.get(next.getAndIncrement()).run();
                        return event;
                    }));
            ledger.check();
            bench.pass(Duration.ofMinutes(drawn.between(1, 40)));
            ledger.check();
        }
        Set<Long> ids = Set.copyOf(people.stream().map(Reader::account).toList());
        assertThat(bench.rows(event)).allMatch(each -> ids.contains(each.account()));
    }

    private <T> T pooled(java.util.function.Supplier<T> work) {
        pool.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            pool.release();
        }
    }

    private long count(long event, BookingState state) {
        return bench.rows(event).stream().filter(each -> each.state() == state).count();
    }

    private List<Long> waiting(long event) {
        return bench.rows(event).stream()
                .filter(each -> each.state() == WAITING)
                .map(Booking::account)
                .toList();
    }

    private List<Long> toldToWait() {
        return bench.letters.all().stream()
                .filter(each -> each.kind() == RecordedLetters.Kind.WAITING)
                .map(RecordedLetters.Told::account)
                .toList();
    }
}
