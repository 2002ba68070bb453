package org.attune.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the server has to answer to one learner in one registration, and what it has to know of each attempt. */
final class ExpectedServer {
    private final Map<String, TreeMap<Integer, ExpectedAttempt>> attempts = new TreeMap<>();
    private final Map<Position, Taken> taken = new HashMap<>();
    private final Map<String, Long> latestEpoch = new HashMap<>();
    private final Set<String> reopened = new HashSet<>();
    final List<Pass> passes = new ArrayList<>();
    private long epoch;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Taken(byte[] bytes, boolean superseded, Set<String> refused) {}

    /** A bearer, and what may be done with it. */
    static final class Pass {
        final String bearer;
        /** What it may begin; nothing when it is there to drain. */
        final @Nullable String activity;

        final boolean again;
        private final Instant expires;
        private boolean ended;
        private boolean begun;

        Pass(String bearer, @Nullable String activity, boolean again, Instant opened) {
            this.bearer = bearer;
            this.activity = activity;
            this.again = again;
            this.expires = opened.plus(Duration.ofHours(12));
        }

        boolean isOver(Instant now) {
            return ended || !now.isBefore(expires);
        }
    }

    /** @param refused names of elements; only of an acknowledgement */
    record Answer(@Nullable Rejection rejection, boolean superseded, Set<String> refused) {
        private static Answer of(Rejection rejection) {
            return new Answer(rejection, false, Set.of());
        }

        static Answer of(TrackAnswer given) {
            if (given instanceof Rejection rejection) {
                return of(rejection);
            }
            Acknowledgement stored = (Acknowledgement) given;
            Set<String> refused = new HashSet<>();
            stored.remarks().stream()
                    .filter(Remark::refuses)
                    .map(Remark::element)
                    .forEach(refused::add);
            return new Answer(null, stored.superseded(), refused);
        }
    }

    /** A password reset. */
    void endAll() {
        passes.forEach(each -> each.ended = true);
    }

    void reopen(String activity) {
        if (attempts.containsKey(activity)) {
            reopened.add(activity);
        }
    }

    /** A new epoch of what the pass is for; its number. */
    long begin(Pass pass, Instant now, @Nullable Long branch, List<Long> declined) {
        String activity = String.valueOf(pass.activity);
        TreeMap<Integer, ExpectedAttempt> all = attempts.computeIfAbsent(activity, any -> new TreeMap<>());
        boolean first = !pass.begun;
        boolean anew = all.isEmpty() || (first && (reopened.contains(activity) || pass.again));
        if (first) {
            reopened.remove(activity);
        }
        if (anew) {
            all.put(all.size() + 1, new ExpectedAttempt());
        }
        pass.begun = true;
        epoch++;
        latestEpoch.put(activity, epoch);
        all.lastEntry().getValue().begin(epoch, now.toEpochMilli(), branch, declined);
        return epoch;
    }

    int latestAttempt(String activity) {
        TreeMap<Integer, ExpectedAttempt> all = attempts.get(activity);
        return all == null ? 0 : all.size();
    }

    ExpectedAttempt attempt(String activity, int number) {
        return attempts.get(activity).get(number);
    }

    Map<String, TreeMap<Integer, ExpectedAttempt>> attempts() {
        return attempts;
    }

    /** How many rows the log has. */
    long events() {
        return epoch + taken.size();
    }

    /** What it has to answer to an event; from now on it knows it. */
    Answer track(Pass pass, SimulatedEvent event, byte[] bytes, Instant now) {
        if (pass.isOver(now)) {
            return Answer.of(Rejection.BEARER_OVER);
        }
        Taken before = taken.get(event.position());
        TreeMap<Integer, ExpectedAttempt> all = attempts.get(event.activity());
        ExpectedAttempt attempt = all == null ? null : all.get(event.attempt());
        if (before != null) {
            boolean same = Arrays.equals(before.bytes, bytes);
            return same ? new Answer(null, before.superseded, before.refused) : Answer.of(Rejection.CONFLICT);
        }
        if (attempt == null || !attempt.began(event.position().epoch())) {
            return Answer.of(Rejection.MALFORMED);
        }
        boolean superseded =
                latestEpoch.get(event.activity()) > event.position().epoch();
        Taken stored = new Taken(bytes, superseded, event.refused().keySet());
        taken.put(event.position(), stored);
        attempt.take(event, now.toEpochMilli());
        return new Answer(null, stored.superseded, stored.refused);
    }
}
