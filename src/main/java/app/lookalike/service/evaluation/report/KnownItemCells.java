package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.KnownItemRanks;
import java.util.List;

/** Where products came, as a row. */
final class KnownItemCells {
    static final List<String> COLUMNS = List.of(
            "picture",
            "queries",
            "recall@1",
            "95 % interval",
            "recall@5",
            "95 % interval",
            "mean reciprocal rank",
            "95 % interval");

    private KnownItemCells() {}

    static List<String> of(KnownItemRanks found) {
        return List.of(
                ReportNumbers.count(found.n()),
                ReportNumbers.of(found.recallAt1().mean()),
                ReportNumbers.interval(found.recallAt1()),
                ReportNumbers.of(found.recallAt5().mean()),
                ReportNumbers.interval(found.recallAt5()),
                ReportNumbers.of(found.mrr().mean()),
                ReportNumbers.interval(found.mrr()));
    }
}
