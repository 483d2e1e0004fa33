package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes a report as a page for a browser. */
public final class EvaluationPage {
    private static final List<Section> SECTIONS = List.of(
            new SummarySection(),
            new AttributesSection(),
            new ClassesSection(),
            new RobustnessSection(),
            new IdentitySection(),
            new FeedbackSection(),
            new LatencySection(),
            new LeftOutSection(),
            new MethodSection());

    private EvaluationPage() {}

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, OutputStream out) throws IOException {
        StringBuilder html = new StringBuilder(String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>Search quality of %1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <header>
                <h1>Search quality of %1$s</h1>
                <p>%3$s</p>
                </header>
                <main>
                """,
                escape(report.catalogue()),
                style(),
                escape(caption(report))));
        for (Section section : SECTIONS) {
            String body = section.body(report);
            if (!body.isEmpty()) {
                html.append(String.format(
                        Locale.ROOT, "<section>\n<h2>%s</h2>\n%s</section>\n", escape(section.title()), body));
            }
        }
        html.append("</main>\n</body>\n</html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String caption(EvaluationReport report) {
        return String.format(
                Locale.ROOT,
                "%s · %s ranking · %,d queries (%s) · %d answers each from %,d products%s",
                report.model(),
                report.ranking(),
                report.n(),
                report.queries(),
                report.k(),
                report.products(),
                report.duplicatesLeftOut() ? " · without byte-identical pictures" : "");
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(EvaluationPage.class.getResourceAsStream("evaluation.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
