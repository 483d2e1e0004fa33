package app.lookalike.service.words;

import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.WordTower.Impression;
import app.lookalike.engine.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a query in the fashion space of words, or of a picture that words change. One use. */
final class WordQuery {
    private static final String KIND = "articleType";
    private static final List<String> LARGER_KINDS = List.of("masterCategory", "subCategory");

    private final FashionSpace space;
    private final Optional<WordTower> tower;
    private final WordWeights weights;
    private final Reading reading;
    private final Map<String, Float> usual;
    private final Map<String, float[]> sections = new HashMap<>();
    private final Map<String, Float> counting = new HashMap<>();

    /** @param usual weights of all sections, as for a picture */
    WordQuery(
            FashionSpace space,
            Optional<WordTower> tower,
            WordWeights weights,
            Reading reading,
            Map<String, Float> usual) {
        this.space = space;
        this.tower = tower;
        this.weights = weights;
        this.reading = reading;
        this.usual = usual;
    }

    /** The query of the words alone; empty if they say nothing that pictures could show. */
    Optional<Weighted> alone() {
        Optional<Impression> impression = impression(wantedStems());
        for (String attribute : space.attributes()) {
            List<Value> wanted = of(attribute, true);
            if (!wanted.isEmpty()) {
                set(attribute, said(attribute, wanted), usual(attribute));
            } else if (impression.isPresent()) {
                float[] probabilities =
                        impression.get().probabilities(attribute).clone();
                float sure = sureness(probabilities, tower.orElseThrow().prior(attribute));
                set(attribute, probabilities, usual(attribute) * weights.implied() * sure);
            }
            deny(attribute);
        }
        impression.ifPresent(seen -> {
            set(Section.LEARNED.key(), seen.learned().clone(), weights.learned());
            set(Section.LOOK.key(), seen.look().clone(), weights.look());
        });
        List<String> denied = deniedStems();
        turn(denied, wantedStems(), -weights.denied());
        impression(denied)
                .filter(unwanted -> counting.getOrDefault(Section.LEARNED.key(), 0f) > 0)
                .ifPresent(unwanted -> add(Section.LEARNED.key(), unwanted.learned(), -weights.denied() / 2));
        return query();
    }

    /** The query of a picture that words change. */
    Optional<Weighted> changing(Position picture) {
        sections.putAll(picture.sections());
        counting.putAll(usual);
        for (String attribute : space.attributes()) {
            List<Value> wanted = of(attribute, true);
            if (!wanted.isEmpty()) {
                set(attribute, said(attribute, wanted), usual(attribute) * weights.said());
            }
            deny(attribute);
        }
        changeKind();
        List<String> kind = kind();
        turn(reading.words(true), kind, weights.changed());
        turn(reading.words(false), kind, -weights.denied());
        return query();
    }

    /** Another kind of product looks otherwise; of a larger category the tower says which kinds there are. */
    private void changeKind() {
        boolean named = !of(KIND, true).isEmpty();
        List<Value> larger = reading.values(true)
                .filter(value -> LARGER_KINDS.contains(value.attribute()))
                .toList();
        List<String> stems =
                larger.stream().flatMap(value -> stems(value).stream()).toList();
        if (!named && space.attributes().contains(KIND)) {
            impression(stems)
                    .ifPresent(kinds -> set(KIND, kinds.probabilities(KIND).clone(), usual(KIND) * weights.said()));
        }
        if (named || !larger.isEmpty()) {
            counting.computeIfPresent(Section.LOOK.key(), (key, weight) -> weight * weights.otherKind());
        }
    }

    private Optional<Weighted> query() {
        boolean counts =
                counting.entrySet().stream().anyMatch(weight -> weight.getValue() > 0 && !isZero(weight.getKey()));
        return counts ? Optional.of(space.weighted(sections, counting)) : Optional.empty();
    }

    private boolean isZero(String section) {
        for (float value : sections.getOrDefault(section, new float[0])) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private void set(String section, float[] values, float weight) {
        sections.put(section, values);
        counting.put(section, weight);
    }

    private float usual(String section) {
        return usual.getOrDefault(section, 0f);
    }

    private List<Value> of(String attribute, boolean wanted) {
        return reading.values(wanted)
                .filter(value -> value.attribute().equals(attribute))
                .toList();
    }

    /** Each of the labels is as probable; nothing where the head knows none of them. */
    private float[] said(String attribute, List<Value> values) {
        List<String> labels = space.head().labels(attribute);
        float[] probabilities = new float[labels.size()];
        List<Integer> meant = positions(attribute, values);
        meant.forEach(label -> probabilities[label] = 1f / meant.size());
        return probabilities;
    }

    private List<Integer> positions(String attribute, List<Value> values) {
        List<String> folded = space.head().labels(attribute).stream()
                .map(label -> label.toLowerCase(Locale.ROOT))
                .toList();
        return values.stream()
                .flatMap(value -> value.labels().stream())
                .map(label -> folded.indexOf(label.toLowerCase(Locale.ROOT)))
                .filter(label -> label >= 0)
                .distinct()
                .toList();
    }

    /** What is denied gets a weight below nothing, and its probability goes to the others. */
    private void deny(String attribute) {
        List<Integer> denied = positions(attribute, of(attribute, false));
        if (denied.isEmpty()) {
            return;
        }
        float[] probabilities = sections.getOrDefault(
                        attribute, new float[space.head().labels(attribute).size()])
                .clone();
        denied.forEach(label -> probabilities[label] = 0);
        float rest = 0;
        for (float probability : probabilities) {
            rest += probability;
        }
        for (int i = 0; i < probabilities.length && rest > 0; i++) {
            probabilities[i] /= rest;
        }
        denied.forEach(label -> probabilities[label] = -1f);
        set(attribute, probabilities, Math.max(usual(attribute), counting.getOrDefault(attribute, 0f)));
    }

    private Optional<Impression> impression(List<String> stems) {
        return stems.isEmpty() ? Optional.empty() : tower.map(learned -> learned.of(stems));
    }

    private List<String> wantedStems() {
        List<String> stems = new ArrayList<>(reading.words(true));
        reading.values(true).forEach(value -> stems.addAll(stems(value)));
        return stems;
    }

    private List<String> deniedStems() {
        List<String> stems = new ArrayList<>(reading.words(false));
        reading.values(false).forEach(value -> stems.addAll(stems(value)));
        return stems;
    }

    /** The words as they were said where something was learned about them, else those of the labels that they mean. */
    private List<String> stems(Value value) {
        boolean learned = tower.filter(knows -> value.stems().stream().allMatch(knows::knows))
                .isPresent();
        return learned
                ? value.stems()
                : value.labels().stream()
                        .flatMap(label -> Words.stems(label).stream())
                        .toList();
    }

    /** The words for the most probable kind of product. */
    private List<String> kind() {
        float[] probabilities = sections.getOrDefault(KIND, new float[0]);
        int best = 0;
        for (int i = 0; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return probabilities.length == 0
                ? List.of()
                : Words.stems(space.head().labels(KIND).get(best));
    }

    /**
     * Turns the look to what words add to others, or away from it: stripes look like the difference between a striped shirt
     * and a shirt.
     *
     * @param factor below 0 for away; then nothing of that look stays
     */
    private void turn(List<String> stems, List<String> context, float factor) {
        List<String> both = new ArrayList<>(context);
        both.addAll(stems);
        Optional<Impression> with = stems.isEmpty() ? Optional.empty() : impression(both);
        if (with.isEmpty()) {
            return;
        }
        float[] direction = with.get().look().clone();
        impression(context).ifPresent(without -> {
            for (int i = 0; i < direction.length; i++) {
                direction[i] -= without.look()[i];
            }
        });
        float[] look = sections.getOrDefault(Section.LOOK.key(), new float[direction.length]);
        double length = 1e-12;
        double along = 0;
        for (int i = 0; i < direction.length; i++) {
            length += (double) direction[i] * direction[i];
            along += (double) direction[i] * look[i];
        }
        double unit = Math.sqrt(length);
        double stays = factor < 0 ? Math.max(0, along / unit) : 0;
        add(Section.LOOK.key(), direction, (float) ((factor - stays) / unit));
    }

    private void add(String section, float[] values, float factor) {
        float[] sum = sections.getOrDefault(section, new float[values.length]).clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
        set(section, sum, Math.max(counting.getOrDefault(section, 0f), weights.look()));
    }

    /** From 0, where words say no more about an attribute than no words, towards 1. */
    private static float sureness(float[] probabilities, float[] prior) {
        double gain = 0; // Kullback-Leibler divergence
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                gain += probabilities[i] * Math.log(probabilities[i] / Math.max(1e-6, prior[i]));
            }
        }
        return (float) (1 - Math.exp(-Math.max(0, gain)));
    }
}
