package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;

/** A part of the page. */
interface Section {
    /** The heading. */
    String title();

    /** What is below it, as markup; empty where the report has nothing for this section, which is then left out. */
    String body(EvaluationReport report);
}
