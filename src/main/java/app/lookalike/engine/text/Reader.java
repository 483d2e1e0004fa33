package app.lookalike.engine.text;

import app.lookalike.engine.text.Lexicon.Denial;
import app.lookalike.engine.text.Lexicon.Label;
import app.lookalike.engine.text.Lexicon.Meaning;
import app.lookalike.engine.text.Lexicon.Nothing;
import app.lookalike.engine.text.Lexicon.OtherWords;
import app.lookalike.engine.text.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads texts by the lexicon and the vocabulary of one catalogue. Never changes, safe for any thread. */
public final class Reader {
    private static final String QUOTES = "\"“”„«»";

    private final Lexicon lexicon;
    private final Predicate<String> vocabulary;
    private final Spelling spelling;

    /**
     * Reads by these.
     *
     * @param vocabulary whether a stem is a word of this catalogue
     * @param spelling what misspelt words mean
     */
    public Reader(Lexicon lexicon, Predicate<String> vocabulary, Spelling spelling) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.spelling = spelling;
    }

    /** Reads a text; nothing is found in one without words. A word in quotation marks is not taken for misspelt. */
    public Reading read(String text) {
        Pass pass = new Pass(text);
        pass.run();
        return new Reading(pass.values, pass.found, pass.corrected, pass.unknown);
    }

    /** One text being read, from left to right. */
    private final class Pass {
        private final String text;
        private final List<Word> words;
        private final List<Reading.Value> values = new ArrayList<>();
        private final List<Reading.Word> found = new ArrayList<>();
        private final List<Reading.Correction> corrected = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        /** Whether what comes next is denied, and whether what came last was. */
        private boolean denied;

        private boolean lastDenied;

        private Pass(String text) {
            this.text = text;
            this.words = Words.of(text);
        }

        private void run() {
            int at = 0;
            while (at < words.size()) {
                at += phrase(at);
            }
        }

        /** Takes the longest phrase that begins there. */
        private int phrase(int at) {
            for (int length = Math.min(Lexicon.LONGEST, words.size() - at); length >= 1; length--) {
                List<Word> some = words.subList(at, at + length);
                List<String> stems = some.stream().map(Word::stem).toList();
                Optional<Meaning> meaning = lexicon.meaning(stems);
                if (meaning.isPresent()) {
                    take(meaning.get(), some.get(0).from(), some.get(length - 1).to(), stems);
                    return length;
                }
            }
            Word word = words.get(at);
            if (!known(word.stem(), word) && (isQuoted(word) || !misspelt(word))) {
                unknown.add(word.written());
            }
            return 1;
        }

        private boolean known(String stem, Word word) {
            if (vocabulary.test(stem)) {
                take(new OtherWords(List.of(stem)), word.from(), word.to(), List.of(stem));
                return true;
            }
            List<Meaning> within = lexicon.meaningsWithin(word.folded());
            boolean first = denied;
            for (Meaning meaning : within) {
                denied = first;
                take(meaning, word.from(), word.to(), List.of(word.stem()));
            }
            return !within.isEmpty();
        }

        private boolean isQuoted(Word word) {
            return word.from() > 0
                    && word.to() < text.length()
                    && QUOTES.indexOf(text.charAt(word.from() - 1)) >= 0
                    && QUOTES.indexOf(text.charAt(word.to())) >= 0;
        }

        private boolean misspelt(Word word) {
            // Without its ending "dres" has too few letters to be corrected.
            Optional<String> meant = spelling.correct(word.stem()).or(() -> spelling.correct(word.folded()));
            meant.ifPresent(stem -> {
                corrected.add(new Reading.Correction(word.written(), stem));
                take(
                        lexicon.meaning(List.of(stem)).orElse(new OtherWords(List.of(stem))),
                        word.from(),
                        word.to(),
                        List.of(stem));
            });
            return meant.isPresent();
        }

        private void take(Meaning meaning, int from, int to, List<String> stems) {
            if (meaning instanceof Denial) {
                denied = true;
                return;
            }
            if (meaning instanceof Nothing nothing) {
                denied = denied || (nothing.joins() && lastDenied);
                return;
            }
            if (meaning instanceof Label label) {
                values.add(new Reading.Value(label.attribute(), label.labels(), !denied, stems, from, to));
            } else if (meaning instanceof OtherWords other) {
                other.stems()
                        .forEach(stem -> found.add(new Reading.Word(stem, String.join(" ", stems), !denied, from, to)));
            }
            lastDenied = denied;
            denied = false;
        }
    }
}
