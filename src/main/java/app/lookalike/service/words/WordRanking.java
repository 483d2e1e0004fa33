package app.lookalike.service.words;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.service.fashion.RankedProducts;
import app.lookalike.service.fashion.SectionWeights;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the products of one catalogue by words, alone or together with a picture: by how their pictures and labels agree
 * with what the words mean, and by the words of their names. Thread-safe.
 *
 * @param <R> which products may be answered
 */
public final class WordRanking<R> {
    private static final int LEAST_CANDIDATES = 300;
    private static final int CANDIDATES = 20;

    /** Candidates where labels count that the space does not rank by. */
    private static final int MORE_CANDIDATES = 800;

    /** From this {@link NamedProducts.Match#weight} on names count fully: a brand and a model, not a colour. */
    private static final double SPECIFIC = 20;

    /** The power that makes a name with all words count more than several with some of them. */
    private static final double WHOLE_NAME = 3;

    /** What a name with a denied word costs. */
    private static final double DENIED_NAME = 0.5;

    private final FashionSpace space;
    private final RankedProducts<R> products;
    private final NamedProducts<R> named;
    private final Vocabulary words;
    private final WordWeights weights;

    /**
     * Ranks by these.
     *
     * @param products with their vectors
     * @param named the same with their names and labels
     */
    public WordRanking(
            FashionSpace space,
            RankedProducts<R> products,
            NamedProducts<R> named,
            Vocabulary words,
            WordWeights weights) {
        this.space = space;
        this.products = products;
        this.named = named;
        this.words = words;
        this.weights = weights;
    }

    /** Ranks the products of a workspace, as they are now. */
    public static WordRanking<RowSet> of(FashionRanking ranking, CatalogWords words) {
        CatalogVectors.Snapshot snapshot = ranking.products().snapshot();
        return new WordRanking<>(
                ranking.space(),
                ranking.ranked(snapshot),
                new WorkspaceNames(words, snapshot),
                words.vocabulary(),
                WordWeights.CHOSEN);
    }

    /**
     * A query, ready to be compared.
     *
     * @param <R> which products may be answered
     */
    public static final class Asked<R> {
        private final Reading reading;
        private final Optional<Weighted> vector;
        private final List<Value> wishes;
        private final NamedProducts.Match<R> names;
        private final double nameWeight;

        private Asked(
                Reading reading,
                Optional<Weighted> vector,
                List<Value> wishes,
                NamedProducts.Match<R> names,
                double nameWeight) {
            this.reading = reading;
            this.vector = vector;
            this.wishes = wishes;
            this.names = names;
            this.nameWeight = nameWeight;
        }

        /** How the words were understood. */
        public Reading reading() {
            return reading;
        }

        /** The same with what pictures are to look like moved, as by feedback; names and labels count as before. */
        public Asked<R> moved(UnaryOperator<Embedding> move) {
            return new Asked<>(
                    reading,
                    vector.map(query -> new Weighted(move.apply(query.embedding()), query.scale())),
                    wishes,
                    names,
                    nameWeight);
        }
    }

    /**
     * Understands a query.
     *
     * @param picture what the words change; empty where they stand alone
     * @param usual the weights for pictures
     */
    public Asked<R> ask(String text, Optional<Position> picture, RankingWeights usual) {
        Reading reading = words.read(text);
        WordQuery query = new WordQuery(space, words.tower(), weights, reading, SectionWeights.counting(usual));
        Optional<Weighted> vector = picture.isPresent() ? query.changing(picture.get()) : query.alone();
        List<Value> wishes = reading.values().stream().filter(this::isWish).toList();
        NamedProducts.Match<R> names = named.match(
                picture.isEmpty() ? words.nameWords(reading) : words.otherNameWords(reading),
                reading.words(false),
                picture.isEmpty() ? Optional.of(text) : Optional.empty());
        double nameWeight = weights.names() * Math.min(1, names.weight() / SPECIFIC);
        return new Asked<>(reading, vector, wishes, names, nameWeight);
    }

    /** What the space does not rank by. */
    private boolean isWish(Value value) {
        return !space.attributes().contains(value.attribute())
                || value.labels().stream().noneMatch(label -> isKnown(value.attribute(), label));
    }

    private boolean isKnown(String attribute, String label) {
        return space.head().labels(attribute).stream().anyMatch(label::equalsIgnoreCase);
    }

    /**
     * The answers, best first.
     *
     * @param wanted how many at most
     * @param rows that may be answered
     */
    public List<Neighbour> nearest(Asked<R> asked, int wanted, R rows, float minimumSimilarity) {
        Map<String, Double> candidates = new LinkedHashMap<>();
        int many = Math.max(asked.wishes.isEmpty() ? LEAST_CANDIDATES : MORE_CANDIDATES, CANDIDATES * wanted);
        asked.vector.ifPresent(vector -> {
            for (Neighbour found : products.nearest(vector.embedding(), many, rows, -1)) {
                candidates.put(found.id(), found.similarity() * vector.scale());
            }
        });
        Set<String> others = new LinkedHashSet<>(asked.names.best(rows));
        for (Value wish : asked.wishes) {
            if (wish.wanted() && (asked.vector.isEmpty() || !isKnownWish(wish))) {
                others.addAll(named.labelled(wish, rows));
            }
        }
        others.forEach(id -> candidates.computeIfAbsent(id, other -> similarity(asked, embedding(other))));
        return candidates.entrySet().stream()
                .map(one -> new Neighbour(one.getKey(), (float) score(asked, one.getKey(), one.getValue())))
                .filter(found -> found.similarity() >= minimumSimilarity)
                .sorted(Neighbour.BEST_FIRST)
                .limit(wanted)
                .toList();
    }

    private Embedding embedding(String id) {
        return products.embedding(id).orElseThrow();
    }

    /** How well a picture agrees, 1 at most; 0 where nothing is said that pictures show. */
    private static double similarity(Asked<?> asked, Embedding product) {
        return asked.vector
                .map(query -> product.cosine(query.embedding()) * query.scale())
                .orElse(0.0);
    }

    private boolean isKnownWish(Value wish) {
        return wish.labels().stream().anyMatch(label -> isKnown(wish.attribute(), label));
    }

    /** Whether the product has any of the labels. */
    static boolean has(Product product, Value value) {
        return Attribute.ofKey(value.attribute())
                .flatMap(product::attribute)
                .filter(own -> value.labels().stream().anyMatch(own::equalsIgnoreCase))
                .isPresent();
    }

    /** How well a product agrees as {@link #nearest} has it; 0 where it is not ranked. */
    public double score(Asked<R> asked, String id) {
        return products.embedding(id)
                .map(vector -> score(asked, id, similarity(asked, vector)))
                .orElse(0.0);
    }

    private double score(Asked<R> asked, String id, double similarity) {
        @Nullable Product product = named.product(id);
        return score(asked, similarity, () -> embedding(id), product, product);
    }

    /**
     * How well a product agrees, 1 at most, but for a product that is called so.
     *
     * @param vector the product's
     * @param labelled the product with its labels; null to go by its picture alone
     * @param called the product with its name; null to go without
     */
    public double score(Asked<R> asked, Embedding vector, @Nullable Product labelled, @Nullable Product called) {
        return score(asked, similarity(asked, vector), () -> vector, labelled, called);
    }

    private double score(
            Asked<R> asked,
            double similarity,
            Supplier<Embedding> vector,
            @Nullable Product labelled,
            @Nullable Product called) {
        double sum = similarity;
        double all = asked.vector.isPresent() ? 1 : 0;
        for (Value wish : asked.wishes) {
            double agrees = Math.sqrt(agreement(wish, vector, labelled));
            sum += weights.wish() * (wish.wanted() ? agrees : -agrees);
            all += wish.wanted() ? weights.wish() : 0;
        }
        if (called != null) {
            sum += asked.nameWeight * Math.pow(asked.names.score(called), WHOLE_NAME);
            all += asked.nameWeight;
            sum -= asked.names.isDenied(called) ? DENIED_NAME : 0;
        }
        // Who types a name is looking for that product.
        return (all > 0 ? sum / all : sum) + (called != null && asked.names.isCalled(called) ? 1 : 0);
    }

    /** Whether the product has any of the labels; how probable that is by its picture where it has no label. */
    private double agreement(Value wish, Supplier<Embedding> vector, @Nullable Product labelled) {
        if (labelled != null
                && Attribute.ofKey(wish.attribute())
                        .flatMap(labelled::attribute)
                        .isPresent()) {
            return has(labelled, wish) ? 1 : 0;
        }
        FashionHead head = space.head();
        List<String> labels = head.labels(wish.attribute());
        if (labels.isEmpty()) {
            return 0;
        }
        double predicted = 0;
        float[] probabilities =
                head.probabilities(wish.attribute(), space.section(Section.LEARNED.key(), vector.get()));
        for (int i = 0; i < probabilities.length; i++) {
            String label = labels.get(i);
            predicted += wish.labels().stream().anyMatch(label::equalsIgnoreCase) ? probabilities[i] : 0;
        }
        return predicted;
    }
}
