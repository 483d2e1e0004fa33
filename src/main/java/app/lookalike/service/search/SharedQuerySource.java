package app.lookalike.service.search;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.Query;
import app.lookalike.service.shared.SharedCatalog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.OptionalInt;

/** A shared catalogue as queries are embedded with it: stored vectors by Solr, pictures by the network on this machine. */
final class SharedQuerySource implements QuerySource {
    /** A photo is embedded once, even if it is searched by again with other options. */
    private static final int RECENT = 16;

    private final SharedCatalog catalog;
    private final Cache<Query.Single, Embedding> looks =
            Caffeine.newBuilder().maximumSize(RECENT).build();
    private final Cache<Query.Single, Embedding> descriptors =
            Caffeine.newBuilder().maximumSize(RECENT).build();

    SharedQuerySource(SharedCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public NetworkService model() {
        catalog.load(Progress.NONE);
        return catalog.model();
    }

    @Override
    public OptionalInt usualSide() {
        return catalog.usualSide();
    }

    @Override
    public Optional<Embedding> look(String id) {
        return catalog.products().look(id);
    }

    @Override
    public Optional<Embedding> descriptor(String id) {
        return catalog.products().descriptor(id);
    }

    @Override
    public Optional<Embedding> recentLook(Query.Single query) {
        return Optional.ofNullable(looks.getIfPresent(query));
    }

    @Override
    public Optional<Embedding> recentDescriptor(Query.Single query) {
        return Optional.ofNullable(descriptors.getIfPresent(query));
    }

    @Override
    public void keep(Query.Single query, Embedding look, Optional<Embedding> descriptor) {
        looks.put(query, look);
        descriptor.ifPresent(numbers -> descriptors.put(query, numbers));
    }

    /** Thumbnails are too small to be embedded: a product without a vector cannot be searched by. */
    @Override
    public RgbImage picture(String id) {
        throw new LookalikeException(Messages.get("shared.notIndexed", id));
    }

    /** The same of a part of its picture. */
    @Override
    public RgbImage picture(String id, int maxSide) {
        throw new LookalikeException(Messages.get("shared.noPicture", id));
    }
}
