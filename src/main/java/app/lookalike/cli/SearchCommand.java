package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.cli.option.FilterRemark;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.OpenedCatalog;
import app.lookalike.cli.option.QueryOptions;
import app.lookalike.service.Services;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code search}: the most similar products. */
@Command(name = "search", description = "Shows the most similar products.")
final class SearchCommand extends WorkspaceCommand {
    /** So many pictures are read before they are searched for: they are compared in one go, and fit the memory. */
    private static final int AT_ONCE = 32;

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Mixin
    private final QueryOptions subjects = new QueryOptions();

    @Option(names = "-k", paramLabel = "K", defaultValue = "5", description = "How many answers (default 5).")
    private int k = SearchOptions.DEFAULT_K;

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

    @Option(names = "--collapse-duplicates", description = "Answer identical and nearly identical pictures once.")
    private boolean collapseDuplicates;

    @Option(
            names = "--ranking",
            paramLabel = "RANKING",
            description =
                    "By what products count as similar: visual or fashion (fashion where the catalogue offers it).")
    private @Nullable Ranking ranking;

    SearchCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        if (k < 1) {
            throw wrongUsage("-k is " + k + "; it is 1 or more.");
        }
        if (!(minimumSimilarity >= -1 && minimumSimilarity <= 1)) {
            throw wrongUsage("--min-similarity is " + minimumSimilarity + "; it is from -1 to 1.");
        }
        ProductFilter filter = parsedFilter();
        subjects.requireFiles();
        Services open = services.get();
        try (OpenedCatalog opened = OpenedCatalog.of(open, workspace, network, console, console.progress())) {
            SearchableCatalog catalog = opened.search();
            requireKnownValues(catalog);
            int status = answer(open.search(), catalog, filter);
            FilterRemark.of(catalog, filter).ifPresent(console::note);
            catalog.remarks(ranking != null, console.progress()).forEach(console::note);
            return status;
        }
    }

    private ProductFilter parsedFilter() {
        try {
            return ProductFilter.parse(filters);
        } catch (LookalikeException e) {
            throw wrongUsage(e);
        }
    }

    private void requireKnownValues(SearchableCatalog catalog) {
        try {
            catalog.requireKnown(filters);
        } catch (LookalikeException e) {
            throw wrongUsage(e);
        }
    }

    private int answer(SearchService search, SearchableCatalog catalog, ProductFilter filter) {
        Progress progress = console.progress();
        SearchOptions options = new SearchOptions(
                k, minimumSimilarity, filter, collapseDuplicates, includeSelf, ranking, RankingWeights.DEFAULT);
        List<QueryOptions.Subject> wanted = subjects.wanted(catalog);
        if (wanted.isEmpty()) {
            Query words = new Query.InWords(Optional.empty(), subjects.text().orElse(""));
            catalog.search(List.of(options.requestOf(words).without(excluded))).forEach(this::show);
            return ExitCode.DONE;
        }
        if (subjects.isBatch()) {
            catalog.load(progress);
        }
        catalog.calibrate(progress);
        List<Query.Single> unwanted = subjects.unwanted(search, catalog);
        int atOnce = subjects.together() ? wanted.size() : AT_ONCE;
        int skipped = 0;
        for (int from = 0; from < wanted.size(); from += atOnce) {
            progress.checkCancelled();
            if (subjects.isBatch()) {
                progress.update("Searching", from, wanted.size());
            }
            List<QueryOptions.Subject> some = wanted.subList(from, Math.min(wanted.size(), from + atOnce));
            List<Query.Single> read = read(some, search);
            skipped += some.size() - read.size();
            List<SearchRequest> requests = queries(read, unwanted).stream()
                    .map(query -> options.requestOf(query).without(excluded))
                    .toList();
            catalog.search(requests).forEach(this::show);
        }
        return ExitCode.of(skipped > 0);
    }

    private List<Query.Single> read(List<QueryOptions.Subject> subjectsToRead, SearchService search) {
        List<Query.Single> read = new ArrayList<>();
        for (QueryOptions.Subject subject : subjectsToRead) {
            try {
                read.add(subject.read(search));
            } catch (LookalikeException e) {
                if (!subjects.isBatch()) {
                    throw e;
                }
                console.note("Left out: " + e.getMessage());
            }
        }
        return read;
    }

    private List<? extends Query> queries(List<Query.Single> wanted, List<Query.Single> unwanted) {
        if (subjects.together()) {
            return List.of(new Query.Combined(wanted, unwanted));
        }
        if (subjects.text().isPresent()) {
            String text = subjects.text().get();
            return wanted.stream()
                    .map(one -> new Query.InWords(Optional.of(one), text))
                    .toList();
        }
        return unwanted.isEmpty()
                ? wanted
                : wanted.stream()
                        .map(one -> new Query.Combined(List.of(one), unwanted))
                        .toList();
    }

    private void show(SearchResult result) {
        if (json) {
            console.printJson(SearchJson.of(result));
        } else {
            print(result);
        }
        result.understanding().ifPresent(words -> words.remarks().forEach(console::note));
        if (result.onlyWeakMatches()) {
            console.note(String.format(
                    Locale.ROOT,
                    "%s: nothing in this catalogue looks really similar.",
                    result.request().query().label()));
        }
    }

    private void print(SearchResult result) {
        console.printf(
                "%s · %s · %.1f ms",
                result.request().query().label(),
                result.model(),
                result.timings().totalMs());
        result.understanding()
                .map(SearchCommand::understood)
                .filter(line -> !line.isEmpty())
                .ifPresent(console::print);
        for (SearchHit hit : result.hits()) {
            console.printf(
                    "%3d  %.4f  %-12s %s",
                    hit.rank(),
                    hit.similarity(),
                    hit.product().id(),
                    hit.product().displayName());
        }
    }

    /** Such as "baseColour: Red · not: striped". */
    private static String understood(Understanding words) {
        return Stream.concat(
                        words.values().stream()
                                .map(value -> (value.wanted() ? "" : "not ") + value.attribute() + ": "
                                        + String.join(" or ", value.values())),
                        words.words().stream().map(word -> (word.wanted() ? "" : "not ") + "\"" + word.word() + "\""))
                .collect(Collectors.joining(" · "));
    }
}
