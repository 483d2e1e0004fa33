package app.lookalike.service.learning;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.run.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, and how well it does on products that it has not seen.
 *
 * @param learnedFrom how many labelled products
 * @param seconds how long it took
 * @param attributes how well each attribute is predicted
 * @param comparison with the ranking before; null where too few products were held out
 */
public record LearningReport(
        int learnedFrom,
        double seconds,
        List<AttributeQuality> attributes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison comparison) {
    public LearningReport {
        attributes = List.copyOf(attributes);
    }

    /** A report without a comparison. */
    public LearningReport(int learnedFrom, double seconds, List<AttributeQuality> attributes) {
        this(learnedFrom, seconds, attributes, null);
    }

    /**
     * The new ranking beside the one before, on the same held-out products: of the first answers to each, the part with
     * kind, gender and colour right, all three.
     *
     * @param queries how many products
     * @param answers to each
     * @param before by the ranking before, 0 to 1
     * @param after by the new one
     * @param difference of both, query by query
     * @param shipped whether the one before is the one that comes with the program
     */
    public record Comparison(
            int queries, int answers, Estimate before, Estimate after, Estimate difference, boolean shipped) {
        /** Whether the new one is used: unless the one before has more right answers. */
        @JsonProperty
        public boolean newInUse() {
            return difference.mean() >= 0;
        }

        /** Whether that is more than chance. */
        @JsonProperty
        public Verdict verdict() {
            return Verdict.of(difference);
        }
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
