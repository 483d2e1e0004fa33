package app.lookalike.service.evaluation;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.Evaluation;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.search.IndexedProducts;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures how good the search is, by searching as users do. Takes seconds to minutes: not for the UI thread. */
public final class EvaluationService {
    private final SearchService search;

    /** Measures that search. */
    public EvaluationService(SearchService search) {
        this.search = search;
    }

    /** Measures the search in a workspace. */
    public Evaluated measure(OpenCatalog catalog, EvaluationRequest request, Progress progress) {
        return measure(new WorkspaceSearch(search, catalog), request, progress);
    }

    /**
     * Runs all queries and measures the results. Queries that cannot be run are left out and reported.
     *
     * @throws LookalikeException if nothing is indexed, or no query is left, or the photos or the network are not there
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public Evaluated measure(SearchableCatalog catalog, EvaluationRequest request, Progress progress) {
        long start = System.nanoTime();
        IndexedProducts indexed = catalog.indexed(progress);
        List<Product> products = indexed.products();
        QuerySelection queries = QuerySelection.of(request.queries(), catalog, products);
        List<LeftOut> leftOut = new ArrayList<>(queries.leftOut());
        EvaluationSearch asked = new EvaluationSearch(catalog, request, indexed);
        try (NamedPhotos photos = photos(request.photos(), progress)) {
            List<Answer> answers = asked.answers(queries.products(), progress);
            Latency latency = asked.latency(queries.products(), progress);
            Evaluation evaluation = Evaluation.of(products, answers, request.k(), progress);
            KnownItemSearch own = new KnownItemSearch(catalog, products, asked, leftOut, progress);
            List<RobustnessScore> robustness =
                    own.robustness(QuerySelection.draw(products, request.robustness(), request.seed()));
            Optional<KnownItemRanks> identity = photos == null ? Optional.empty() : own.identity(photos, search);
            EvaluationReport report = new EvaluationReport(
                    catalog.title(),
                    catalog.extractorId(request.ranking()),
                    request.ranking().key(),
                    request.queries().description(),
                    answers.size(),
                    products.size(),
                    request.k(),
                    request.withoutDuplicates(),
                    evaluation.attributes(),
                    evaluation.rare(),
                    evaluation.classes(),
                    latency,
                    robustness,
                    identity.orElse(null),
                    new FeedbackSimulation(catalog, request).of(answers, progress),
                    leftOut,
                    SearchService.millisSince(start) / 1000);
            EvaluationSettings settings =
                    EvaluationSettings.of(request, request.ranking() == Ranking.FASHION && catalog.hasOwnHead());
            return new Evaluated(settings, report, evaluation.scores());
        }
    }

    private static @Nullable NamedPhotos photos(@Nullable Path path, Progress progress) {
        return path == null ? null : NamedPhotos.open(path, progress);
    }
}
