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

    /** The same where exchanging two neighbours is one edit, too (optimal string alignment; Damerau, 1964). */
    public static int withSwaps(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int fewest = Math.min(
                        distances[i - 1][j - 1] + (same ? 0 : 1),
                        1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distances[i][j] = swapped ? Math.min(fewest, distances[i - 2][j - 2] + 1) : fewest;
            }
        }
        return distances[a.length()][b.length()];
    }
}
