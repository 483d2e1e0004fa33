package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.util.Locale;

/** What the figures mean. */
final class MethodSection implements Section {
    @Override
    public String title() {
        return "How this was measured";
    }

    @Override
    public String body(EvaluationReport report) {
        return String.format(
                Locale.ROOT,
                """
                <dl class="terms">
                <dt>Relevant</dt>
                <dd>An answer that has the query's value of the attribute, or of all attributes named together. Queries of
                which the catalogue does not say it are left out; the query itself is never an answer.</dd>
                <dt>Precision@%1$d</dt>
                <dd>Relevant answers among the first %1$d, divided by %1$d.</dd>
                <dt>nDCG@%1$d</dt>
                <dd>Relevant answers weighed by 1 / log2 (rank + 1), divided by what the best possible list would have
                (Järvelin and Kekäläinen, 2002).</dd>
                <dt>Hit rate</dt>
                <dd>How many queries have a relevant answer among the first %1$d.</dd>
                <dt>Chance</dt>
                <dd>The expected precision of random answers, counted exactly from how often each class occurs.</dd>
                <dt>95 %% interval</dt>
                <dd>What the mean over other queries like these would be: percentiles of 1,000 bootstrap draws of the
                queries (Efron, 1979). It says nothing of other catalogues.</dd>
                <dt>Macro</dt>
                <dd>The mean of the classes' means, rare classes counting as much as frequent ones.</dd>
                <dt>Mean reciprocal rank</dt>
                <dd>The mean of 1 / rank of the product itself, 0 where it is not among the first 100.</dd>
                </dl>
                """,
                report.k());
    }
}
