package app.lookalike.service.learning;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How far predicted labels can be believed in one catalogue. A head that was learned elsewhere is confident also about
 * what it has never seen, such as drawings; the labels of the catalogue's own products tell. Each product of a sample is
 * predicted as if its label were not known; a prediction is believed if those as probable as it are mostly right.
 */
final class PredictionCheck {
    /** So many products of the catalogue are predicted; the same ones each time. */
    private static final int SAMPLE = 300;

    /** With fewer labelled products nothing is known. */
    private static final int FEWEST = 20;

    /** So many predictions that are about as probable are counted. */
    private static final int WINDOW = 40;

    /** At least this share of them must be right. */
    private static final double RIGHT = 0.75;

    /** What is not more probable than this is never believed. */
    private static final double LIKELY = 0.5;

    /** A product whose label is known, as it is predicted. */
    record Told(double probability, boolean right) {}

    private final String headId;
    private final int described;

    /** The least probability that is believed, by attribute; without attributes that hardly any product has. */
    private final Map<String, Double> least = new LinkedHashMap<>();

    private PredictionCheck(String headId, int described) {
        this.headId = headId;
        this.described = described;
    }

    /** Predicts the sample, which takes some seconds. */
    static PredictionCheck of(OpenCatalog catalog, FashionRanking ranking) {
        EmbeddingSnapshot described = ranking.descriptors().snapshot().stored();
        List<Product> sample = new ArrayList<>(catalog.catalog().products().stream()
                .filter(product -> described.contains(product.id()))
                .toList());
        Collections.shuffle(sample, new Random(1));
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (Product product : sample.subList(0, Math.min(SAMPLE, sample.size()))) {
            Position position =
                    ranking.scoring().position(described.embedding(product.id()).orElseThrow(), Set.of(product.id()));
            for (String attribute : ranking.space().head().attributes()) {
                if (isLabelled(product, attribute)) {
                    told.computeIfAbsent(attribute, key -> new ArrayList<>())
                            .add(told(position.probabilities(attribute), ranking.label(product, attribute)));
                }
            }
        }
        PredictionCheck check = new PredictionCheck(
                ranking.headId(), ranking.descriptors().snapshot().indexed());
        told.forEach((attribute, all) -> {
            if (all.size() >= FEWEST) {
                check.least.put(attribute, least(all));
            }
        });
        return check;
    }

    private static boolean isLabelled(Product product, String attribute) {
        return Attribute.ofKey(attribute).flatMap(product::attribute).isPresent();
    }

    /** @param label -1 for one that the head does not know, and so gets wrong */
    private static Told told(float[] probabilities, int label) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Told(probabilities[best], best == label);
    }

    /** The least probability from which on enough are right; more than 1 where there is none. */
    static double least(List<Told> all) {
        List<Told> surest = all.stream()
                .sorted(Comparator.comparingDouble(Told::probability).reversed())
                .toList();
        double least = Double.POSITIVE_INFINITY;
        for (int end = Math.min(WINDOW, surest.size()); end <= surest.size(); end++) {
            List<Told> asProbable = surest.subList(Math.max(0, end - WINDOW), end);
            long right = asProbable.stream().filter(Told::right).count();
            if (right < RIGHT * asProbable.size()) {
                break;
            }
            least = surest.get(end - 1).probability();
        }
        return least;
    }

    /** Whether it is of that ranking as it is now, or nearly. */
    boolean isOf(FashionRanking ranking) {
        return headId.equals(ranking.headId())
                && ranking.descriptors().snapshot().indexed() <= 2 * described;
    }

    /** Whether a label that is predicted with that probability can be told; where nothing is known, a likely one can. */
    boolean isBelieved(String attribute, double probability) {
        return probability > LIKELY && probability >= least.getOrDefault(attribute, LIKELY);
    }

    @Override
    public String toString() {
        return least.toString();
    }
}
