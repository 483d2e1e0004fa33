package app.lookalike.service.shared.solr;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was fetched last, by the ids of products. What a search has just found is asked for again while it is answered, so
 * the least recently used goes first: Caffeine's policy would often let go of what is new. Thread-safe.
 */
public final class Recent<V> {
    private final Map<String, V> entries;

    /** Keeps at most so many. */
    public Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was kept of it; empty where nothing was, or it had to go. */
    public synchronized Optional<V> get(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Keeps it. */
    public synchronized void put(String id, V value) {
        entries.put(id, value);
    }
}
