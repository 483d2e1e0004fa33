package app.lookalike.cli;

import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningReport.AttributeQuality;
import app.lookalike.service.learning.LearningReport.Comparison;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learn}: the fashion ranking from this catalogue's own labels. */
@Command(
        name = "learn",
        description = "Learns the fashion ranking from the labels of this catalogue, and says how well it tells them"
                + " on products that it has not seen. Uses it if it ranks these better than the ranking before, and keeps"
                + " the other one.")
final class LearnCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--hold-out",
            paramLabel = "PART",
            description =
                    "Do not learn from this tenth: ${COMPLETION-CANDIDATES} (test unless given; repeat for more).")
    private Set<DatasetPart> heldOut = Set.of(DatasetPart.TEST);

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all that is drawn (default 1).")
    private long seed = 1;

    @Option(
            names = "--shipped",
            description = "Do not learn: use the ranking that comes with the program again. What was learned is kept.")
    private boolean shipped;

    @Option(
            names = "--other",
            description = "Do not learn: use the other one of the two rankings that were compared, or given up, last.")
    private boolean other;

    LearnCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        if (shipped && other) {
            throw wrongUsage("Choose one: --shipped or --other.");
        }
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            if (shipped || other) {
                choose(open.learning(), catalog);
                return ExitCode.DONE;
            }
            LearningReport report = open.learning()
                    .learn(
                            catalog,
                            new LearningService.Request(
                                    heldOut,
                                    seed,
                                    LearningService.Request.of(catalog).file()),
                            console.progress());
            if (json) {
                console.printJson(report);
            } else {
                print(report);
            }
            catalog.remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private void choose(LearningService learning, OpenCatalog catalog) {
        if (shipped) {
            learning.useShipped(catalog, console.progress());
        } else {
            learning.useOther(catalog, console.progress());
        }
        boolean own = learning.headsToChoose(catalog).shipped();
        if (json) {
            console.printJson(Map.of("ranking", own ? "learned" : "shipped"));
        } else {
            console.print(
                    own
                            ? "The fashion ranking goes by what was learned for this catalogue."
                            : "The fashion ranking is the one that comes with the program.");
        }
    }

    private void print(Comparison compared) {
        console.printf(
                "Kind, gender and colour right in the first %d answers to %,d held-out products: %.3f [%.3f, %.3f],"
                        + " before %.3f [%.3f, %.3f].",
                compared.answers(),
                compared.queries(),
                compared.after().mean(),
                compared.after().low(),
                compared.after().high(),
                compared.before().mean(),
                compared.before().low(),
                compared.before().high());
        console.printf(
                "Difference %+.3f [%+.3f, %+.3f]: %s. %s",
                compared.difference().mean(),
                compared.difference().low(),
                compared.difference().high(),
                compared.verdict().key(),
                compared.newInUse()
                        ? "The new ranking is used. For the one before: learn "
                                + (compared.shipped() ? "--shipped" : "--other")
                        : "The ranking before stays in use. For the new one: learn --other");
    }

    private void print(LearningReport report) {
        console.printf("Learned from %,d products in %.0f s.", report.learnedFrom(), report.seconds());
        console.printf("%-16s%8s%10s%7s%11s%8s%6s", "", "tested", "accuracy", "top 5", "precision", "recall", "F1");
        for (AttributeQuality quality : report.attributes()) {
            console.printf(
                    "%-16s%,8d%10.3f%7.3f%11.3f%8.3f%6.3f",
                    quality.attribute(),
                    quality.tested(),
                    quality.accuracy(),
                    quality.topFive(),
                    quality.macroPrecision(),
                    quality.macroRecall(),
                    quality.macroF1());
        }
        Comparison compared = report.comparison();
        if (compared != null) {
            print(compared);
        }
    }
}
