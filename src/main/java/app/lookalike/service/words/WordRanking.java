package app.lookalike.service.words;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.text.NameIndex;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.SectionWeights;
import java.util.ArrayList;
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
 */
public final class WordRanking {
    private static final int LEAST_CANDIDATES = 300;
    private static final int CANDIDATES = 20;

    /** Candidates where labels count that the space does not rank by, and of names. */
    private static final int MORE_CANDIDATES = 800;

    private static final int NAMES = 200;

    /** From this {@link NameIndex.Match#weight} on names count fully: a brand and a model, not a colour. */
    private static final double SPECIFIC = 20;

    /** The power that makes a name with all words count more than several with some of them. */
    private static final double WHOLE_NAME = 3;

    /** What a name with a denied word costs. */
    private static final double DENIED_NAME = 0.5;

    private final FashionRanking ranking;
    private final CatalogWords words;
    private final WordWeights weights;
    private final CatalogVectors.Snapshot products;

    /** Ranks by these. */
    public WordRanking(FashionRanking ranking, CatalogWords words, WordWeights weights) {
        this.ranking = ranking;
        this.words = words;
        this.weights = weights;
        this.products = ranking.products().snapshot();
    }

    /** A query, ready to be compared. */
    public static final class Asked {
        private final Reading reading;
        private final Optional<Weighted> vector;
        private final List<Value> wishes;
        private final NameIndex.Match names;
        private final double nameWeight;
        private final Set<Integer> deniedNames;
        private final Set<Integer> called;

        private Asked(
                Reading reading,
                Optional<Weighted> vector,
                List<Value> wishes,
                NameIndex.Match names,
                double nameWeight,
                Set<Integer> deniedNames,
                Set<Integer> called) {
            this.reading = reading;
            this.vector = vector;
            this.wishes = wishes;
            this.names = names;
            this.nameWeight = nameWeight;
            this.deniedNames = deniedNames;
            this.called = called;
        }

        /** How the words were understood. */
        public Reading reading() {
            return reading;
        }

        /** The same with what pictures are to look like moved, as by feedback; names and labels count as before. */
        public Asked moved(UnaryOperator<Embedding> move) {
            return new Asked(
                    reading,
                    vector.map(query -> new Weighted(move.apply(query.embedding()), query.scale())),
                    wishes,
                    names,
                    nameWeight,
                    deniedNames,
                    called);
        }
    }

    /**
     * Understands a query.
     *
     * @param picture what the words change; empty where they stand alone
     * @param usual the weights for pictures
     */
    public Asked ask(String text, Optional<Position> picture, RankingWeights usual) {
        Reading reading = words.read(text);
        WordQuery query =
                new WordQuery(ranking.space(), words.tower(), weights, reading, SectionWeights.counting(usual));
        Optional<Weighted> vector = picture.isPresent() ? query.changing(picture.get()) : query.alone();
        List<Value> wishes = reading.values().stream().filter(this::isWish).toList();
        Set<String> named = picture.isEmpty() ? words.nameWords(reading) : words.otherNameWords(reading);
        NameIndex.Match names = words.names().find(named, NAMES);
        double nameWeight = weights.names() * Math.min(1, names.weight() / SPECIFIC);
        return new Asked(
                reading,
                vector,
                wishes,
                names,
                nameWeight,
                reading.words(false).isEmpty() ? Set.of() : words.names().withAny(reading.words(false)),
                picture.isEmpty() ? Set.copyOf(words.called(text)) : Set.of());
    }

    /** What the space does not rank by. */
    private boolean isWish(Value value) {
        return !ranking.space().attributes().contains(value.attribute())
                || value.labels().stream().noneMatch(label -> isKnown(value.attribute(), label));
    }

    private boolean isKnown(String attribute, String label) {
        return ranking.space().head().labels(attribute).stream().anyMatch(label::equalsIgnoreCase);
    }

    /**
     * The answers, best first.
     *
     * @param wanted how many at most
     * @param rows that may be answered
     */
    public List<Neighbour> nearest(Asked asked, int wanted, RowSet rows, float minimumSimilarity) {
        Map<String, Double> candidates = new LinkedHashMap<>();
        int many = Math.max(asked.wishes.isEmpty() ? LEAST_CANDIDATES : MORE_CANDIDATES, CANDIDATES * wanted);
        asked.vector.ifPresent(vector -> {
            for (Neighbour found : products.index()
                    .nearest(NearestQuery.of(vector.embedding(), many).within(rows))) {
                candidates.put(found.id(), found.similarity() * vector.scale());
            }
        });
        Set<String> others = new LinkedHashSet<>();
        for (int row : asked.names.best()) {
            others.add(words.product(row).id());
        }
        asked.called.forEach(row -> others.add(words.product(row).id()));
        for (Value wish : asked.wishes) {
            if (wish.wanted() && (asked.vector.isEmpty() || !isKnownWish(wish))) {
                others.addAll(labelled(wish));
            }
        }
        others.stream()
                .filter(id -> products.stored().rowOf(id).stream().anyMatch(rows::contains))
                .forEach(id -> candidates.computeIfAbsent(id, other -> similarity(asked, embedding(other))));
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
    private static double similarity(Asked asked, Embedding product) {
        return asked.vector
                .map(query -> product.cosine(query.embedding()) * query.scale())
                .orElse(0.0);
    }

    private boolean isKnownWish(Value wish) {
        return wish.labels().stream().anyMatch(label -> isKnown(wish.attribute(), label));
    }

    /** Some of the products that have a label. */
    private List<String> labelled(Value wish) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < words.size() && ids.size() < 4 * MORE_CANDIDATES; row++) {
            if (has(words.product(row), wish)) {
                ids.add(words.product(row).id());
            }
        }
        return ids;
    }

    static boolean has(Product product, Value value) {
        return Attribute.ofKey(value.attribute())
                .flatMap(product::attribute)
                .filter(own -> value.labels().stream().anyMatch(own::equalsIgnoreCase))
                .isPresent();
    }

    private double score(Asked asked, String id, double similarity) {
        int row = words.row(id);
        return score(asked, similarity, () -> embedding(id), row < 0 ? null : words.product(row), row);
    }

    /**
     * How well a product agrees, 1 at most, but for a product that is called so.
     *
     * @param vector the product's
     * @param labelled the product with its labels; null to go by its picture alone
     * @param row of its name; -1 to go without
     */
    public double score(Asked asked, Embedding vector, @Nullable Product labelled, int row) {
        return score(asked, similarity(asked, vector), () -> vector, labelled, row);
    }

    private double score(
            Asked asked, double similarity, Supplier<Embedding> vector, @Nullable Product labelled, int row) {
        double sum = similarity;
        double all = asked.vector.isPresent() ? 1 : 0;
        for (Value wish : asked.wishes) {
            double agrees = Math.sqrt(agreement(wish, vector, labelled));
            sum += weights.wish() * (wish.wanted() ? agrees : -agrees);
            all += wish.wanted() ? weights.wish() : 0;
        }
        if (row >= 0) {
            sum += asked.nameWeight * Math.pow(asked.names.score(row), WHOLE_NAME);
            all += asked.nameWeight;
            sum -= asked.deniedNames.contains(row) ? DENIED_NAME : 0;
        }
        // Who types a name is looking for that product.
        return (all > 0 ? sum / all : sum) + (asked.called.contains(row) ? 1 : 0);
    }

    /** Whether the product has any of the labels; how probable that is by its picture where it has no label. */
    private double agreement(Value wish, Supplier<Embedding> vector, @Nullable Product labelled) {
        if (labelled != null
                && Attribute.ofKey(wish.attribute())
                        .flatMap(labelled::attribute)
                        .isPresent()) {
            return has(labelled, wish) ? 1 : 0;
        }
        FashionHead head = ranking.space().head();
        List<String> labels = head.labels(wish.attribute());
        if (labels.isEmpty()) {
            return 0;
        }
        double predicted = 0;
        float[] probabilities =
                head.probabilities(wish.attribute(), ranking.space().section(Section.LEARNED.key(), vector.get()));
        for (int i = 0; i < probabilities.length; i++) {
            String label = labels.get(i);
            predicted += wish.labels().stream().anyMatch(label::equalsIgnoreCase) ? probabilities[i] : 0;
        }
        return predicted;
    }
}
