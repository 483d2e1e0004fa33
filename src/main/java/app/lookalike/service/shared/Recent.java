package app.lookalike.service.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was fetched last, by the ids of products. What a search has just found is asked for again while it is answered, so
 * the least recently used goes first: Caffeine's policy would often let go of what is new. Thread-safe.
 */
final class Recent<V> {
    private final Map<String, V> entries;

    /** Keeps at most so many. */
    Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    synchronized void put(String id, V value) {
        entries.put(id, value);
    }
}
