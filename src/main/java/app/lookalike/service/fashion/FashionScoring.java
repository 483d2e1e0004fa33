package app.lookalike.service.fashion;

import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.attribute.NeighbourVote;
import app.lookalike.engine.attribute.NeighbourVote.Voter;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How near products are to a query by the fashion ranking: by kind, gender and colour first, by their looks among equals;
 * and before all of them what is most likely the very product of the picture. Uses the labels of products, but never
 * those of the query, which may be a photo of anything. Thread-safe where the products are.
 *
 * @param <R> which products may be answered
 */
public final class FashionScoring<R> {
    private static final Map<String, NeighbourVote> VOTES = Map.of(
            "articleType", new NeighbourVote(0.3f, 0.95f, 50, 4),
            "gender", new NeighbourVote(0.3f, 0.3f, 1, 1),
            "baseColour", new NeighbourVote(0.2f, 0.2f, 1, 1));

    /** The section weights by which the neighbours that vote are chosen. */
    private static final Map<Section, Float> NEAR =
            Map.of(Section.LEARNED, 0.5f, Section.LOOK, 1f, Section.COLOUR, 0.25f);

    /** The section weights by which two pictures are judged to show the same product. */
    private static final Map<Section, Float> SAME = Map.of(Section.LOOK, 1f, Section.COLOUR, 0.25f);

    private static final int VOTERS = 10;

    /** From this similarity on a product is more and more likely the very one; where it is 1, it is as similar as can be. */
    private static final double SAME_FROM = 0.9;

    /** Factor by which more candidates than results are considered, and their minimum. */
    private static final int CANDIDATES = 4;

    private static final int LEAST_CANDIDATES = 50;

    private final FashionSpace space;
    private final RankedProducts<R> products;

    /** In that space, among these products. */
    public FashionScoring(FashionSpace space, RankedProducts<R> products) {
        this.space = space;
        this.products = products;
    }

    /**
     * Where a picture is, once its neighbours have voted on its labels.
     *
     * @param self ids of the picture itself, which have no vote
     */
    public Position position(Embedding descriptor, Set<String> self) {
        Position position = space.position(descriptor.vector());
        if (products.size() == 0) {
            return position;
        }
        Weighted near = position.weighted(Map.of(), NEAR);
        List<Neighbour> voters = products.nearest(near.embedding(), VOTERS, products.except(self), -1);
        VOTES.forEach((attribute, vote) -> {
            if (space.attributes().contains(attribute)) {
                List<Voter> votes = voters.stream()
                        .map(voter ->
                                new Voter(products.label(voter.id(), attribute), voter.similarity() * near.scale()))
                        .toList();
                position.know(
                        attribute,
                        vote.mix(position.prediction().probabilities(attribute), votes, products.counts(attribute)));
            }
        });
        return position;
    }

    /** A query's vector by that weighting. */
    public Weighted weighted(Position position, RankingWeights weights) {
        return position.weighted(SectionWeights.ofAttributes(weights), SectionWeights.ofSections(weights));
    }

    /** The vectors of products as queries by that weighting; products that are not ranked yet are left out. */
    public List<Embedding> weighted(Set<String> ids, RankingWeights weights) {
        return ids.stream()
                .flatMap(id -> products.embedding(id).stream())
                .map(product -> space.weighted(
                        product, SectionWeights.ofAttributes(weights), SectionWeights.ofSections(weights)))
                .toList();
    }

    /** What the similarity between a query and a product is the mean of, by the usual weights. */
    public List<SearchHit.Part> parts(Position query, String id) {
        Map<String, Float> weights = SectionWeights.counting(RankingWeights.DEFAULT);
        Map<String, Double> cosines =
                products.embedding(id).map(product -> space.cosines(query, product)).orElse(Map.of());
        double sum = cosines.keySet().stream()
                .mapToDouble(part -> weights.getOrDefault(part, 0f))
                .sum();
        return cosines.entrySet().stream()
                .filter(part -> weights.getOrDefault(part.getKey(), 0f) > 0)
                .map(part -> new SearchHit.Part(
                        part.getKey(), part.getValue(), weights.getOrDefault(part.getKey(), 0f) / sum))
                .toList();
    }

    /**
     * The answers, best first.
     *
     * @param query by {@link #weighted}, moved by feedback
     * @param position of the query where it is one picture; what is most likely the same product comes first then
     * @param wanted how many at most
     * @param rows that may be answered
     */
    public List<Neighbour> nearest(
            Weighted query, Optional<Position> position, int wanted, R rows, float minimumSimilarity) {
        int k = Math.min(wanted, products.size());
        int candidates = Math.max(LEAST_CANDIDATES, CANDIDATES * k);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Neighbour found : products.nearest(query.embedding(), candidates, rows, -1)) {
            scores.put(found.id(), found.similarity() * query.scale());
        }
        position.ifPresent(at -> {
            Weighted same = at.weighted(Map.of(), SAME);
            List<Neighbour> twins = products.nearest(same.embedding(), k, rows, (float) (SAME_FROM / same.scale()));
            for (Neighbour twin : twins) {
                double score = scores.computeIfAbsent(
                        twin.id(),
                        id -> products.embedding(id).orElseThrow().cosine(query.embedding()) * query.scale());
                scores.put(twin.id(), orSame(score, twin.similarity() * same.scale()));
            }
        });
        return scores.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), (float) (double) entry.getValue()))
                .filter(neighbour -> neighbour.similarity() >= minimumSimilarity)
                .sorted(Neighbour.BEST_FIRST)
                .limit(k)
                .toList();
    }

    private static double orSame(double score, double same) {
        double sureness = Math.max(0, same - SAME_FROM) / (1 - SAME_FROM);
        return score + Math.min(1, sureness) * Math.max(0, 1 - score);
    }

    /**
     * How similar a product is to a query as {@link #nearest} has it.
     *
     * @param product its vector
     */
    public double similarity(Weighted query, Optional<Position> position, Embedding product) {
        double score = product.cosine(query.embedding()) * query.scale();
        Optional<Weighted> same = position.map(at -> at.weighted(Map.of(), SAME));
        return same.map(twin -> orSame(score, product.cosine(twin.embedding()) * twin.scale()))
                .orElse(score);
    }

    /** The same of a product by its id; -1 where it is not ranked. */
    public double similarity(Weighted query, Optional<Position> position, String id) {
        return products.embedding(id)
                .map(product -> similarity(query, position, product))
                .orElse(-1.0);
    }
}
