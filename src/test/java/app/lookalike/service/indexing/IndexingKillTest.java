package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.export.ExportService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that indexes, at nasty and at random moments, and starts it again until everything is indexed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class IndexingKillTest {
    private static final int PICTURES = 560;
    private static final int BATCH = 8;
    private static final int RANDOM_KILLS = 12;
    private static final int HEADER_BYTES = 128;
    private static final int ROW_BYTES = new PixelFeatureExtractor().dimension() * Float.BYTES;

    private final Path folder;
    private final Path workspace;
    private final Path store;
    private final Map<String, float[]> expected = new LinkedHashMap<>();
    private final Networks networks = IndexingChild.networks(0);
    private final CatalogService catalogs;
    private final Random random = new Random(20);

    IndexingKillTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace");
        this.store = workspace.resolve("embeddings").resolve(new PixelFeatureExtractor().id());
        this.catalogs = IndexingChild.catalogs(folder, networks);
    }

    /** Every picture has colours of its own, so that a vector in the wrong place is seen. */
    @BeforeEach
    void importPictures() throws IOException {
        Path source = DrawnCatalog.writeMosaics(folder.resolve("source"), PICTURES);
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        try (PixelFeatureExtractor extractor = new PixelFeatureExtractor();
                OpenCatalog catalog = catalogs.open(workspace)) {
            for (var product : catalog.catalog().products()) {
                byte[] picture = Files.readAllBytes(source.resolve("images").resolve(product.id() + ".jpg"));
                float[][] activations =
                        extractor.extract(List.of(extractor.prepare(new ImageDecoder().decode(picture))));
                expected.put(product.id(), Embedding.normalise(activations[0]).vector());
            }
        }
        assertThat(expected.values().stream().map(FloatBuffer::wrap).distinct()).hasSize(PICTURES);
    }

    /** Says, again and again, whether the moment has come. */
    private interface Moment {
        boolean hasCome() throws Exception;
    }

    @Test
    void aKilledRunLosesAtMostItsBatchAndTheNextGoesOn() throws Exception {
        int stored = 0;
        for (String file : List.of("", "lock", "manifest.json.tmp", "manifest.json", "vectors.npy", "rows.tsv")) {
            deleteStore();
            stored = killAndCheck(0, false, () -> Files.exists(store.resolve(file)));
        }
        for (int kill = 0; kill < 4; kill++) {
            String file = kill % 2 == 0 ? "vectors.npy" : "rows.tsv";
            long before = sizeOf(file);
            long more = kill < 2 ? 0 : ROW_BYTES; // in the first append and in a later one
            stored = killAndCheck(stored, true, () -> sizeOf(file) > before + more);
        }
        for (int kill = 0; kill < RANDOM_KILLS && stored < PICTURES; kill++) {
            int millis = random.nextInt(250);
            stored = killAndCheck(stored, true, () -> {
                Thread.sleep(millis);
                return true;
            });
        }

        Process last = IndexingChild.start(folder, workspace);
        last.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(last.waitFor()).isZero();

        assertThat(check()).isEqualTo(PICTURES);
        checkMatrix(store.resolve("vectors.npy"), Files.readAllLines(store.resolve("rows.tsv")));
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            new ExportService().embeddings(catalog, folder.resolve("export"), false, Progress.NONE);
        }
        checkMatrix(folder.resolve("export/vectors.npy"), Files.readAllLines(folder.resolve("export/ids.txt")));
    }

    /**
     * Runs the job, kills it when the moment has come, and returns how many rows are there afterwards.
     *
     * @param writing whether the moment comes when the store is open, not before
     */
    private int killAndCheck(int before, boolean writing, Moment moment) throws Exception {
        Process child = IndexingChild.start(folder, workspace);
        int confirmed = 0;
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(IndexingChild.BEGINS);
            if (writing) {
                assertThat(said.readLine()).isEqualTo("0");
            }
            while (!moment.hasCome() && child.isAlive()) {
                Thread.onSpinWait();
            }
            child.toHandle().destroyForcibly(); // unlike Process, it leaves what was said to be read
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                confirmed = Integer.parseInt(line);
            }
        } finally {
            child.destroyForcibly();
        }
        int status = child.waitFor();
        int after = check();
        assertThat(status == 0 && after < PICTURES)
                .as("ended before it was killed")
                .isFalse();
        assertThat(after).isBetween(before + confirmed, before + confirmed + BATCH);
        return after;
    }

    /** Every row is the vector of its id and no id has two; returns how many there are. */
    private int check() {
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            EmbeddingSnapshot rows = catalog.vectors().snapshot().stored();
            assertThat(rows.size()).as("no id twice").isEqualTo(rows.matrix().rows());
            for (int row = 0; row < rows.size(); row++) {
                assertThat(rows.matrix().row(row)).as(rows.id(row)).isEqualTo(expected.get(rows.id(row)));
            }
            assertThat(catalog.stored().verify(Progress.NONE)).isEmpty();
            return catalog.indexedCount();
        }
    }

    /** A matrix file as NumPy sees it: row i is the vector of the id that line i begins with. */
    private void checkMatrix(Path file, List<String> lines) throws IOException {
        int dimension = ROW_BYTES / Float.BYTES;
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(HEADER_BYTES + PICTURES * ROW_BYTES);
        assertThat(new String(bytes, 0, HEADER_BYTES, StandardCharsets.ISO_8859_1))
                .contains(String.format(Locale.ROOT, "'shape': (%d, %d)", PICTURES, dimension));
        List<String> ids = lines.stream().map(line -> line.split("\t", -1)[0]).toList();
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.keySet());
        FloatBuffer vectors = ByteBuffer.wrap(bytes, HEADER_BYTES, PICTURES * ROW_BYTES)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        for (String id : ids) {
            float[] row = new float[dimension];
            vectors.get(row);
            assertThat(row).as(id).isEqualTo(expected.get(id));
        }
    }

    private void deleteStore() throws IOException {
        if (Files.exists(store)) {
            try (Stream<Path> files = Files.list(store)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(store);
        }
    }

    private long sizeOf(String file) throws IOException {
        try {
            return Files.size(store.resolve(file));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
