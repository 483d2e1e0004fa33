package app.lookalike.ui.testing;

import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.Classification.Prediction;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningReport.AttributeQuality;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What might have been learned, to be shown. */
public final class Learned {
    private static final List<String> TYPES = List.of(
            "Tshirts",
            "Shirts",
            "Casual Shoes",
            "Watches",
            "Sports Shoes",
            "Kurtas",
            "Tops",
            "Handbags",
            "Heels",
            "Sunglasses",
            "Wallets",
            "Flip Flops",
            "Sandals",
            "Briefs",
            "Belts");
    private static final List<String> GENDERS = List.of("Men", "Women", "Unisex", "Boys", "Girls");

    private Learned() {}

    /** What a similarity may be the mean of. */
    public static List<Part> parts() {
        return List.of(
                new Part("articleType", 0.97, 0.33),
                new Part("gender", 0.99, 0.24),
                new Part("baseColour", 0.62, 0.33),
                new Part("look", 0.71, 0.1));
    }

    /** A blue shirt for men, whatever is asked. */
    public static Optional<Classification> classification(Query.Single query) {
        Map<String, List<Prediction>> told = new LinkedHashMap<>();
        told.put(
                "articleType",
                List.of(new Prediction("Shirts", 0.93), new Prediction("Tshirts", 0.05), new Prediction("Tops", 0.01)));
        told.put("gender", List.of(new Prediction("Men", 0.88), new Prediction("Boys", 0.09)));
        told.put("baseColour", List.of(new Prediction("Navy Blue", 0.71), new Prediction("Blue", 0.22)));
        return Optional.of(new Classification(told));
    }

    /** Fifteen kinds and five genders; each is sometimes taken for the next ones. */
    public static LearningReport report() {
        return new LearningReport(
                32_016,
                96.4,
                List.of(quality("articleType", TYPES, 3_557, 0.883), quality("gender", GENDERS, 3_557, 0.921)));
    }

    private static AttributeQuality quality(String attribute, List<String> labels, int tested, double accuracy) {
        int classes = labels.size();
        List<List<Integer>> matrix = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int of = 570 / (i + 1);
            int label = i;
            matrix.add(IntStream.range(0, classes)
                    .mapToObj(j -> j == label ? of : j == (label + 1) % classes ? of / 9 : j == 0 ? of / 40 : 0)
                    .toList());
        }
        return new AttributeQuality(
                attribute, tested, accuracy, 0.987, accuracy - 0.1, accuracy - 0.14, accuracy - 0.12, labels, matrix);
    }
}
