package app.lookalike.service.evaluation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.catalog.reader.interaction.InteractionColumns;
import app.lookalike.service.evaluation.interaction.GeneratedHistories;
import app.lookalike.service.evaluation.interaction.HistoryEvaluation;
import app.lookalike.service.evaluation.interaction.RecommendationReport;
import app.lookalike.service.recommend.HistoryService;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Locale;

/** Measures how well recommendations foresee what users took. Takes minutes: not for the UI thread. */
public final class InteractionEvaluationService {
    private final HistoryService histories;

    /** Measures by these histories, or others. */
    public InteractionEvaluationService(HistoryService histories) {
        this.histories = histories;
    }

    /**
     * Measures by the histories that are kept in the workspace.
     *
     * @param seed of what is drawn
     * @throws LookalikeException if there are none, or no user with two products
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public RecommendationReport byImported(OpenCatalog catalog, long seed, Progress progress) {
        Histories kept = histories
                .histories(catalog)
                .orElseThrow(() -> new LookalikeException(Messages.get("recommend.noHistories", catalog.directory())));
        return measure(catalog, kept, "imported", seed, progress);
    }

    /**
     * Measures by the histories in a table, which are kept nowhere.
     *
     * @throws LookalikeException if it cannot be read, or has no user with two products of the catalogue
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public RecommendationReport byFile(OpenCatalog catalog, Path file, long seed, Progress progress) {
        return measure(
                catalog,
                histories.read(catalog, file, InteractionColumns.GUESSED, progress),
                String.valueOf(file.getFileName()),
                seed,
                progress);
    }

    /**
     * Measures by generated histories, see {@link GeneratedHistories}.
     *
     * @param seed the same seed makes the same histories
     * @throws LookalikeException if the catalogue has no products
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public RecommendationReport byGenerated(OpenCatalog catalog, long seed, Progress progress) {
        return measure(
                catalog,
                GeneratedHistories.of(HistoryEvaluation.products(catalog), seed),
                String.format(Locale.ROOT, "generated, seed %d", seed),
                seed,
                progress);
    }

    private static RecommendationReport measure(
            OpenCatalog catalog, Histories known, String name, long seed, Progress progress) {
        return new HistoryEvaluation(catalog, known, seed).measure(name, progress);
    }
}
