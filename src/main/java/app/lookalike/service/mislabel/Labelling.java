package app.lookalike.service.mislabel;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels that products have for one attribute; labels that differ in case only are the same. Never changes. */
final class Labelling {
    private static final int NONE = -1;

    private final List<String> names;
    private final int[] of;
    private final int[] counts;
    private final int labelled;

    /**
     * A labelling.
     *
     * @param names of the labels
     * @param of the position of each product's label; -1 for none
     */
    Labelling(List<String> names, int[] of) {
        this.names = List.copyOf(names);
        this.of = of.clone();
        this.counts = new int[names.size()];
        IntStream.of(of).filter(label -> label != NONE).forEach(label -> counts[label]++);
        this.labelled = IntStream.of(counts).sum();
    }

    /** What the catalogue says of these products. */
    static Labelling of(List<Product> products, Attribute attribute) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] of = new int[products.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = products.get(i)
                    .attribute(attribute)
                    .map(label -> positions.computeIfAbsent(label.toLowerCase(Locale.ROOT), folded -> {
                        names.add(label);
                        return names.size() - 1;
                    }))
                    .orElse(NONE);
        }
        return new Labelling(names, of);
    }

    /** The same with other labels for some products. */
    Labelling with(Map<Integer, Integer> changes) {
        int[] changed = of.clone();
        changes.forEach((product, label) -> changed[product] = label);
        return new Labelling(names, changed);
    }

    /** The labels' names; the positions in this list are what other methods call a label. */
    List<String> names() {
        return names;
    }

    /** The label of a product; -1 where it has none. */
    int label(int product) {
        return of[product];
    }

    /** How many products have it. */
    int count(int label) {
        return counts[label];
    }

    /** The same as a share of all that have a label. */
    float share(int label) {
        return (float) counts[label] / labelled;
    }

    /** How many products there are, with and without a label. */
    int size() {
        return of.length;
    }

    /** How many different labels products have. */
    long different() {
        return IntStream.of(counts).filter(count -> count > 0).count();
    }

    /** The products that have a label, in order. */
    int[] labelled() {
        return IntStream.range(0, of.length).filter(i -> of[i] != NONE).toArray();
    }
}
