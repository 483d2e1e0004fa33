package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors that were stored by a program that computed wrongly. */
class StoredVectorCheckTest {
    private static final int PRODUCTS = 60;

    private final Path workspace;
    private final FaultyExtractor extractor = new FaultyExtractor();
    private final Networks networks = new Networks(choice -> new ReadyNetwork(extractor));
    private final CatalogService catalogs;
    private final IndexingService indexing = new IndexingService();

    StoredVectorCheckTest(@TempDir Path folder) {
        this.workspace = folder.resolve("workspace");
        catalogs = new SmallWorkspace(folder, networks).catalogs();
        Path source = DrawnCatalog.writeMosaics(folder.resolve("source"), PRODUCTS);
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
    }

    private IndexingReport index(int limit) {
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            return indexing.index(catalog, limit, Progress.NONE);
        }
    }

    /** Overwrites vectors as a program that computed garbage would have stored them. */
    private void spoil(int from, int to) {
        Random random = new Random(1);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            List<EmbeddingRow> garbage = IntStream.range(from, to)
                    .mapToObj(i -> Integer.toString(1000 + i))
                    .map(id -> {
                        float[] noise = new float[extractor.dimension()];
                        for (int i = 0; i < noise.length; i++) {
                            noise[i] = (float) random.nextGaussian();
                        }
                        return new EmbeddingRow(id, catalog.contentHash(id).orElseThrow(), Embedding.normalise(noise));
                    })
                    .toList();
            try (EmbeddingStore store = EmbeddingStore.open(
                    workspace.resolve("embeddings").resolve(extractor.id()), extractor.id(), extractor.dimension())) {
                store.append(garbage);
            }
        }
    }

    private List<String> problems() {
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            catalog.model().load(Progress.NONE);
            return catalog.stored().verify(Progress.NONE);
        }
    }

    @Test
    void rightVectorsAreLeftAlone() {
        assertThat(index(Integer.MAX_VALUE).indexed()).isEqualTo(PRODUCTS);
        assertThat(problems()).isEmpty();
        IndexingReport again = index(Integer.MAX_VALUE);
        assertThat(again.indexed()).isZero();
        assertThat(again.replaced()).isZero();
        assertThat(again.alreadyIndexed()).isEqualTo(PRODUCTS);
    }

    @Test
    void aSearchSaysHowManyPicturesAreNotIndexed() {
        index(10);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThat(catalog.remarks(false, Progress.NONE)).singleElement().satisfies(remark -> assertThat(remark)
                    .startsWith((PRODUCTS - 10) + " of " + PRODUCTS + " pictures are not indexed")
                    .contains("index -w " + workspace));
        }
        index(Integer.MAX_VALUE);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThat(catalog.remarks(false, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void wrongVectorsAreFoundAndOnlyThoseAreMadeAgain() {
        index(Integer.MAX_VALUE);
        spoil(10, 35);
        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .contains("are not those of the pictures")
                .contains("index -w " + workspace));
        IndexingReport repaired = index(Integer.MAX_VALUE);
        assertThat(repaired.replaced()).isEqualTo(25);
        assertThat(repaired.indexed()).isEqualTo(25);
        assertThat(repaired.alreadyIndexed()).isEqualTo(PRODUCTS - 25);
        assertThat(problems()).isEmpty();
        assertThat(index(Integer.MAX_VALUE).replaced()).isZero();
    }

    /** With the first half repaired, a look at a few vectors might find no wrong one any more. */
    @Test
    void aRepairThatWasStoppedGoesOn() {
        index(Integer.MAX_VALUE);
        spoil(0, PRODUCTS);
        int replaced = index(24).replaced();
        assertThat(replaced).isEqualTo(24);
        replaced += index(PRODUCTS - 24 - 1).replaced();
        assertThat(replaced).isEqualTo(PRODUCTS - 1);
        assertThat(index(Integer.MAX_VALUE).replaced()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsMissingIsIndexedBesideTheRepair() {
        index(PRODUCTS / 2);
        spoil(0, PRODUCTS / 2);
        IndexingReport report = index(Integer.MAX_VALUE);
        assertThat(report.replaced()).isEqualTo(PRODUCTS / 2);
        assertThat(report.indexed()).isEqualTo(PRODUCTS);
        assertThat(problems()).isEmpty();
    }

    /** A picture cannot be blamed for what the machine does. */
    @Test
    void aNetworkThatComputesWronglyEndsTheRunAndNothingWrongIsStored() {
        index(16);
        extractor.fault = Optional.of("the network answered with non-finite numbers");
        assertThatThrownBy(() -> index(Integer.MAX_VALUE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("computes wrongly on this machine")
                .hasMessageContaining("non-finite");
        extractor.fault = Optional.empty();
        IndexingReport report = index(Integer.MAX_VALUE);
        assertThat(report.alreadyIndexed()).isEqualTo(16);
        assertThat(report.indexed()).isEqualTo(PRODUCTS - 16);
        assertThat(report.replaced()).isZero();
        assertThat(problems()).isEmpty();
    }

    /** Gives nothing but NaN while there is a fault. */
    private static final class FaultyExtractor extends PixelFeatureExtractor {
        private Optional<String> fault = Optional.empty();

        @Override
        public Optional<String> fault() {
            return fault;
        }

        @Override
        public float[][] extract(List<PreparedImage> batch) {
            float[][] rows = super.extract(batch);
            if (fault.isPresent()) {
                for (float[] row : rows) {
                    row[0] = Float.NaN;
                }
            }
            return rows;
        }
    }
}
