package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.Query;
import java.util.Optional;
import java.util.OptionalInt;

/** What a query is embedded with: stored vectors, pictures and the network of a catalogue, wherever it lies. */
interface QuerySource {
    /** The network that made the catalogue's vectors. */
    NetworkService model();

    /** How large its pictures usually are, in pixels of the longer side; empty where that is not known. */
    OptionalInt usualSide();

    /** The vector of a product by its looks; empty where it has none, or is gone. */
    Optional<Embedding> look(String id);

    /** The descriptor of a product; empty where it has none. */
    Optional<Embedding> descriptor(String id);

    /** The vector of a recent query that has none stored. */
    Optional<Embedding> recentLook(Query.Single query);

    /** The descriptor of a recent query that has none stored. */
    Optional<Embedding> recentDescriptor(Query.Single query);

    /** Keeps what was made of a query for a while. */
    void keep(Query.Single query, Embedding look, Optional<Embedding> descriptor);

    /** The picture of a product as indexing takes it. */
    RgbImage picture(String id);

    /** The picture of a product at a size fit for so many pixels, never enlarged. */
    RgbImage picture(String id, int maxSide);
}
