package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.Query;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Optional;
import java.util.OptionalInt;

/** A workspace as queries are embedded with it. */
final class WorkspaceQuerySource implements QuerySource {
    private final OpenCatalog catalog;
    private final CatalogVectors.Snapshot vectors;

    WorkspaceQuerySource(OpenCatalog catalog, CatalogVectors.Snapshot vectors) {
        this.catalog = catalog;
        this.vectors = vectors;
    }

    @Override
    public NetworkService model() {
        return catalog.model();
    }

    @Override
    public OptionalInt usualSide() {
        return catalog.usualSide();
    }

    @Override
    public Optional<Embedding> look(String id) {
        return vectors.embedding(id);
    }

    @Override
    public Optional<Embedding> descriptor(String id) {
        return descriptors().flatMap(described -> described.snapshot().embedding(id));
    }

    @Override
    public Optional<Embedding> recentLook(Query.Single query) {
        return catalog.vectors().recent(query);
    }

    @Override
    public Optional<Embedding> recentDescriptor(Query.Single query) {
        return descriptors().flatMap(described -> described.recent(query));
    }

    private Optional<CatalogVectors> descriptors() {
        return catalog.fashion().map(FashionRanking::descriptors);
    }

    @Override
    public void keep(Query.Single query, Embedding look, Optional<Embedding> descriptor) {
        catalog.vectors().keep(query, look);
        descriptor.ifPresent(numbers -> descriptors().ifPresent(described -> described.keep(query, numbers)));
    }

    @Override
    public RgbImage picture(String id) {
        return catalog.load(catalog.require(id)).image();
    }

    @Override
    public RgbImage picture(String id, int maxSide) {
        return catalog.picture(catalog.require(id), maxSide);
    }
}
