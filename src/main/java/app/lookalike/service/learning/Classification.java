package app.lookalike.service.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a picture most likely shows.
 *
 * @param attributes by name, such as {@code articleType}: the most probable labels, best first
 */
public record Classification(Map<String, List<Prediction>> attributes) {
    /**
     * A label.
     *
     * @param label such as "Navy Blue"
     * @param probability 0 to 1
     */
    public record Prediction(String label, double probability) {}

    /** Copies the map and keeps its order. */
    public Classification {
        attributes = new LinkedHashMap<>(attributes);
    }
}
