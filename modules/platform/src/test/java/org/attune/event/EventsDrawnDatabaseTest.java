package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.shared.Drawn;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class EventsDrawnDatabaseTest {
    private static final int RUNS = 4;
    private static final int STEPS = 150;

    private final Drawn drawn = new Drawn(getClass());
    private final EventBench bench = new EventBench();
    private final List<Reader> people = bench.people(9);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatever_happens_places_order_and_messages_are_right() {
        for (int run = 0; run < RUNS; run++) {
            Instant begins = bench.bench.clock.instant().plus(Duration.ofHours(drawn.between(4, 40)));
            long event = bench.open(EventBench.words((int) drawn.between(1, 5), EventBench.hour(begins)));
            Ledger ledger = new Ledger(bench, event);
            done.clear();
            for (int step = 0; step < STEPS; step++) {
                int before = bench.letters.all().size();
                try {
                    step(event);
                } catch (RuleViolation e) {
                    done.add(e.messageKey());
                    assertThat(bench.letters.all())
                            .as("what is refused is not told")
                            .hasSize(before);
                }
                try {
                    ledger.check();
                } catch (AssertionError e) {
                    throw new AssertionError("After " + done, e);
                }
            }
        }
    }

    private void step(long event) {
        Reader who = drawn.oneOf(people);
        int lot = drawn.random.nextInt(100);
        if (lot < 45) {
            done.add("book " + who.account());
            bench.book(who, event);
        } else if (lot < 65) {
            done.add("give up " + who.account());
            bench.giveUp(who, event);
        } else if (lot < 80) {
            Duration time = Duration.ofMinutes(drawn.between(1, 50));
            done.add("pass " + time);
            bench.pass(time);
        } else if (lot < 89) {
            int places = (int) drawn.between(1, 7);
            done.add("capacity " + places);
            bench.capacity(event, places);
        } else if (lot < 94) {
            int cutOff = (int) drawn.between(0, 300);
            done.add("cut-off " + cutOff);
            bench.change(event, each -> EventBench.with(each, each.capacity(), cutOff, each.sessions()));
        } else if (lot < 99) {
            Instant to = bench.bench.clock.instant().plus(Duration.ofMinutes(drawn.between(1, 1_500)));
            done.add("move to " + to);
            bench.move(event, EventBench.hour(to));
        } else if (drawn.random.nextInt(3) == 0) {
            done.add("cancel");
            bench.cancel(event);
        }
    }
}
