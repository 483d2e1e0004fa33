package app.lookalike.service.learning;

import java.util.List;

/**
 * What was learned, and how well it does on products that it has not seen.
 *
 * @param learnedFrom how many labelled products
 * @param seconds how long it took
 * @param attributes how well each attribute is predicted
 */
public record LearningReport(int learnedFrom, double seconds, List<AttributeQuality> attributes) {
    public LearningReport {
        attributes = List.copyOf(attributes);
    }

    /**
     * How well the labels of one attribute are predicted on held-out products. A class without held-out products is
     * left out of the macro averages; a class that is never predicted has precision 0.
     *
     * @param attribute such as {@code articleType}
     * @param tested how many held-out products have a label
     * @param accuracy part of them whose most probable label is right, 0 to 1
     * @param topFive part of them with the right label among the five most probable
     * @param macroPrecision mean over the classes
     * @param macroRecall mean over the classes
     * @param macroF1 mean over the classes
     * @param labels of the confusion matrix, most frequent first
     * @param confusion entry [i][j]: how many products of label i were taken for label j
     */
    public record AttributeQuality(
            String attribute,
            int tested,
            double accuracy,
            double topFive,
            double macroPrecision,
            double macroRecall,
            double macroF1,
            List<String> labels,
            List<List<Integer>> confusion) {}
}
