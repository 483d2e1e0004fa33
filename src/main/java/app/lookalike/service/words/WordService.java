package app.lookalike.service.words;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.engine.text.Words;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/** Keeps the words of open catalogues, which take a while to collect. Thread-safe. */
public final class WordService {
    private final Map<OpenCatalog, CatalogWords> known = new WeakHashMap<>();

    /** The words of a catalogue as it is now; of 35,600 products the first call takes half a second. */
    public synchronized CatalogWords of(OpenCatalog catalog) {
        CatalogWords words = known.get(catalog);
        if (words == null || !words.isOf(catalog)) {
            words = CatalogWords.of(catalog);
            known.put(catalog, words);
        }
        return words;
    }

    /** How a text is understood in a catalogue, without a search; fast enough for every key stroke. */
    public Understanding understand(OpenCatalog catalog, String text) {
        CatalogWords words = of(catalog);
        return understanding(words, text, words.read(text));
    }

    /** The words that names may have of what a text asks for, for the full-text search. */
    public String namesOf(OpenCatalog catalog, String text) {
        CatalogWords words = of(catalog);
        return String.join(" ", words.nameWords(words.read(text)));
    }

    /** How much of what a text asks for the labels and the name of a product say, from 0 to 1. */
    public double agreement(OpenCatalog catalog, String text, Product product) {
        CatalogWords words = of(catalog);
        return words.agreement(words.read(text), product);
    }

    /** A reading, for people. */
    public Understanding understanding(CatalogWords words, String text, Reading reading) {
        return new Understanding(
                text,
                reading.values().stream()
                        .map(value -> new Understanding.Value(
                                value.attribute(), value.labels(), value.wanted(), value.from(), value.to()))
                        .toList(),
                reading.words().stream()
                        .map(word -> new Understanding.Word(word.stem(), word.wanted(), word.from(), word.to()))
                        .toList(),
                reading.corrected().stream()
                        .map(one -> new Understanding.Correction(one.written(), one.meant()))
                        .toList(),
                reading.unknown(),
                remarks(words, text, reading));
    }

    private static List<String> remarks(CatalogWords words, String text, Reading reading) {
        List<String> remarks = new ArrayList<>();
        reading.corrected().forEach(one -> remarks.add(Messages.get("words.corrected", one.written(), one.meant())));
        reading.unknown().forEach(word -> remarks.add(Messages.get("words.unknown", word)));
        if (Words.isTooLong(text)) {
            remarks.add(Messages.get("words.tooLong", Words.MAX_WORDS));
        }
        if (reading.isEmpty() && reading.unknown().isEmpty()) {
            remarks.add(Messages.get("words.nothingSaid"));
        }
        reading.values(true).collect(Collectors.groupingBy(Value::attribute)).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> remarks.add(Messages.get(
                        "words.either",
                        same.stream()
                                .flatMap(value -> value.labels().stream())
                                .distinct()
                                .collect(Collectors.joining(", ")))));
        List<String> denied =
                reading.values(false).flatMap(value -> value.labels().stream()).toList();
        reading.values(true)
                .flatMap(value -> value.labels().stream())
                .filter(denied::contains)
                .distinct()
                .forEach(label -> remarks.add(Messages.get("words.both", label)));
        if (!words.hasNames()) {
            remarks.add(Messages.get("words.noNames"));
        }
        if (!words.hasLabels()) {
            remarks.add(Messages.get("words.noLabels"));
        }
        if (words.tower().isEmpty()) {
            remarks.add(Messages.get("words.notLearned"));
        }
        return remarks;
    }
}
