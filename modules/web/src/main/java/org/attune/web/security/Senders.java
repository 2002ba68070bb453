package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many requests with a body are under way from each address. A body that comes slowly, or never, holds a thread of the
 * container; so no address may hold more than half of them, and pages are answered beside it (docs/decisions/0503).
 */
@ApplicationScoped
public class Senders {
    /** The container has 200 threads. */
    static final int MOST = 100;

    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** Whether one more may begin; if so, it has to {@link #end}. */
    public boolean begin(String address) {
        if (underWay.merge(address, 1, Integer::sum) <= MOST) {
            return true;
        }
        end(address);
        return false;
    }

    /** One that began is over. */
    public void end(String address) {
        underWay.computeIfPresent(address, (from, many) -> many == 1 ? null : many - 1);
    }
}
