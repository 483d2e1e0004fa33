package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.interaction.RecommendationReport;
import app.lookalike.service.evaluation.interaction.RecommendationReport.CoverageScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.HybridDifference;
import app.lookalike.service.evaluation.interaction.RecommendationReport.RecommenderScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.UserGroup;
import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of the report on recommendations; see {@link ReportTables}. */
public final class RecommendationTables {
    private static final Map<UserGroup, String> GROUPS = Map.of(
            UserGroup.ALL, "all users",
            UserGroup.WARM, "user and product known",
            UserGroup.COLD_USERS, "new users",
            UserGroup.COLD_PRODUCTS, "new products");

    private RecommendationTables() {}

    /** All tables. */
    public static List<ReportTable> of(RecommendationReport report) {
        return List.of(
                scores(report),
                differences(report),
                coverage(report),
                ReportTable.latency("Time of a recommendation", "by", "hybrid", report.latency()));
    }

    /** What was measured, for people. */
    public static String caption(RecommendationReport report) {
        return String.format(
                Locale.ROOT,
                "%s · recommendations · %,d users (%s), %,d interactions with %,d of %,d products, in %.1f s",
                report.model().isEmpty() ? "nothing indexed" : report.model(),
                report.users(),
                report.histories(),
                report.interactions(),
                report.taken(),
                report.products(),
                report.seconds());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ReportTable scores(RecommendationReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (RecommenderScore score : report.scores()) {
            rows.add(new ReportRow(
                    GROUPS.get(score.group()) + ", by " + key(score.by()),
                    key(score.group()),
                    key(score.by()),
                    score.n(),
                    Figure.of("hit@10", "hit@10", score.hitAt10()),
                    Figure.of("ndcg@10", "nDCG@10", score.ndcgAt10())));
        }
        return new ReportTable(
                "recommendation",
                "The product that users took last",
                "users",
                rows,
                true,
                "Whether it is among the first ten recommendations, and how far up. New users: at most one product of"
                        + " theirs is known. New products: nobody else is known to have taken the one that is to be"
                        + " foreseen.");
    }

    private static ReportTable differences(RecommendationReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (HybridDifference difference : report.differences()) {
            rows.add(new ReportRow(
                    GROUPS.get(difference.group()) + ", than " + key(difference.than()),
                    key(difference.group()),
                    key(difference.than()),
                    difference.n(),
                    Figure.of("hit@10", "hit@10", difference.hitAt10()),
                    Figure.of("ndcg@10", "nDCG@10", difference.ndcgAt10())));
        }
        return new ReportTable(
                "hybridDifference",
                "How much better the hybrid is",
                "users",
                rows,
                false,
                "The mean of the differences of the same users; below 0 where the hybrid is worse.");
    }

    private static ReportTable coverage(RecommendationReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (CoverageScore score : report.coverage()) {
            rows.add(new ReportRow(
                    key(score.by()),
                    "",
                    key(score.by()),
                    report.users(),
                    Figure.of("coverage", "share of all products", score.share()),
                    Figure.ofCount("products", "products", score.products())));
        }
        return new ReportTable(
                "coverage",
                "How many products are recommended to anybody",
                "by",
                rows,
                true,
                "Among the first ten of each user.");
    }
}
