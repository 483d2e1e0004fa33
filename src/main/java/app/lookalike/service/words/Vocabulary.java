package app.lookalike.service.words;

import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.text.Lexicon;
import app.lookalike.engine.text.Reader;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.engine.text.Spelling;
import app.lookalike.engine.text.Synonyms;
import app.lookalike.engine.text.WordCounts;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What words can mean in one catalogue: its labels, the words of its names, and what was learned of words. Never changes. */
public final class Vocabulary {
    /** A label that says that there is none. */
    private static final String NONE = "na";

    /** A synonym holds if its labels are at least so probable. */
    private static final double CREDIBLE = 0.1;

    private final Optional<WordTower> tower;
    private final WordCounts names;
    private final Reader reader;
    private final boolean labelled;

    /**
     * The vocabulary of a catalogue.
     *
     * @param labels how many products have which value, by the keys of attributes
     * @param names the words of its names
     * @param head by which it is ranked; its labels are known where no product has them
     * @param tower what was learned of words beside that head
     */
    public Vocabulary(
            Map<String, Map<String, Integer>> labels,
            WordCounts names,
            Optional<FashionHead> head,
            Optional<WordTower> tower) {
        this.tower = tower;
        this.names = names;
        this.labelled = labels.values().stream().anyMatch(values -> !values.isEmpty());
        Map<String, Map<String, Integer>> known = new LinkedHashMap<>();
        head.ifPresent(learned -> addLabels(learned, known));
        labels.forEach((attribute, values) -> values.forEach((label, count) -> {
            if (!isNone(label)) {
                known.computeIfAbsent(attribute, key -> new HashMap<>()).merge(label, count, Integer::sum);
            }
        }));
        Lexicon lexicon = new Lexicon(
                known,
                Synonyms.shipped(),
                (stems, attribute, meant) -> head.isEmpty() || isCredible(head.get(), stems, attribute, meant));
        this.reader = new Reader(
                lexicon,
                stem -> names.count(stem) > 0
                        || tower.filter(learned -> learned.knows(stem)).isPresent(),
                new Spelling(lexicon, names.words()));
    }

    private static void addLabels(FashionHead head, Map<String, Map<String, Integer>> labels) {
        for (String attribute : head.attributes()) {
            Map<String, Integer> ofAttribute = labels.computeIfAbsent(attribute, key -> new HashMap<>());
            head.labels(attribute).stream().filter(label -> !isNone(label)).forEach(label -> ofAttribute.put(label, 0));
        }
    }

    private static boolean isNone(String label) {
        return label.toLowerCase(Locale.ROOT).equals(NONE);
    }

    /** What was learned of a word contradicts a synonym where it makes the labels improbable. */
    private boolean isCredible(FashionHead head, List<String> stems, String attribute, List<String> meant) {
        if (tower.isEmpty()
                || !head.attributes().contains(attribute)
                || !stems.stream().allMatch(tower.get()::knows)) {
            return true;
        }
        float[] probabilities = tower.get().of(stems).probabilities(attribute);
        List<String> labels = head.labels(attribute);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += meant.stream().anyMatch(labels.get(i)::equalsIgnoreCase) ? probabilities[i] : 0;
        }
        return sum >= CREDIBLE;
    }

    /** Reads a text. */
    public Reading read(String text) {
        return reader.read(text);
    }

    /** What was learned of words; empty where nothing was, for the head that the catalogue is ranked by. */
    Optional<WordTower> tower() {
        return tower;
    }

    /** What names may have of the words that are wanted, by stems; each as it was said where any name has it so. */
    public Set<String> nameWords(Reading reading) {
        Set<String> sought = new LinkedHashSet<>();
        reading.values(true)
                .forEach(value -> sought.addAll(
                        value.stems().stream().anyMatch(stem -> names.count(stem) > 0)
                                ? value.stems()
                                : Words.stems(value.labels().get(0))));
        sought.addAll(otherNameWords(reading));
        return sought;
    }

    /** The same without the values of attributes. */
    Set<String> otherNameWords(Reading reading) {
        return reading.words().stream()
                .filter(Reading.Word::wanted)
                .map(word -> names.count(word.said()) > 0 ? word.said() : word.stem())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The share of what is wanted that a product's labels and name say, from 0 to 1. */
    public double agreement(Reading reading, Product product) {
        Set<String> name = Set.copyOf(Words.stems(product.name()));
        List<Value> values = reading.values(true).toList();
        List<String> others = reading.words(true);
        long agreed = values.stream()
                        .filter(value -> WordRanking.has(product, value) || name.containsAll(value.stems()))
                        .count()
                + others.stream().filter(name::contains).count();
        int asked = values.size() + others.size();
        return asked == 0 ? 0 : (double) agreed / asked;
    }

    /** Whether any product has a name. */
    boolean hasNames() {
        return !names.words().isEmpty();
    }

    /** Whether any product has a label. */
    boolean hasLabels() {
        return labelled;
    }
}
