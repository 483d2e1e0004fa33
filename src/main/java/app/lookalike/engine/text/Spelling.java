package app.lookalike.engine.text;

import app.lookalike.base.text.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrects misspelt words: the word of the vocabulary that takes the fewest edits, and of several the most usual one.
 * Never changes.
 */
public final class Spelling {
    /** Words that are shorter are not corrected, and from the next length on two edits are allowed. */
    private static final int SHORTEST = 4;

    private static final int TWO_EDITS = 7;

    /** A word that fewer names have may be misspelt itself. */
    private static final int USUAL = 5;

    /** A word with a meaning is more likely meant than one of the same length that is only in names. */
    private static final int MEANT = 1_000_000;

    private record Candidate(String stem, int count) {}

    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * Corrects to the words of a lexicon and of names.
     *
     * @param counts in how many names each stem is
     */
    public Spelling(Lexicon lexicon, Map<String, Integer> counts) {
        lexicon.singleWords()
                .forEach(word -> candidates.add(new Candidate(word, MEANT + counts.getOrDefault(word, 0))));
        counts.forEach((word, count) -> {
            if (count >= USUAL && lexicon.meaning(List.of(word)).isEmpty()) {
                candidates.add(new Candidate(word, count));
            }
        });
    }

    /** The word that is probably meant; empty where none is near. */
    Optional<String> correct(String stem) {
        if (stem.length() < SHORTEST || stem.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int most = stem.length() >= TWO_EDITS ? 2 : 1;
        Candidate best = null;
        int fewest = most + 1;
        for (Candidate candidate : candidates) {
            int shorter = Math.min(stem.length(), candidate.stem().length());
            if (shorter >= SHORTEST - 1
                    && Math.abs(stem.length() - candidate.stem().length()) <= most) {
                int edits = EditDistance.withSwaps(stem, candidate.stem());
                // Who types two letters wrong has the first one right.
                boolean near = edits <= most
                        && (edits < 2 || stem.charAt(0) == candidate.stem().charAt(0));
                if (near && (edits < fewest || (best != null && edits == fewest && candidate.count() > best.count()))) {
                    best = candidate;
                    fewest = edits;
                }
            }
        }
        return Optional.ofNullable(best).map(Candidate::stem);
    }
}
