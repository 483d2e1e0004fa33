package app.lookalike.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which words mean the same in any catalogue, in English and German, as stems. Read from lines such as
 * {@code sneaker, trainers = Casual Shoes | Sports Shoes}, {@code gestreift = ~striped}, {@code stop: the, a}.
 *
 * @param labels phrases that mean one of some labels, which a catalogue may have or not
 * @param words phrases that mean the same as words of names
 * @param nothing phrases that say nothing
 * @param joining those of them that connect, such as "or"
 * @param denials those that deny what follows
 */
public record Synonyms(
        Map<String, List<String>> labels,
        Map<String, List<String>> words,
        Set<String> nothing,
        Set<String> joining,
        Set<String> denials) {
    /** What ships. */
    public static Synonyms shipped() {
        try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms of(List<String> lines) {
        Synonyms read = new Synonyms(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .forEach(read::add);
        return read;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        if (equals < 0) {
            List<String> phrases = phrases(line.substring(colon + 1), ",");
            switch (line.substring(0, Math.max(0, colon))) {
                case "stop" -> nothing.addAll(phrases);
                case "join" -> joining.addAll(phrases);
                case "not" -> denials.addAll(phrases);
                default -> throw new IllegalArgumentException(line);
            }
            return;
        }
        List<String> phrases = phrases(line.substring(0, equals), ",");
        String meaning = line.substring(equals + 1).strip();
        if (meaning.startsWith("~")) {
            List<String> stems = Words.stems(meaning);
            phrases.forEach(phrase -> words.put(phrase, stems));
        } else {
            List<String> targets = phrases(meaning, "\\|");
            phrases.forEach(phrase -> labels.put(phrase, targets));
        }
    }

    private static List<String> phrases(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(phrase -> Lexicon.phrase(Words.stems(phrase)))
                .toList();
    }
}
