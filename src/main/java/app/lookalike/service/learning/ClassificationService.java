package app.lookalike.service.learning;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.QueryEmbedder;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classifies pictures: by a learned model, and by the labels of similar products if there are any. Thread-safe. */
public final class ClassificationService {
    private final Map<OpenCatalog, CategoryRegression> learned = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * The most probable labels of a picture. The catalogue's labels of a queried product itself are ignored. If there
     * is no fashion model for the network, only the master category is predicted; it is learned from the catalogue's
     * labels at the first call, which takes some seconds.
     *
     * @param top how many labels for each attribute
     * @throws LookalikeException if nothing was learned and the catalogue has no labels to learn from, nothing is indexed,
     *     or the network is not available
     */
    public Classification classify(OpenCatalog catalog, Query.Single query, int top) {
        query.productIds().forEach(catalog::require);
        catalog.model().load(Progress.NONE);
        QueryEmbedder embedder = new QueryEmbedder(catalog, catalog.vectors().snapshot());
        if (catalog.fashion().isEmpty()) {
            return byRegression(catalog, query, embedder, top);
        }
        Position position = catalog.stored()
                .requireFashionModel()
                .scoring()
                .position(
                        embedder.describe(query).embedding(), query.productIds().collect(Collectors.toSet()));
        return classification(position, top);
    }

    private static Classification classification(Position position, int top) {
        FashionHead head = position.head();
        Map<String, List<Classification.Prediction>> attributes = new LinkedHashMap<>();
        for (String attribute : head.attributes()) {
            float[] probabilities = position.probabilities(attribute);
            List<String> labels = head.labels(attribute);
            attributes.put(
                    attribute,
                    IntStream.range(0, labels.size())
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                            .limit(top)
                            .map(i -> new Classification.Prediction(labels.get(i), probabilities[i]))
                            .toList());
        }
        return new Classification(attributes);
    }

    /**
     * The labels that can be told to people: as {@link #classify}, but only labels that are likely, and about which
     * predictions are mostly right for the catalogue's own products. May be empty.
     *
     * @throws LookalikeException as {@link #classify}
     */
    public Classification tell(OpenCatalog catalog, Query.Single query, int top) {
        Classification all = classify(catalog, query, top);
        return catalog.fashion()
                .map(ranking -> believed(all, ranking.checkPredictions()))
                .orElse(all);
    }

    /**
     * The same of a picture in a shared catalogue; nothing where it is not known how far predictions can be believed in it.
     *
     * @throws LookalikeException if the catalogue has no fashion ranking, or the network is not available
     */
    public Classification tell(SharedSearch catalog, Query.Single query, int top) {
        return catalog.predictions()
                .map(check -> believed(classification(catalog.position(query), top), check))
                .orElseGet(() -> new Classification(Map.of()));
    }

    private static Classification believed(Classification all, PredictionCheck check) {
        Map<String, List<Classification.Prediction>> believed = new LinkedHashMap<>(all.attributes());
        believed.entrySet()
                .removeIf(predicted -> !check.isBelieved(
                        predicted.getKey(), predicted.getValue().get(0).probability()));
        return new Classification(believed);
    }

    private Classification byRegression(OpenCatalog catalog, Query.Single query, QueryEmbedder embedder, int top) {
        Predicate<Product> others = product -> query.productIds().noneMatch(product.id()::equals);
        // A queried product must not be part of the training data for its own prediction.
        CategoryRegression regression = query.productIds().findAny().isPresent()
                ? CategoryRegression.learn(catalog, others, Progress.NONE)
                : learned.computeIfAbsent(catalog, any -> CategoryRegression.learn(any, others, Progress.NONE));
        List<Classification.Prediction> predictions =
                regression.predict(embedder.embed(query).embedding());
        return new Classification(
                Map.of(CategoryRegression.ATTRIBUTE.key(), predictions.subList(0, Math.min(top, predictions.size()))));
    }
}
