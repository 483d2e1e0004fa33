package app.lookalike.service.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables for a terminal. */
public final class AlignedText {
    private AlignedText() {}

    /**
     * The names at the left, the figures at the right of their columns.
     *
     * @param grid rows of equal length, the head first
     * @return a line for each row
     */
    public static List<String> of(List<List<String>> grid) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : grid) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = grid.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                line.append(String.format(
                        Locale.ROOT, column == 0 ? "%-" + width + "s" : "  %" + width + "s", row.get(column)));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
