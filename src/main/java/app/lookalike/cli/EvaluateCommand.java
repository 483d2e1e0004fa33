package app.lookalike.cli;

import app.lookalike.cli.option.EvaluationQueries;
import app.lookalike.cli.option.InputFiles;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.OpenedCatalog;
import app.lookalike.cli.option.ReportFiles;
import app.lookalike.service.Services;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.FairnessRequest;
import app.lookalike.service.evaluation.InteractionEvaluationService;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.TextEvaluationService;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: how good the search is, in figures. */
@Command(
        name = "evaluate",
        description = "Asks for many products of the catalogue and measures how well the answers agree with them.")
final class EvaluateCommand extends WorkspaceCommand {
    /** In place of a table with histories. */
    private static final String GENERATED = "generated";

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Mixin
    private final EvaluationQueries queries = new EvaluationQueries();

    @Mixin
    private final ReportFiles files = new ReportFiles();

    @Mixin
    private final KeptEvaluations kept = new KeptEvaluations();

    @Option(names = "-k", paramLabel = "K", description = "How many answers count (default 5).")
    private int k = SearchOptions.DEFAULT_K;

    @Option(
            names = "--ranking",
            paramLabel = "RANKING",
            description =
                    "By what products count as similar: visual or fashion (fashion where the catalogue offers it).")
    private @Nullable Ranking ranking;

    @Option(names = "--no-duplicates", description = "Answer no picture that is byte-identical with the query's.")
    private boolean withoutDuplicates;

    @Option(
            names = "--robustness",
            paramLabel = "N",
            description = "Also look for N products by their own picture: cropped, flipped, brighter, ...")
    private int robustness;

    @Option(
            names = "--photos",
            paramLabel = "ZIP|DIR",
            description =
                    "Also look for products by other photos of them, each named by the product's id; of DeepFashion's"
                            + " In-shop set those of its queries.")
    private @Nullable Path photos;

    @Option(
            names = "--fairness",
            description = "Also say how well groups are served and which products are returned too often or never;"
                    + " asks for every product once.")
    private boolean fairness;

    @Option(
            names = "--text",
            description = "Instead, measure how well words find products, alone and together with pictures.")
    private boolean text;

    @Option(
            names = "--interactions",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE|generated",
            description =
                    "Instead, measure how well recommendations foresee what users took: by the histories that were"
                            + " imported, by those in a table, or by generated ones.")
    private @Nullable String interactions;

    EvaluateCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        kept.check();
        workspace.requireWorkspace(kept.isOfOthers(), "evaluate with --runs or --compare");
        workspace.requireWorkspace(interactions != null, "evaluate with --interactions");
        workspace.requireWorkspace(robustness > 0, "evaluate with --robustness");
        if (kept.isOfOthers()) {
            try (OpenCatalog catalog =
                    services.get().openWorkspace(workspace.directory(), network::over, console.progress())) {
                return kept.show(catalog, json, console);
            }
        }
        return measure();
    }

    private Integer measure() {
        requireAtLeast("-k", 1, k);
        requireAtLeast("--robustness", 0, robustness);
        QueryChoice choice = queries.choice();
        queries.requireFile();
        InputFiles.requireThere(photos);
        if (interactions != null && text) {
            throw wrongUsage("--text and --interactions measure different things; give one of them.");
        }
        InputFiles.requireThere(table(interactions).orElse(null));
        files.requireWritable();
        if (interactions != null) {
            return measureRecommendations(interactions);
        }
        Services open = services.get();
        try (OpenedCatalog catalog = OpenedCatalog.of(open, workspace, network, console, console.progress())) {
            return text ? measureText(open, catalog, choice) : measureAnswers(open, catalog, choice);
        }
    }

    private Integer measureAnswers(Services open, OpenedCatalog catalog, QueryChoice choice) {
        SearchableCatalog search = catalog.search();
        EvaluationRequest request = new EvaluationRequest(
                choice,
                k,
                ranking == null ? search.bestRanking() : ranking,
                withoutDuplicates,
                robustness,
                photos,
                queries.seed());
        if (request.ranking() == Ranking.FASHION) {
            noteLearned();
        }
        Evaluated evaluated = open.evaluation().measure(search, request, console.progress());
        FairnessRequest fair = new FairnessRequest(request.queries(), k, request.ranking(), true);
        output().write(
                        evaluated.report(),
                        fairness
                                ? Optional.of(open.fairness().measure(search, fair, console.progress()))
                                : Optional.empty());
        catalog.workspace().ifPresent(own -> kept.keep(own, evaluated, console));
        search.remarks(ranking != null, console.progress()).forEach(console::note);
        return ExitCode.of(!evaluated.report().leftOut().isEmpty());
    }

    private EvaluationOutput output() {
        return new EvaluationOutput(files, json, console);
    }

    private void noteLearned() {
        if (queries.mayBeLearned()) {
            console.note("Some of these products may be among those that the fashion ranking was learned from;"
                    + " --part holdout asks only for others.");
        }
    }

    private Integer measureText(Services open, OpenedCatalog catalog, QueryChoice choice) {
        noteLearned();
        TextEvaluationService evaluation = open.textEvaluation();
        output().write(catalog.workspace()
                .map(own -> evaluation.measure(own, choice, queries.seed(), console.progress()))
                .orElseGet(() ->
                        evaluation.measureSearches(catalog.search(), choice, queries.seed(), console.progress())));
        catalog.shared()
                .ifPresent(shared -> console.note("What pictures alone say of words is the same in every"
                        + " catalogue of the same head, and is measured in a workspace only."));
        catalog.search().remarks(true, console.progress()).forEach(console::note);
        return ExitCode.DONE;
    }

    private Integer measureRecommendations(String histories) {
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            InteractionEvaluationService evaluation = open.interactionEvaluation();
            Optional<Path> file = table(histories);
            output().write(
                            file.isPresent()
                                    ? evaluation.byFile(catalog, file.get(), queries.seed(), console.progress())
                                    : histories.isEmpty()
                                            ? evaluation.byImported(catalog, queries.seed(), console.progress())
                                            : evaluation.byGenerated(catalog, queries.seed(), console.progress()));
            catalog.remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }

    /** The table with histories; empty where none is named. */
    private static Optional<Path> table(@Nullable String histories) {
        return Optional.ofNullable(histories)
                .filter(name -> !name.isEmpty() && !name.equals(GENERATED))
                .map(Path::of);
    }

    private void requireAtLeast(String option, int least, int value) {
        if (value < least) {
            throw wrongUsage(String.format(Locale.ROOT, "%s is %d; it is %d or more.", option, value, least));
        }
    }
}
