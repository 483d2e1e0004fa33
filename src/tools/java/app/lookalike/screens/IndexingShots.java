package app.lookalike.screens;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.service.indexing.IndexingReport;
import java.util.List;

/** A catalogue that is indexed in part. */
final class IndexingShots {
    private static final int INDEXED = 180;
    private static final String INDEXING = "Indexing pictures";

    private static final List<IndexingReport.Skipped> SKIPPED = List.of(
            new IndexingReport.Skipped("10057", "the file is empty"),
            new IndexingReport.Skipped("10231", "the picture ends in the middle of the file"),
            new IndexingReport.Skipped("11882", "it is 30,000 × 30,000 pixels large; 120 million is the limit"));

    private IndexingShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("indexing").before(IndexingShots::indexing),
                Shot.dark("indexing-begins").before(bench -> {
                    bench.indexed(0).indexingJob = progress -> Work.untilCancelled(progress, INDEXING, 0, 6);
                }),
                Shot.light("indexing-stopped").before(bench -> {
                    bench.indexed(INDEXED).indexingJob = progress -> {
                        throw new CancelledException();
                    };
                }),
                Shot.dark("indexing-failed").small().before(bench -> {
                    bench.indexed(INDEXED).indexingJob = progress -> {
                        throw new LookalikeException("The embeddings in the workspace are being written by another"
                                + " Lookalike. Wait until it has finished, or close it.");
                    };
                }),
                Shot.light("skipped")
                        .before(bench -> {
                            bench.indexed(INDEXED).indexingJob = progress ->
                                    new IndexingReport("resnet50", 2048, 417, 0, SKIPPED, 7, 60, 0, "float32");
                        })
                        .after(bench -> bench.fire("#status-showSkipped")));
    }

    /** Some products can be searched, the others are being indexed. */
    static void indexing(Bench bench) {
        bench.indexed(INDEXED).indexingJob = progress -> Work.untilCancelled(progress, INDEXING, 44_441, 6);
    }
}
