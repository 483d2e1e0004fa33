package app.lookalike.service.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many products have a value of one attribute together with a value of another.
 *
 * @param rows the values of the first
 * @param columns the values of the second
 * @param counts products, row by row
 */
public record CrossTable(TableAxis rows, TableAxis columns, List<List<Integer>> counts) {
    public CrossTable {
        counts = counts.stream().map(List::copyOf).toList();
    }

    static CrossTable of(TableAxis rows, int[] rowOf, TableAxis columns, int[] columnOf) {
        int[][] counts = new int[rows.size()][columns.size()];
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] >= 0 && columnOf[i] >= 0) {
                counts[rowOf[i]][columnOf[i]]++;
            }
        }
        List<List<Integer>> lists = new ArrayList<>();
        for (int[] row : counts) {
            lists.add(IntStream.of(row).boxed().toList());
        }
        return new CrossTable(rows, columns, lists);
    }

    /** Products that have both. */
    public int products() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** The same with rows and columns exchanged. */
    public CrossTable transposed() {
        List<List<Integer>> turned = IntStream.range(0, columns.size())
                .mapToObj(column -> counts.stream().map(row -> row.get(column)).toList())
                .toList();
        return new CrossTable(columns, rows, turned);
    }
}
