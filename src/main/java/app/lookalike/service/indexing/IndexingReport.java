package app.lookalike.service.indexing;

import app.lookalike.catalog.reader.SourceChanges;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indexing job went; the JSON of {@code index}.
 *
 * @param model the extractor's id
 * @param dimension length of the vectors
 * @param indexed pictures embedded by this run
 * @param alreadyIndexed pictures that had their vector before
 * @param skipped pictures that could not be embedded
 * @param seconds wall time of the run, the network's loading left out
 * @param imagesPerSecond {@code indexed / seconds}
 * @param replaced of the indexed ones, those whose stored vector was wrong
 * @param precision in which numbers the network calculated: {@code float32} or {@code bfloat16}
 * @param changes of the source since the import; replaced pictures were indexed anew, the others are for another import
 * @param views further pictures of products, each another view of it; null where no product has any
 */
public record IndexingReport(
        String model,
        int dimension,
        int indexed,
        int alreadyIndexed,
        List<Skipped> skipped,
        double seconds,
        double imagesPerSecond,
        int replaced,
        String precision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceChanges changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Views views) {

    /**
     * How it went with further pictures of products, which are not among the other figures.
     *
     * @param indexed embedded by this run
     * @param alreadyIndexed that had their vector before
     */
    public record Views(int indexed, int alreadyIndexed) {}

    public IndexingReport {
        skipped = List.copyOf(skipped);
    }

    /** A report of a run at whose source nothing had changed. */
    public IndexingReport(
            String model,
            int dimension,
            int indexed,
            int alreadyIndexed,
            List<Skipped> skipped,
            double seconds,
            double imagesPerSecond,
            int replaced,
            String precision) {
        this(
                model,
                dimension,
                indexed,
                alreadyIndexed,
                skipped,
                seconds,
                imagesPerSecond,
                replaced,
                precision,
                null,
                null);
    }

    /**
     * A picture left out.
     *
     * @param id the product's
     * @param reason why, for people
     */
    public record Skipped(String id, String reason) {}
}
