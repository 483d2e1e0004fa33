package app.lookalike.service.words;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.text.Lexicon;
import app.lookalike.engine.text.NameIndex;
import app.lookalike.engine.text.Reader;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.engine.text.Spelling;
import app.lookalike.engine.text.Synonyms;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.Words;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one catalogue: its labels and names, and what was learned of them. Never changes. */
public final class CatalogWords {
    /** A label that says that there is none. */
    private static final String NONE = "na";

    /** A synonym holds if its labels are at least so probable. */
    private static final double CREDIBLE = 0.1;

    private final Catalog catalog;
    private final Optional<String> headId;
    private final Optional<WordTower> tower;
    private final NameIndex names;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, List<Integer>> named = new HashMap<>();
    private final Reader reader;
    private final boolean labelled;
    private final boolean hasNames;

    private CatalogWords(Catalog catalog, Optional<FashionRanking> ranking, Optional<WordTower> tower) {
        this.catalog = catalog;
        this.headId = ranking.map(FashionRanking::headId);
        this.tower = tower;
        List<Product> products = catalog.products();
        this.names = new NameIndex(
                products.stream().map(product -> Words.stems(product.name())).toList());
        Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
        ranking.ifPresent(learned -> addLabels(learned.space().head(), labels));
        for (int row = 0; row < products.size(); row++) {
            Product product = products.get(row);
            rows.put(product.id(), row);
            if (!product.name().isBlank()) {
                named.computeIfAbsent(Words.normalised(product.name()), name -> new ArrayList<>())
                        .add(row);
            }
            for (Map.Entry<Attribute, String> value : product.attributes().entrySet()) {
                String attribute = value.getKey().key();
                if (!folded(value.getValue()).equals(NONE)) {
                    labels.computeIfAbsent(attribute, key -> new HashMap<>()).merge(value.getValue(), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> inNames = names.words();
        this.hasNames = !inNames.isEmpty();
        this.labelled =
                products.stream().anyMatch(product -> !product.attributes().isEmpty());
        Lexicon lexicon = new Lexicon(
                labels,
                Synonyms.shipped(),
                (stems, attribute, meant) ->
                        ranking.isEmpty() || isCredible(ranking.get().space().head(), stems, attribute, meant));
        this.reader = new Reader(
                lexicon,
                stem -> names.count(stem) > 0
                        || tower.filter(learned -> learned.knows(stem)).isPresent(),
                new Spelling(lexicon, inNames));
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

    private static void addLabels(FashionHead head, Map<String, Map<String, Integer>> labels) {
        for (String attribute : head.attributes()) {
            Map<String, Integer> ofAttribute = labels.computeIfAbsent(attribute, key -> new HashMap<>());
            head.labels(attribute).stream()
                    .filter(label -> !folded(label).equals(NONE))
                    .forEach(label -> ofAttribute.put(label, 0));
        }
    }

    /** The words of a catalogue as it is now; of 35,600 products it takes half a second. */
    static CatalogWords of(OpenCatalog open) {
        Optional<FashionRanking> ranking = open.fashion();
        return new CatalogWords(open.catalog(), ranking, ranking.flatMap(learned -> WordModels.of(open, learned)));
    }

    /** Whether the catalogue is as it was, and ranked by the same head. */
    boolean isOf(OpenCatalog open) {
        return open.catalog() == catalog
                && open.fashion().map(FashionRanking::headId).equals(headId);
    }

    /** Reads a text. */
    Reading read(String text) {
        return reader.read(text);
    }

    /** What was learned of words; empty where nothing was, for the head that the catalogue is ranked by. */
    Optional<WordTower> tower() {
        return tower;
    }

    /** The words of names, in the order of the catalogue's rows. */
    NameIndex names() {
        return names;
    }

    /** What names may have of the words that are wanted, by stems; each as it was said where any name has it so. */
    Set<String> nameWords(Reading reading) {
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
    double agreement(Reading reading, Product product) {
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

    /** The rows of the products that are called exactly so. */
    List<Integer> called(String text) {
        return named.getOrDefault(Words.normalised(text), List.of());
    }

    /** The row of a product in the catalogue; -1 where it has none. */
    public int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    /** The product of a row. */
    Product product(int row) {
        return catalog.products().get(row);
    }

    /** How many rows. */
    int size() {
        return catalog.size();
    }

    /** Whether any product has a name. */
    boolean hasNames() {
        return hasNames;
    }

    /** Whether any product has a label. */
    boolean hasLabels() {
        return labelled;
    }

    static String folded(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
