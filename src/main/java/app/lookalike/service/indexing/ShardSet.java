package app.lookalike.service.indexing;

import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;

/**
 * What all shards in a folder have in common, kept there as JSON: shards that were made otherwise are never mixed.
 *
 * @param format of the folder
 * @param source the catalogue, for people
 * @param fingerprint of its products and slices, see {@link ShardedCatalog#fingerprint}
 * @param shards how many there are when all are written
 * @param products how many these have together
 * @param network and pooling, see {@link app.lookalike.service.network.NetworkChoice#vectors}
 * @param extractor id of what makes the vectors
 * @param path how it is computed, the same on all machines: only then no vector depends on which of them made it
 */
public record ShardSet(
        int format,
        String source,
        String fingerprint,
        int shards,
        int products,
        String network,
        String extractor,
        String path) {
    /** The format that this program writes. */
    public static final int FORMAT = 1;

    /**
     * Of shards of that catalogue.
     *
     * @param network by which they are made; it is loaded
     */
    public static ShardSet of(ShardedCatalog catalog, NetworkChoice choice, NetworkService network) {
        return new ShardSet(
                FORMAT,
                catalog.source().toString(),
                catalog.fingerprint(),
                catalog.slices(),
                catalog.products(),
                choice.vectors(),
                network.kind().orElseThrow().extractorId(),
                pathOf(network));
    }

    /** How a network that is loaded is computed. */
    static String pathOf(NetworkService network) {
        return network.use().path().map(ComputePath::title).orElse("");
    }
}
