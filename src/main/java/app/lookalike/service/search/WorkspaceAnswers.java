package app.lookalike.service.search;

import app.lookalike.catalog.Product;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;

/**
 * The answers from a workspace.
 *
 * @param catalog the open workspace
 */
record WorkspaceAnswers(OpenCatalog catalog) implements Answers {
    @Override
    public Product require(String id) {
        return catalog.require(id);
    }

    @Override
    public Optional<Float> goodSimilarity() {
        return catalog.calibration().known();
    }

    @Override
    public List<Neighbour> distinct(List<Neighbour> found) {
        return catalog.nearDuplicates().collapse(found, catalog.vectors().snapshot());
    }
}
