package app.lookalike.service.indexing;

import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.RankedWriting;
import java.util.Optional;

/**
 * The descriptors while they are written; nothing where the network has no fashion model.
 *
 * @param writing where they go
 * @param ranked where the fashion ranking follows them
 */
record DescriptorWriting(Optional<CatalogVectors.Writing> writing, Optional<RankedWriting> ranked)
        implements AutoCloseable {
    /** @throws app.lookalike.base.LookalikeException if there is another writer, or the folder cannot be written */
    static DescriptorWriting of(OpenCatalog catalog) {
        return new DescriptorWriting(
                catalog.fashion().map(fashion -> fashion.descriptors().startWriting()),
                catalog.fashion().flatMap(FashionRanking::follow));
    }

    @Override
    public void close() {
        try {
            writing.ifPresent(CatalogVectors.Writing::close);
        } finally {
            ranked.ifPresent(RankedWriting::close);
        }
    }
}
