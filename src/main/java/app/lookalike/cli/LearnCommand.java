package app.lookalike.cli;

import app.lookalike.cli.option.JsonOption;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.WorkspaceOption;
import app.lookalike.service.Services;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningReport.AttributeQuality;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learn}: the fashion ranking from this catalogue's own labels. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Learns the fashion ranking from the labels of this catalogue, and says how well it tells them on"
                + " products that it has not seen.")
final class LearnCommand implements Callable<Integer> {
    private final Supplier<Services> services;
    private final Console console;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(
            names = "--hold-out",
            paramLabel = "PART",
            description =
                    "Do not learn from this tenth: ${COMPLETION-CANDIDATES} (test unless given; repeat for more).")
    private Set<DatasetPart> heldOut = Set.of(DatasetPart.TEST);

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all that is drawn (default 1).")
    private long seed = 1;

    LearnCommand(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            LearningReport report = open.learning()
                    .learn(
                            catalog,
                            new LearningService.Request(
                                    heldOut,
                                    seed,
                                    LearningService.Request.of(catalog).file()),
                            console.progress());
            if (json.isSet()) {
                console.printJson(report);
            } else {
                print(report);
            }
            catalog.remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private void print(LearningReport report) {
        console.print(String.format(
                Locale.ROOT, "Learned from %,d products in %.0f s.", report.learnedFrom(), report.seconds()));
        console.print(String.format(
                Locale.ROOT,
                "%-16s%8s%10s%7s%11s%8s%6s",
                "",
                "tested",
                "accuracy",
                "top 5",
                "precision",
                "recall",
                "F1"));
        for (AttributeQuality quality : report.attributes()) {
            console.print(String.format(
                    Locale.ROOT,
                    "%-16s%,8d%10.3f%7.3f%11.3f%8.3f%6.3f",
                    quality.attribute(),
                    quality.tested(),
                    quality.accuracy(),
                    quality.topFive(),
                    quality.macroPrecision(),
                    quality.macroRecall(),
                    quality.macroF1()));
        }
    }
}
