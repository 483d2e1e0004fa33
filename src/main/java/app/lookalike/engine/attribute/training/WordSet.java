package app.lookalike.engine.attribute.training;

import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Products with names and labels to learn from what words look like.
 *
 * @param names the stems of the words of each product's name; none where it has no name
 * @param learned the learned embedding of the i-th product's picture, of unit length
 * @param look its look, of unit length
 * @param attributes what is known about the products, as the head knows it
 */
public record WordSet(
        List<List<String>> names,
        IntFunction<float[]> learned,
        IntFunction<float[]> look,
        Map<String, Labelling> attributes) {
    /** Copies the list and the map and keeps their order. */
    public WordSet {
        names = List.copyOf(names);
        attributes = new LinkedHashMap<>(attributes);
    }

    /** How many products. */
    public int size() {
        return names.size();
    }
}
