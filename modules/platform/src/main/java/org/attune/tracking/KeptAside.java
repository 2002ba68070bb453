package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells whoever looks after the server that something was kept aside: which registration and why, never what. A line a
 * minute for a registration at most; the next one says how many there were in between.
 */
@ApplicationScoped
public class KeptAside {
    static final Duration BETWEEN = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(KeptAside.class.getName());
    private static final int REMEMBERED = 1_000;

    private final Map<Long, Told> told = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Told> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param since how many there were since that were not told */
    private record Told(Instant at, int since) {}

    synchronized void tell(long registration, Quarantine.Reason reason, Quarantine.Outcome outcome, Instant now) {
        Told before = told.getOrDefault(registration, new Told(Instant.MIN, 0));
        if (now.minus(BETWEEN).isBefore(before.at)) {
            told.put(registration, new Told(before.at, before.since + 1));
            return;
        }
        told.put(registration, new Told(now, 0));
        String kept =
                outcome == Quarantine.Outcome.FULL ? "not kept aside, there is too much of it already" : "kept aside";
        String more = before.since == 0 ? "" : ", and " + before.since + " more since the last such line";
        LOG.log(Level.WARNING, "{0}: an event of registration {1}, {2}{3}", new Object[] {
            kept, Long.toString(registration), reason, more
        });
    }
}
