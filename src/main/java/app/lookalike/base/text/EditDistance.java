package app.lookalike.base.text;

import java.util.stream.IntStream;

/** How much two words differ. */
public final class EditDistance {
    private EditDistance() {}

    /** The fewest insertions, deletions and substitutions that make one of the other (Levenshtein, 1966). */
    public static int between(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
