package app.lookalike.service.shared;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.words.WordModels;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A whole workspace as the one part. */
final class WorkspaceSource implements PublishSource {
    private final OpenCatalog catalog;
    private final WorkspaceRows rows;

    /** @throws app.lookalike.base.LookalikeException if nothing is indexed, or not all is prepared */
    WorkspaceSource(OpenCatalog catalog) {
        this.catalog = catalog;
        this.rows = new WorkspaceRows(catalog);
    }

    @Override
    public String title() {
        return catalog.name().text();
    }

    @Override
    public VectorKinds kinds() {
        return rows.kinds();
    }

    @Override
    public Map<String, Path> learned() {
        if (!kinds().ownHead()) {
            return Map.of();
        }
        Path words = WordModels.ofHead(catalog.directory(), String.valueOf(kinds().head()));
        return Files.exists(words)
                ? Map.of(PublishTarget.HEAD, catalog.ownHead(), PublishTarget.WORDS, words)
                : Map.of(PublishTarget.HEAD, catalog.ownHead());
    }

    @Override
    public Map<StoredVector, ByteCoordinates> fitCodes(Progress progress) {
        return rows.fitCodes(progress);
    }

    @Override
    public void eachPart(Consumer<WorkspaceRows> consumer) {
        consumer.accept(rows);
    }

    @Override
    public OptionalInt usualSide() {
        return catalog.usualSide();
    }

    @Override
    public Optional<Float> goodSimilarity(Progress progress) {
        catalog.calibration().calibrate(progress);
        return catalog.calibration().known();
    }

    @Override
    public Optional<PredictionCheck> predictions() {
        return catalog.fashion().map(FashionRanking::checkPredictions);
    }
}
