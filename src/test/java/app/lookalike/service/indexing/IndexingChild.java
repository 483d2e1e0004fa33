package app.lookalike.service.indexing;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that indexes a workspace, to be killed. It says when it begins, and then after every batch how many pictures
 * this run has stored.
 */
public final class IndexingChild {
    /** Its first line. */
    static final String BEGINS = "begins";

    /** A batch takes long enough that a kill often lands in one. */
    private static final int BATCH_MILLIS = 40;

    private IndexingChild() {}

    /**
     * Indexes.
     *
     * @param arguments a folder for everything else, the workspace
     */
    public static void main(String[] arguments) {
        Networks networks = networks(BATCH_MILLIS);
        try (OpenCatalog catalog = catalogs(Path.of(arguments[0]), networks).open(Path.of(arguments[1]))) {
            System.out.println(BEGINS);
            new IndexingService().index(catalog, Integer.MAX_VALUE, new Progress() {
                @Override
                public void update(String message, long done, long total) {
                    if (message.startsWith("Indexing")) {
                        System.out.println(done);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
        }
    }

    /** Starts one; its errors come out where the test's do. */
    static Process start(Path folder, Path workspace) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+UseSerialGC",
                        // A killed driver does not take its native library away.
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-Dlookalike.log=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingChild.class.getName(),
                        folder.toString(),
                        workspace.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static CatalogService catalogs(Path folder, Networks networks) {
        return new SmallWorkspace(folder, networks).catalogs();
    }

    static Networks networks(int batchMillis) {
        return new Networks(choice -> new ReadyNetwork(new Slow(new PixelFeatureExtractor(), batchMillis)));
    }

    /** Takes its time over every batch, as a network does. */
    private record Slow(FeatureExtractor extractor, int batchMillis) implements FeatureExtractor {
        @Override
        public String id() {
            return extractor.id();
        }

        @Override
        public int dimension() {
            return extractor.dimension();
        }

        @Override
        public Precision precision() {
            return Precision.FLOAT32;
        }

        @Override
        public PreparedImage prepare(RgbImage image) {
            return extractor.prepare(image);
        }

        @Override
        public float[][] extract(List<PreparedImage> batch) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(batchMillis));
            return extractor.extract(batch);
        }

        @Override
        public void close() {
            extractor.close();
        }
    }
}
