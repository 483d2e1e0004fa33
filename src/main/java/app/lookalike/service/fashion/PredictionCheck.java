package app.lookalike.service.fashion;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.embedding.Embedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far predicted labels can be believed in one catalogue. A head that was learned elsewhere is confident also about
 * what it has never seen, such as drawings; the labels of the catalogue's own products tell. Each product of a sample is
 * predicted as if its label were not known; a prediction is believed if those as probable as it are mostly right.
 *
 * @param least the least probability that is believed, by attribute; without attributes that hardly any product has
 */
public record PredictionCheck(Map<String, Double> least) {
    /** With fewer labelled products nothing is known. */
    private static final int FEWEST = 20;

    /** So many predictions that are about as probable are counted. */
    private static final int WINDOW = 40;

    /** At least this share of them must be right. */
    private static final double RIGHT = 0.75;

    /** What is not more probable than this is never believed. */
    private static final double LIKELY = 0.5;

    /** No probability is as high. */
    private static final double NEVER = 2;

    /** Copies the map. */
    public PredictionCheck {
        least = Map.copyOf(least);
    }

    /**
     * A product whose labels are known.
     *
     * @param labels their positions among those of the head by attribute, -1 for one that the head does not know; without
     *     attributes that the product does not have
     */
    public record Labelled(String id, Embedding descriptor, Map<String, Integer> labels) {}

    /** A product whose label is known, as it is predicted. */
    record Told(double probability, boolean right) {}

    /** Predicts a sample, which takes some seconds. */
    public static PredictionCheck of(List<Labelled> sample, FashionScoring<?> scoring) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (Labelled product : sample) {
            Position position = scoring.position(product.descriptor(), Set.of(product.id()));
            product.labels().forEach((attribute, label) -> told.computeIfAbsent(attribute, key -> new ArrayList<>())
                    .add(told(position.probabilities(attribute), label)));
        }
        Map<String, Double> least = new LinkedHashMap<>();
        told.forEach((attribute, all) -> {
            if (all.size() >= FEWEST) {
                least.put(attribute, least(all));
            }
        });
        return new PredictionCheck(least);
    }

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
        double least = NEVER;
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

    /** Whether a label that is predicted with that probability can be told; where nothing is known, a likely one can. */
    public boolean isBelieved(String attribute, double probability) {
        return probability > LIKELY && probability >= least.getOrDefault(attribute, LIKELY);
    }
}
