package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int CONNECTIONS = 16;

    private final Turns turns = new Turns();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void those_who_have_their_turn_never_need_more_connections_than_there_are() throws Exception {
        CountDownLatch several = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(threads.submit(() -> turns.take(() -> enter(several))));
            }
            for (Future<Integer> each : all) {
                each.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(2, CONNECTIONS / 2);
        assertThat(inside).hasValue(0);
    }

    /** The first waits for a second: so there are several at a time. */
    private int enter(CountDownLatch several) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        several.countDown();
        try {
            several.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inside.decrementAndGet();
    }

    @Test
    void a_turn_that_fails_is_given_on() {
        for (int i = 0; i < CONNECTIONS; i++) {
            try {
                turns.take(() -> {
                    throw new IllegalStateException("as it happens");
                });
            } catch (IllegalStateException expected) {
                most.incrementAndGet();
            }
        }
        assertThat(most).hasValue(CONNECTIONS);
        assertThat(turns.take(() -> "in turn")).isEqualTo("in turn");
    }
}
