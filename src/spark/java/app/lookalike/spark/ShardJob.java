package app.lookalike.spark;

import app.lookalike.base.Progress;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.indexing.ShardedCatalog;
import app.lookalike.service.network.NetworkChoice;
import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What every executor has to know; all else it finds on the file system that the machines share.
 *
 * @param source the catalogue
 * @param pictures where else the pictures of a table may be; null for nowhere
 * @param folder of the shards
 * @param size products in a shard
 * @param limit products in all, at most
 * @param vectors network and pooling, see {@link NetworkChoice#vectors}
 * @param precision see {@link NetworkChoice#precisionName}
 */
record ShardJob(
        String source, @Nullable String pictures, String folder, int size, int limit, String vectors, String precision)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The network, whose precision was decided by the driver. */
    NetworkChoice choice() {
        return NetworkChoice.of(vectors, precision);
    }

    /** The same job by that network. */
    ShardJob by(NetworkChoice choice) {
        return new ShardJob(source, pictures, folder, size, limit, choice.vectors(), choice.precisionName());
    }

    /** Reads the catalogue. */
    ShardedCatalog read(Progress progress) {
        Path elsewhere = pictures == null ? null : Path.of(pictures);
        return ShardedCatalog.read(Path.of(source), elsewhere, size, limit, progress);
    }

    /** Where the shards go. */
    ShardFolder shards() {
        return new ShardFolder(Path.of(folder));
    }
}
