package app.lookalike.service.indexing;

import java.util.List;

/**
 * How one shard was made.
 *
 * @param name of the shard
 * @param products in its slice
 * @param indexed pictures that have their vector
 * @param skipped pictures that could not be embedded, and why
 * @param seconds wall time, from the first picture looked at to the last file written
 */
public record ShardReport(
        String name, int products, int indexed, List<IndexingReport.Skipped> skipped, double seconds) {
    /** Copies the list. */
    public ShardReport {
        skipped = List.copyOf(skipped);
    }
}
