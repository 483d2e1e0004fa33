package app.lookalike.service.evaluation.metric;

import java.util.List;
import java.util.stream.IntStream;

/** Reports to write. */
public final class Reports {
    private Reports() {}

    /** With everything that a report can have. */
    public static EvaluationReport full(String catalogue, String className) {
        Estimate estimate = new Estimate(0.5, 0.4, 0.6);
        KnownItemRanks found = new KnownItemRanks(20, estimate, new Estimate(0.75, 0.7, 0.8), estimate);
        List<ClassScore> many = IntStream.range(0, 25)
                .mapToObj(i -> new ClassScore(
                        i == 3 ? className : "Class " + i, 40 + i, new Estimate(1 - i / 25.0, 0.1, 1), failing()))
                .toList();
        return new EvaluationReport(
                catalogue,
                "pixels",
                "visual",
                "test part",
                120,
                1_200,
                5,
                true,
                List.of(new AttributeScore(
                        "articleType",
                        120,
                        26,
                        new Score(0.75, 0.7, 0.8, 0.5),
                        new Score(0.8, 0.75, 0.85, 0.55),
                        new Score(0.9, 0.85, 0.95, 0.6),
                        0.05)),
                new RareClasses(20, 7, estimate),
                List.of(
                        new ClassTable("articleType", many, 4),
                        new ClassTable("gender", List.of(new ClassScore("Men", 60, estimate, List.of())), 0)),
                new Latency(120, 1.5, 2.5, 3.5),
                List.of(new RobustnessScore("crop", found), new RobustnessScore("flip", found)),
                found,
                new FeedbackEffect(120, new Estimate(0.3, 0.25, 0.35), estimate),
                List.of(new LeftOut("ids.txt, line 7", "There is no product with the id \"<7>\".")),
                1.25);
    }

    /** Product 1 is asked for: 2 is of its class, 3 is of another one, of 4 the catalogue says nothing. */
    private static List<FailingQuery> failing() {
        return List.of(new FailingQuery(
                "1",
                List.of(
                        new FailingQuery.Returned("2", "Flip Flops", true),
                        new FailingQuery.Returned("3", "Sandals", false),
                        new FailingQuery.Returned("4", "", false))));
    }

    /** Of a catalogue that says nothing of its products, with nothing else asked for. */
    public static EvaluationReport bare() {
        return new EvaluationReport(
                "photos",
                "pixels",
                "visual",
                "all products",
                3,
                3,
                5,
                false,
                List.of(),
                null,
                List.of(),
                new Latency(3, 1, 1, 1),
                List.of(),
                null,
                null,
                List.of(),
                0.5);
    }
}
