package app.lookalike.screens;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.PictureChange;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.Evaluation;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.ui.testing.PixelCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How good the comparison by pixels is: true figures of a small catalogue, to look at the screen with. */
final class PixelEvaluation {
    private static final int K = 5;
    private static final int CHANGED = 30;

    /** For the classes each product is asked for so often, so that they are large enough to be shown. */
    private static final int TIMES = 3;

    private PixelEvaluation() {}

    /** @param worse whether the best answers are left out, for a ranking to compare with */
    static EvaluationReport of(PixelCatalogue catalogue, boolean worse) {
        List<Product> products = catalogue.products();
        List<Answer> once = answers(catalogue, worse);
        List<Answer> often =
                Stream.generate(() -> once).limit(TIMES).flatMap(List::stream).toList();
        Evaluation evaluation = Evaluation.of(products, once, K, Progress.NONE);
        return new EvaluationReport(
                "Sample catalogue",
                "pixels-16x16",
                "visual",
                "all products",
                products.size(),
                products.size(),
                K,
                false,
                evaluation.attributes(),
                evaluation.rare(),
                Evaluation.of(products, often, K, Progress.NONE).classes(),
                new Latency(300, 1.3, 2.2, 3.4),
                Arrays.stream(PictureChange.values())
                        .map(change -> new RobustnessScore(change.key(), found(catalogue, change)))
                        .toList(),
                null,
                null,
                List.of(new LeftOut("11882.jpg", "There is no product with that id in Sample catalogue.")),
                4.2);
    }

    static QueryScores scores(PixelCatalogue catalogue, boolean worse) {
        return Evaluation.of(catalogue.products(), answers(catalogue, worse), K, Progress.NONE)
                .scores();
    }

    private static List<Answer> answers(PixelCatalogue catalogue, boolean worse) {
        return catalogue.products().stream()
                .map(product -> new Answer(product, similar(catalogue, product, worse ? 3 * K : 0), List.of()))
                .toList();
    }

    private static List<Product> similar(PixelCatalogue catalogue, Product product, int skipped) {
        return catalogue.ranked(catalogue.picture(product)).stream()
                .filter(other -> !other.id().equals(product.id()))
                .skip(skipped)
                .limit(K)
                .toList();
    }

    private static KnownItemRanks found(PixelCatalogue catalogue, PictureChange change) {
        List<Product> products = catalogue.products();
        return KnownItemRanks.of(IntStream.range(0, CHANGED)
                .mapToObj(i -> products.get(i * products.size() / CHANGED))
                .map(product -> 1
                        + catalogue
                                .ranked(change.of(catalogue.picture(product)))
                                .indexOf(product))
                .map(rank -> rank > KnownItemRanks.DEPTH ? 0 : rank)
                .toList());
    }
}
