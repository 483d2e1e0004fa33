package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.LeftOut;
import java.util.Locale;

/** What could not be asked. */
final class LeftOutSection implements Section {
    @Override
    public String title() {
        return "Left out";
    }

    @Override
    public String body(EvaluationReport report) {
        if (report.leftOut().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul>\n");
        for (LeftOut one : report.leftOut()) {
            html.append(String.format(Locale.ROOT, "<li>%s: %s</li>\n", escape(one.where()), escape(one.reason())));
        }
        return html.append("</ul>\n").toString();
    }
}
