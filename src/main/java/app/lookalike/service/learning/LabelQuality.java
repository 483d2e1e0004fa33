package app.lookalike.service.learning;

import app.lookalike.service.learning.LearningReport.AttributeQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures how well one attribute is predicted. Not thread-safe. */
final class LabelQuality {
    private static final int FEW = 5;

    private final List<String> labels;
    private final int[][] confusion;
    private int amongFive;

    LabelQuality(List<String> labels) {
        this.labels = labels;
        this.confusion = new int[labels.size()][labels.size()];
    }

    /** Adds a product with that label and the probabilities predicted for it. */
    void add(int label, float[] probabilities) {
        int better = 0;
        int best = 0;
        for (int i = 0; i < probabilities.length; i++) {
            better += probabilities[i] > probabilities[label] ? 1 : 0;
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        confusion[label][best]++;
        amongFive += better < FEW ? 1 : 0;
    }

    AttributeQuality of(String attribute) {
        int classes = labels.size();
        int[] actual = new int[classes];
        int[] told = new int[classes];
        int right = 0;
        for (int i = 0; i < classes; i++) {
            actual[i] = Arrays.stream(confusion[i]).sum();
            right += confusion[i][i];
            for (int j = 0; j < classes; j++) {
                told[j] += confusion[i][j];
            }
        }
        int tested = Arrays.stream(actual).sum();
        List<Integer> present = IntStream.range(0, classes)
                .filter(i -> actual[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -actual[i]))
                .toList();
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (int i : present) {
            double p = told[i] == 0 ? 0 : (double) confusion[i][i] / told[i];
            double r = (double) confusion[i][i] / actual[i];
            precision += p / present.size();
            recall += r / present.size();
            f1 += p + r == 0 ? 0 : 2 * p * r / (p + r) / present.size();
        }
        List<List<Integer>> matrix = new ArrayList<>();
        for (int i : present) {
            matrix.add(present.stream().map(j -> confusion[i][j]).toList());
        }
        return new AttributeQuality(
                attribute,
                tested,
                (double) right / Math.max(1, tested),
                (double) amongFive / Math.max(1, tested),
                precision,
                recall,
                f1,
                present.stream().map(labels::get).toList(),
                matrix);
    }
}
