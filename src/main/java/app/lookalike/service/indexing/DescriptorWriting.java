package app.lookalike.service.indexing;

import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Optional;

/**
 * The descriptors while they are written; nothing where the network has no fashion model.
 *
 * @param writing where they go
 */
record DescriptorWriting(Optional<CatalogVectors.Writing> writing) implements AutoCloseable {
    /** @throws app.lookalike.base.LookalikeException if there is another writer, or the folder cannot be written */
    static DescriptorWriting of(OpenCatalog catalog) {
        return new DescriptorWriting(
                catalog.fashion().map(fashion -> fashion.descriptors().startWriting()));
    }

    @Override
    public void close() {
        writing.ifPresent(CatalogVectors.Writing::close);
    }
}
