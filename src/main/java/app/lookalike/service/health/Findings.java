package app.lookalike.service.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what the checks find; used by one thread. */
final class Findings {
    private final Map<HealthKind, List<Finding>> found = new EnumMap<>(HealthKind.class);
    private final Map<HealthKind, String> notLooked = new EnumMap<>(HealthKind.class);

    void add(Finding finding) {
        found.computeIfAbsent(finding.kind(), kind -> new ArrayList<>()).add(finding);
    }

    /** Nothing can be said of these kinds. */
    void skip(String reason, HealthKind... kinds) {
        for (HealthKind kind : kinds) {
            notLooked.put(kind, reason);
        }
    }

    /** One section for each kind. */
    List<HealthSection> sections() {
        return Arrays.stream(HealthKind.values())
                .map(kind -> new HealthSection(
                        kind, found.getOrDefault(kind, List.of()), List.of(), notLooked.getOrDefault(kind, "")))
                .toList();
    }
}
