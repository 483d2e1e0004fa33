package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.OpenCatalog;
import app.lookalike.service.ProductFilter;
import app.lookalike.service.Query;
import app.lookalike.service.SearchHit;
import app.lookalike.service.SearchRequest;
import app.lookalike.service.SearchResult;
import app.lookalike.service.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code search}: the most similar products. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Shows the most similar products.")
final class SearchCommand implements Callable<Integer> {
    private final Supplier<Services> services;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--seed", paramLabel = "N", description = "Makes --random repeatable.")
    private @Nullable Long seed;

    @Option(names = "-k", paramLabel = "K", defaultValue = "5", description = "How many answers (default 5).")
    private int k = SearchRequest.DEFAULT_K;

    @Option(
            names = "--filter",
            paramLabel = "ATTR=VALUE",
            description =
                    "Only products with that value (year=2011..2014 for several years); repeat for more. Values of"
                            + " one attribute are alternatives.")
    private List<String> filters = List.of();

    @Option(names = "--exclude", paramLabel = "ID", description = "Not this product; repeat for more.")
    private Set<String> excluded = Set.of();

    @Option(
            names = "--min-similarity",
            paramLabel = "COSINE",
            description = "Answer nothing less similar than this, from -1 to 1.")
    private float minimumSimilarity = -1;

    @Option(names = "--include-self", description = "Let the queried product itself be answered.")
    private boolean includeSelf;

    @Option(names = "--collapse-duplicates", description = "Answer byte-identical pictures once.")
    private boolean collapseDuplicates;

    @Option(names = "--ranking", paramLabel = "RANKING", defaultValue = "visual", description = "visual")
    private Ranking ranking = Ranking.VISUAL;

    SearchCommand(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** How answers are ordered. */
    enum Ranking {
        VISUAL
    }

    /** What to look for: exactly one of these. */
    static final class What {
        @Option(names = "--id", paramLabel = "ID", description = "Like this product.")
        private @Nullable String id;

        @Option(names = "--random", description = "Like a random product.")
        private boolean random;

        @Option(
                names = "--image",
                paramLabel = "FILE",
                arity = "1..*",
                description = "Like these pictures, one by one.")
        private List<Path> images = List.of();

        @Option(names = "--images", paramLabel = "DIR", description = "Like each picture in this folder.")
        private @Nullable Path folder;
    }

    @Override
    public Integer call() {
        if (k < 0) {
            throw new ParameterException(command(), "-k is " + k + "; it is 0 or more.");
        }
        if (!(minimumSimilarity >= -1 && minimumSimilarity <= 1)) {
            throw new ParameterException(
                    command(), "--min-similarity is " + minimumSimilarity + "; it is from -1 to 1.");
        }
        ProductFilter filter = parsedFilter();
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            List<Path> files = what.folder == null ? what.images : picturesIn(what.folder);
            if (files.isEmpty()) {
                answer(open, catalog, new Query.ByProduct(productId(open, catalog)), filter);
                return ExitCode.DONE;
            }
            return answerAll(open, catalog, files, filter);
        }
    }

    private ProductFilter parsedFilter() {
        try {
            return ProductFilter.parse(filters);
        } catch (LookalikeException e) {
            throw new ParameterException(command(), String.valueOf(e.getMessage()), e);
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private String productId(Services open, OpenCatalog catalog) {
        if (what.id != null && !what.random) {
            return what.id;
        }
        Random random = seed == null ? new Random() : new Random(seed);
        return open.search()
                .randomProduct(catalog, random)
                .orElseThrow(() -> new LookalikeException("This catalogue has no product with a picture."))
                .id();
    }

    private int answerAll(Services open, OpenCatalog catalog, List<Path> files, ProductFilter filter) {
        Progress progress = console.progress();
        if (catalog.indexedCount() > 0) {
            catalog.model().load(progress);
        }
        int skipped = 0;
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.update("Searching", i, files.size());
            Query query;
            try {
                query = open.search().queryOf(files.get(i));
            } catch (LookalikeException e) {
                if (files.size() == 1 && what.folder == null) {
                    throw e;
                }
                console.note("Left out: " + e.getMessage());
                skipped++;
                continue;
            }
            answer(open, catalog, query, filter);
        }
        return ExitCode.of(skipped > 0);
    }

    private void answer(Services open, OpenCatalog catalog, Query query, ProductFilter filter) {
        SearchResult result = open.search()
                .search(
                        catalog,
                        new SearchRequest(query, k, filter, includeSelf, collapseDuplicates)
                                .without(excluded)
                                .atLeast(minimumSimilarity));
        if (json.isSet()) {
            console.printJson(SearchJson.of(result, ranking.name().toLowerCase(Locale.ROOT)));
        } else {
            print(result);
        }
    }

    private void print(SearchResult result) {
        console.print("%s · %s · %.1f ms"
                .formatted(
                        result.request().query().label(),
                        result.model(),
                        result.timings().totalMs()));
        for (SearchHit hit : result.hits()) {
            console.print("%3d  %.4f  %-12s %s"
                    .formatted(
                            hit.rank(),
                            hit.similarity(),
                            hit.product().id(),
                            hit.product().displayName()));
        }
    }

    private static List<Path> picturesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new LookalikeException("There is no file in " + folder + ".");
            }
            return files;
        } catch (IOException e) {
            throw new LookalikeException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
