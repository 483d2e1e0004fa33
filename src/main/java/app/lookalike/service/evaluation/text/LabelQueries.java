package app.lookalike.service.evaluation.text;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.evaluation.text.TextReport.Answering;
import app.lookalike.service.evaluation.text.TextReport.LabelScore;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.words.WordRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Names of labels as queries: how many of the first ten answers have the label. */
public final class LabelQueries {
    /** The attributes whose labels are asked for. */
    public static final List<Attribute> ATTRIBUTES = List.of(
            Attribute.MASTER_CATEGORY,
            Attribute.SUB_CATEGORY,
            Attribute.ARTICLE_TYPE,
            Attribute.BASE_COLOUR,
            Attribute.GENDER,
            Attribute.SEASON,
            Attribute.USAGE);

    private static final int FIRST = 10;

    private final Progress progress;

    /** Tells how far it is. */
    public LabelQueries(Progress progress) {
        this.progress = progress;
    }

    /**
     * Scores of answers among some products by their pictures.
     *
     * @param ranking by which they are compared
     * @param withNames whether the words of their names count, too
     * @param vectors of the products by their pictures alone, in their order
     */
    public List<LabelScore> among(
            WordRanking<RowSet> ranking, List<Product> products, List<Embedding> vectors, boolean withNames) {
        return scores(products, withNames ? Answering.PICTURES_AND_NAMES : Answering.PICTURES, label -> {
            WordRanking.Asked<RowSet> asked = ranking.ask(label, Optional.empty(), RankingWeights.DEFAULT);
            double[] scores = IntStream.range(0, products.size())
                    .mapToDouble(i -> ranking.score(asked, vectors.get(i), null, withNames ? products.get(i) : null))
                    .toArray();
            return IntStream.range(0, products.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                    .limit(FIRST)
                    .map(products::get)
                    .toList();
        });
    }

    /** Scores of answers among all products, as users search. */
    public List<LabelScore> everywhere(SearchableCatalog catalog, List<Product> products) {
        SearchOptions options = SearchOptions.DEFAULT.withK(FIRST);
        return scores(
                products,
                Answering.EVERYTHING,
                label ->
                        catalog
                                .search(List.of(options.requestOf(new Query.InWords(Optional.empty(), label))))
                                .get(0)
                                .hits()
                                .stream()
                                .map(SearchHit::product)
                                .toList());
    }

    private List<LabelScore> scores(
            List<Product> products, Answering answering, Function<String, List<Product>> answers) {
        List<LabelScore> scores = new ArrayList<>();
        for (Attribute attribute : ATTRIBUTES) {
            List<String> labels = labels(products, attribute);
            List<Double> precisions = new ArrayList<>();
            for (String label : labels) {
                progress.checkCancelled();
                progress.update(Messages.get("quality.searching"), precisions.size(), labels.size());
                long right = answers.apply(label).stream()
                        .filter(product -> product.attribute(attribute).equals(Optional.of(label)))
                        .count();
                precisions.add((double) right / FIRST);
            }
            if (!precisions.isEmpty()) {
                scores.add(new LabelScore(
                        attribute.key(), answering, labels.size(), Estimates.of(precisions, Double::doubleValue)));
            }
        }
        return scores;
    }

    /** Those of at least ten products, in alphabetical order. */
    static List<String> labels(List<Product> products, Attribute attribute) {
        Map<String, Integer> counts = new HashMap<>();
        products.forEach(
                product -> product.attribute(attribute).ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(label -> label.getValue() >= FIRST && !label.getKey().equalsIgnoreCase("NA"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
