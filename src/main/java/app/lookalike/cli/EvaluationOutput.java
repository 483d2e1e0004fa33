package app.lookalike.cli;

import app.lookalike.base.file.OutputFile;
import app.lookalike.cli.option.ReportFiles;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.service.evaluation.interaction.RecommendationReport;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.report.EvaluationCsv;
import app.lookalike.service.evaluation.report.EvaluationPage;
import app.lookalike.service.evaluation.report.EvaluationText;
import app.lookalike.service.evaluation.report.FairnessTables;
import app.lookalike.service.evaluation.report.RecommendationTables;
import app.lookalike.service.evaluation.report.ReportTable;
import app.lookalike.service.evaluation.report.ReportTables;
import app.lookalike.service.evaluation.report.TextTables;
import app.lookalike.service.evaluation.text.TextReport;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where {@code evaluate} writes what it has measured: to the console, and to files where these are wanted.
 *
 * @param json whether the console shows JSON
 */
record EvaluationOutput(ReportFiles files, boolean json, Console console) {
    /** The JSON of both reports. */
    private record BothJson(@JsonUnwrapped EvaluationReport report, FairnessReport fairness) {}

    /** How similar answers are, and how fair. */
    void write(EvaluationReport report, Optional<FairnessReport> fair) {
        List<ReportTable> more = fair.map(FairnessTables::of).orElse(List.of());
        List<ReportTable> all = new ArrayList<>(ReportTables.of(report));
        all.addAll(more);
        writePage(file -> file.write(out -> EvaluationPage.write(report, more, out)));
        files.table().ifPresent(file -> file.write(out -> EvaluationCsv.write(all, out)));
        report.leftOut().forEach(one -> console.note("Left out: " + one.where() + ": " + one.reason()));
        if (!json) {
            EvaluationText.lines(report).forEach(console::print);
            EvaluationText.lines(more).forEach(console::print);
        } else if (fair.isPresent()) {
            console.printJson(new BothJson(report, fair.get()));
        } else {
            console.printJson(report);
        }
    }

    /** How well words find products. */
    void write(TextReport report) {
        writePage(file -> file.write(out -> EvaluationPage.write(report, out)));
        write(report, report.catalogue() + " · " + TextTables.caption(report), TextTables.of(report));
    }

    /** How well recommendations foresee what users took. */
    void write(RecommendationReport report) {
        writePage(file -> file.write(out -> EvaluationPage.write(report, out)));
        write(
                report,
                report.catalogue() + " · " + RecommendationTables.caption(report),
                RecommendationTables.of(report));
    }

    private void writePage(Consumer<OutputFile> page) {
        files.page().ifPresent(page);
    }

    private void write(Object report, String heading, List<ReportTable> tables) {
        files.table().ifPresent(file -> file.write(out -> EvaluationCsv.write(tables, out)));
        if (json) {
            console.printJson(report);
        } else {
            console.print(heading);
            EvaluationText.lines(tables).forEach(console::print);
        }
    }
}
