package app.lookalike.engine.attribute.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Labelled pictures to learn from.
 *
 * @param size how many, n
 * @param descriptor the descriptor of the i-th, read when needed: all at once may not fit the heap
 * @param attributes what is known about them, by the attribute's name
 */
public record TrainingSet(int size, IntFunction<float[]> descriptor, Map<String, Labelling> attributes) {
    /** The labels of one attribute. A class and not a record, since arrays compare by address. */
    public static final class Labelling {
        private final List<String> labels;
        private final int[] of;

        /**
         * Takes over the array.
         *
         * @param labels that there are
         * @param of for each picture the position of its label, -1 where it has none
         */
        public Labelling(List<String> labels, int[] of) {
            this.labels = List.copyOf(labels);
            this.of = of;
        }

        /** The labels that there are. */
        public List<String> labels() {
            return labels;
        }

        /** For each picture the position of its label, -1 where it has none; not a copy, to read only. */
        public int[] of() {
            return of;
        }
    }

    /** Copies the map and keeps its order. */
    public TrainingSet {
        attributes = new LinkedHashMap<>(attributes);
        for (Labelling labelling : attributes.values()) {
            if (labelling.of().length != size) {
                throw new IllegalArgumentException(labelling.of().length + " labels for " + size + " pictures");
            }
        }
    }
}
