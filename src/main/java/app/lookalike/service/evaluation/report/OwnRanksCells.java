package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.OwnRanks;
import java.util.List;

/** Where products came, as a row. */
final class OwnRanksCells {
    static final List<String> COLUMNS = List.of(
            "picture",
            "queries",
            "recall@1",
            "95 % interval",
            "recall@5",
            "95 % interval",
            "mean reciprocal rank",
            "95 % interval");

    private OwnRanksCells() {}

    static List<String> of(OwnRanks found) {
        return List.of(
                Figures.count(found.n()),
                Figures.of(found.recallAt1().mean()),
                Figures.interval(found.recallAt1()),
                Figures.of(found.recallAt5().mean()),
                Figures.interval(found.recallAt5()),
                Figures.of(found.mrr().mean()),
                Figures.interval(found.mrr()));
    }
}
