package app.lookalike.service.words;

import app.lookalike.base.text.Messages;
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
        return understanding(of(catalog).vocabulary(), text);
    }

    /**
     * Texts that may be meant by one: with the words of the catalogue for those that are misspelt, then with its labels
     * for words that mean the same, such as "Sports Shoes" for "snaekers"; the likeliest first.
     */
    public List<String> alternatives(OpenCatalog catalog, String text) {
        return alternatives(of(catalog).vocabulary(), text);
    }

    /** The same with that vocabulary. */
    public static List<String> alternatives(Vocabulary words, String text) {
        return Rewording.of(text, words.read(text));
    }

    /** How a text is understood with that vocabulary, for people. */
    public static Understanding understanding(Vocabulary words, String text) {
        return understanding(words, text, words.read(text));
    }

    /** A reading, for people. */
    public static Understanding understanding(Vocabulary words, String text, Reading reading) {
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

    private static List<String> remarks(Vocabulary words, String text, Reading reading) {
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
