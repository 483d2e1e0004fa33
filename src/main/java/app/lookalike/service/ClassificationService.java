package app.lookalike.service;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.attribute.FashionSpace.Position;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what pictures show: by what was learned, and by the labels of similar products where there are such. */
public final class ClassificationService {
    /**
     * The most probable labels of a picture. What the catalogue says of a queried product itself does not count.
     *
     * @param top how many labels for each attribute
     * @throws LookalikeException if nothing was learned on the network, or the network is not available
     */
    public Classification classify(OpenCatalog catalog, Query.Single query, int top) {
        query.productIds().forEach(catalog::known);
        catalog.model().load(Progress.NONE);
        FashionRanking ranking = catalog.requireFashionModel();
        QueryEmbedder embedder = new QueryEmbedder(catalog, catalog.vectors().snapshot());
        Position position = ranking.position(
                embedder.describe(query, ranking.descriptions()).embedding(),
                query.productIds().collect(Collectors.toSet()));
        Map<String, List<Classification.Prediction>> attributes = new LinkedHashMap<>();
        for (String attribute : ranking.space().head().attributes()) {
            float[] probabilities = position.probabilities(attribute);
            List<String> labels = ranking.space().head().labels(attribute);
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
}
