package app.lookalike.service.indexing;

import java.util.List;

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
        String precision) {
    public IndexingReport {
        skipped = List.copyOf(skipped);
    }

    /**
     * A picture left out.
     *
     * @param id the product's
     * @param reason why, for people
     */
    public record Skipped(String id, String reason) {}
}
