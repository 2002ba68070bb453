package org.attune.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One device: its tabs, and the journal that they share. */
final class SimulatedBrowser {
    final List<Tab> tabs = new ArrayList<>();
    final Deque<Unsent> journal = new ArrayDeque<>();

    /** An event as the journal holds it: the same bytes whenever it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Unsent(SimulatedEvent event, byte[] bytes) {}

    /** A lesson that is open. */
    static final class Tab {
        final ExpectedServer.Pass pass;
        final long epoch;
        final int attempt;
        final long begunAt;
        /** Records that it was given or made, by key. */
        final List<String> notes;

        long seq;

        Tab(ExpectedServer.Pass pass, long epoch, int attempt, long begunAt, List<String> notes) {
            this.pass = pass;
            this.epoch = epoch;
            this.attempt = attempt;
            this.begunAt = begunAt;
            this.notes = new ArrayList<>(notes);
        }
    }
}
