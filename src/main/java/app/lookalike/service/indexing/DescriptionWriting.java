package app.lookalike.service.indexing;

import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Optional;

/**
 * The descriptions while they are written; nothing where the network has no fashion model.
 *
 * @param writing where they go
 */
record DescriptionWriting(Optional<CatalogVectors.Writing> writing) implements AutoCloseable {
    /** @throws app.lookalike.base.LookalikeException if somebody else writes, or the folder cannot be written */
    static DescriptionWriting of(OpenCatalog catalog) {
        return new DescriptionWriting(
                catalog.fashion().map(fashion -> fashion.descriptions().startWriting()));
    }

    @Override
    public void close() {
        writing.ifPresent(CatalogVectors.Writing::close);
    }
}
