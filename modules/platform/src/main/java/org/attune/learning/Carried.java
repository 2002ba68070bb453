package org.attune.learning;

import java.util.Set;

/** Activities whose state may come along when someone is moved. */
record Carried(Way way, Set<String> activities) {
    Carried {
        activities = Set.copyOf(activities);
    }

    /**
     * @param from the resource that the old version plays
     * @param to the resource that the new version plays
     */
    record Way(long from, long to) {}
}
