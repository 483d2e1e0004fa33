package app.lookalike.service.indexing;

import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.service.indexing.IndexingReport.Skipped;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from shards; the JSON of {@code index --from-shards}.
 *
 * @param model the extractor's id
 * @param shards how many there are when all are written
 * @param complete how many of these are
 * @param taken products whose vectors were taken
 * @param alreadyIndexed products in the shards whose vectors were there
 * @param views vectors of further pictures that were taken
 * @param refusedShards shards that cannot be used, by name, and why
 * @param refused products in the shards whose vectors were not taken, and why; the shard where only that knows them
 * @param skipped pictures that could not be embedded when the shards were made, and why
 * @param missing pictures that have no vector now
 * @param seconds wall time of taking them, without what is prepared afterwards
 * @param changes of the source since the import
 */
public record ShardsReport(
        String model,
        int shards,
        int complete,
        int taken,
        int alreadyIndexed,
        int views,
        List<Skipped> refusedShards,
        List<Skipped> refused,
        List<Skipped> skipped,
        int missing,
        double seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceChanges changes) {
    /** Copies the lists. */
    public ShardsReport {
        refusedShards = List.copyOf(refusedShards);
        refused = List.copyOf(refused);
        skipped = List.copyOf(skipped);
    }

    /** Whether all products of the catalogue can be found now. */
    public boolean isComplete() {
        return missing == 0 && refusedShards.isEmpty() && refused.isEmpty();
    }
}
