package app.lookalike.service.learning;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.LogisticClassifier;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Predicts the master category by logistic regression on the vectors of any network, learned from the labels of the
 * open catalogue. For networks without a fashion model, and as the baseline for a fashion model.
 */
final class CategoryRegression {
    static final Attribute ATTRIBUTE = Attribute.MASTER_CATEGORY;

    /** More examples take longer and hardly improve the predictions. */
    private static final int EXAMPLES = 4_000;

    private final List<String> labels;
    private final LogisticClassifier classifier;

    private CategoryRegression(List<String> labels, LogisticClassifier classifier) {
        this.labels = labels;
        this.classifier = classifier;
    }

    /**
     * Learns, in some seconds.
     *
     * @param allowed which products may be learned from
     * @throws LookalikeException if fewer than two categories are among those that are indexed
     */
    static CategoryRegression learn(OpenCatalog catalog, Predicate<Product> allowed, Progress progress) {
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        List<Product> examples = catalog.catalog().products().stream()
                .filter(product -> product.attribute(ATTRIBUTE).isPresent() && vectors.contains(product.id()))
                .filter(allowed)
                // The order of a catalogue is that of its shop; any other mixes better.
                .sorted(Comparator.comparingInt(product -> product.id().hashCode() * 0x9E3779B9))
                .limit(EXAMPLES)
                .toList();
        List<String> labels = examples.stream()
                .flatMap(product -> product.attribute(ATTRIBUTE).stream())
                .distinct()
                .sorted()
                .toList();
        if (labels.size() < 2) {
            throw new LookalikeException(Messages.get("learning.tooFewLabels", catalog.title(), ATTRIBUTE.key()));
        }
        progress.update(Messages.get("learning.masterCategory"), 0, -1);
        double[][] rows = examples.stream()
                .map(product -> vectors.embedding(product.id()).orElseThrow())
                .map(CategoryRegression::doubles)
                .toArray(double[][]::new);
        int[] of = examples.stream()
                .mapToInt(product -> labels.indexOf(product.attribute(ATTRIBUTE).orElseThrow()))
                .toArray();
        progress.checkCancelled();
        return new CategoryRegression(labels, LogisticClassifier.train(rows, of, labels.size()));
    }

    /** The categories, most probable first. */
    List<Classification.Prediction> predict(Embedding vector) {
        float[] probabilities = classifier.probabilities(vector.vector());
        List<Classification.Prediction> predictions = new ArrayList<>();
        IntStream.range(0, labels.size())
                .forEach(i -> predictions.add(new Classification.Prediction(labels.get(i), probabilities[i])));
        predictions.sort(Comparator.comparingDouble(prediction -> -prediction.probability()));
        return predictions;
    }

    private static double[] doubles(Embedding embedding) {
        double[] numbers = new double[embedding.dimension()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = embedding.vector()[i];
        }
        return numbers;
    }
}
