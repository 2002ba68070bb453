package org.attune.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What never changes once it is there, found again without asking: at most so many, those used last. */
final class Remembered<K, V> {
    private final Map<K, V> known;

    Remembered(int most) {
        this.known = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is absent is looked for again the next time. */
    Optional<V> find(K key, Function<K, Optional<V>> seek) {
        V value;
        synchronized (known) {
            value = known.get(key);
        }
        if (value != null) {
            return Optional.of(value);
        }
        // Outside the lock: two may seek the same at once, and find the same.
        Optional<V> found = seek.apply(key);
        found.ifPresent(each -> {
            synchronized (known) {
                known.put(key, each);
            }
        });
        return found;
    }
}
