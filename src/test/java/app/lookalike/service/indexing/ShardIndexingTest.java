package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.indexing.IndexingReport.Skipped;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards of a catalogue, written and taken into workspaces. */
class ShardIndexingTest {
    private static final int PRODUCTS = 20;
    private static final int SIZE = 8;

    private final Networks networks = FashionNetworks.of(Map.of(
            "articleType",
            List.of("Shirts", "Shoes"),
            "gender",
            List.of("Men", "Women"),
            "baseColour",
            List.of("Red", "Blue")));
    private final NetworkService network = networks.acquire(NetworkChoice.DEFAULT);
    private final SmallWorkspace small;
    private final ShardFolder shards;

    ShardIndexingTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder, networks);
        shards = new ShardFolder(folder.resolve("shards"));
        DrawnCatalog.write(small.source(), PRODUCTS);
    }

    @AfterEach
    void close() {
        networks.close();
    }

    private ShardedCatalog catalog() {
        return ShardedCatalog.read(small.source(), null, SIZE, Integer.MAX_VALUE, Progress.NONE);
    }

    private ShardWriter writer() {
        network.load(Progress.NONE);
        ShardedCatalog catalog = catalog();
        shards.prepare(ShardSet.of(catalog, NetworkChoice.DEFAULT, network));
        return new ShardWriter(catalog, shards, small.catalogs(), NetworkChoice.DEFAULT);
    }

    private void write() {
        ShardWriter writer = writer();
        for (int number = 0; number < catalog().slices(); number++) {
            writer.write(number, Progress.NONE);
        }
    }

    private OpenCatalog imported() {
        small.importSource();
        return small.open();
    }

    private ShardsReport take(OpenCatalog catalog) {
        return ShardIndexing.take(catalog, shards, Progress.NONE);
    }

    private static byte[] bytes(EmbeddingSnapshot stored) {
        byte[] all = new byte[stored.matrix().rows() * stored.dimension() * Float.BYTES];
        int at = 0;
        for (int row = 0; row < stored.matrix().rows(); row++) {
            int length = stored.dimension() * Float.BYTES;
            stored.matrix().bytes(row).get(all, at, length);
            at += length;
        }
        return all;
    }

    private static List<byte[]> everything(OpenCatalog catalog) {
        return Stream.of(
                        catalog.vectors(),
                        catalog.fashion().orElseThrow().descriptors(),
                        catalog.fashion().orElseThrow().products())
                .map(vectors -> bytes(vectors.snapshot().stored()))
                .toList();
    }

    @Test
    void whatIsTakenIsByteForByteWhatIndexingHereComputes() {
        List<byte[]> computed;
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            computed = everything(catalog);
        }
        write();
        Path other = small.directory().resolveSibling("other");
        small.catalogs().importInto(other, small.source(), CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = small.catalogs().open(other)) {
            ShardsReport report = take(catalog);
            assertThat(report.taken()).isEqualTo(PRODUCTS);
            assertThat(report.complete()).isEqualTo(report.shards()).isEqualTo(3);
            assertThat(report.isComplete()).isTrue();
            assertThat(everything(catalog))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(computed);
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        }
        try (OpenCatalog catalog = small.catalogs().open(other)) {
            ShardsReport again = take(catalog);
            assertThat(again.taken()).isZero();
            assertThat(again.alreadyIndexed()).isEqualTo(PRODUCTS);
            assertThat(new IndexingService()
                            .index(catalog, Integer.MAX_VALUE, Progress.NONE)
                            .indexed())
                    .isZero();
        }
    }

    @Test
    void aDamagedVectorIsRefusedAndTheOthersAreTaken() throws IOException {
        write();
        damage(vectors("shard-000001"), 3);
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.taken()).isEqualTo(PRODUCTS - 1);
            assertThat(report.refused()).extracting(Skipped::id).containsExactly("shard-000001");
            assertThat(report.refused().get(0).reason())
                    .startsWith("1 of its vectors")
                    .contains("damaged");
            assertThat(report.missing()).isEqualTo(1);
            assertThat(new IndexingService()
                            .index(catalog, Integer.MAX_VALUE, Progress.NONE)
                            .indexed())
                    .isEqualTo(1);
        }
    }

    private Path vectors(String shard) {
        return shards.shard(shard)
                .resolve("embeddings")
                .resolve(network.kind().orElseThrow().extractorId())
                .resolve("vectors.npy");
    }

    private void damage(Path vectors, int row) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(vectors.toFile(), "rw")) {
            int length = network.kind().orElseThrow().dimension() * Float.BYTES;
            long at = file.length() - (long) (SIZE - row) * length;
            file.seek(at);
            int first = file.read();
            file.seek(at);
            file.write(first ^ 1);
        }
    }

    @Test
    void aShardThatCannotBeReadIsRefusedAndTheOthersAreTaken() throws IOException {
        write();
        Files.writeString(vectors("shard-000000").resolveSibling("manifest.json"), "{");
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.refusedShards()).extracting(Skipped::id).containsExactly("shard-000000");
            assertThat(report.taken()).isEqualTo(PRODUCTS - SIZE);
            assertThat(report.isComplete()).isFalse();
        }
    }

    @Test
    void whatIsCutOffInAShardIsNamedWithTheShardAndTheOthersAreTaken() throws IOException {
        write();
        cutOff(vectors("shard-000000"));
        cutOff(shards.shard("shard-000001").resolve("shard.json"));
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.refused()).extracting(Skipped::id).containsExactly("shard-000000");
            assertThat(report.refusedShards()).extracting(Skipped::id).containsExactly("shard-000001");
            assertThat(Stream.of(report.refused(), report.refusedShards())
                            .flatMap(List::stream)
                            .map(Skipped::reason))
                    .allMatch(reason -> reason.contains("run scripts/lookalike-spark again"));
            assertThat(report.isComplete()).isFalse();
            assertThat(report.taken() + report.missing()).isEqualTo(PRODUCTS);
            assertThat(report.missing()).isBetween(SIZE, 2 * SIZE);
        }
    }

    private static void cutOff(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void vectorsOfPicturesThatWereReplacedAreNotTaken() throws IOException {
        write();
        Files.write(small.source().resolve("images/1004.jpg"), DrawnCatalog.picture(0.9f));
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.refused()).extracting(Skipped::id).containsExactly("1004");
            assertThat(report.refused().get(0).reason()).contains("another picture");
            assertThat(catalog.isIndexed("1004")).isFalse();
            assertThat(catalog.indexedCount()).isEqualTo(PRODUCTS - 1);
        }
    }

    @Test
    void vectorsOfPicturesThatAreReplacedAfterTheImportAreNotTakenEither() throws IOException {
        write();
        small.importSource();
        Files.write(small.source().resolve("images/1004.jpg"), DrawnCatalog.picture(0.9f));
        try (OpenCatalog catalog = small.open()) {
            assertThat(take(catalog).refused()).extracting(Skipped::id).containsExactly("1004");
        }
    }

    @Test
    void productsThatTheWorkspaceDoesNotHaveAreNotTaken() {
        write();
        DrawnCatalog.write(small.source(), 18);
        for (int i = 0; i < 18; i++) { // the same pictures as those of the twenty
            writePicture(i);
        }
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.taken()).isEqualTo(18);
            assertThat(report.refused()).extracting(Skipped::id).containsExactly("1018", "1019");
            assertThat(report.refused().get(0).reason()).contains("not in this workspace");
        }
    }

    private void writePicture(int i) {
        try {
            Files.write(
                    small.source().resolve("images/" + (1000 + i) + ".jpg"), DrawnCatalog.picture(i / (2f * PRODUCTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void picturesThatCannotBeEmbeddedAreReportedAndTheRestIsThere() throws IOException {
        Files.writeString(small.source().resolve("images/1003.jpg"), "this is text");
        write();
        assertThat(shards.report("shard-000000").skipped())
                .extracting(Skipped::id)
                .containsExactly("1003");
        try (OpenCatalog catalog = imported()) {
            ShardsReport report = take(catalog);
            assertThat(report.taken()).isEqualTo(PRODUCTS - 1);
            assertThat(report.skipped()).extracting(Skipped::id).containsExactly("1003");
        }
    }

    @Test
    void aSecondRunWritesOnlyWhatIsMissingAndClearsAwayWhatWasLeftUnfinished() throws IOException {
        writer().write(1, Progress.NONE);
        assertThat(shards.complete()).containsExactly("shard-000001");
        Path mark = Files.createFile(shards.shard("shard-000001").resolve("mark"));
        Path left = Files.createDirectories(shards.directory().resolve(".shard-000002-1.part"));
        Files.createFile(left.resolve("half"));
        write();
        assertThat(shards.complete()).containsExactly("shard-000000", "shard-000001", "shard-000002");
        assertThat(mark).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void ofTwoWritersOfOneShardOneIsEnough() {
        writer().write(0, Progress.NONE);
        ShardReport first = shards.report("shard-000000");
        shards.put("shard-000000", shards.shard("shard-000000"), new ShardReport("second", 0, 0, List.of(), 0));
        assertThat(shards.report("shard-000000")).isEqualTo(first);
        assertThat(shards.directory()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void shardsOfAnotherCatalogueAreNotMixedWithThese() {
        write();
        DrawnCatalog.write(small.source(), PRODUCTS + 1);
        assertThatThrownBy(this::writer)
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("was another catalogue")
                .hasMessageContaining("Choose another folder");
        assertThatThrownBy(() -> new ShardWriter(catalog(), shards, small.catalogs(), NetworkChoice.DEFAULT))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("All machines must see the same files");
    }

    @Test
    void shardsByAnotherNetworkAreRefusedAsAWhole() {
        ShardSet other = new ShardSet(
                ShardSet.FORMAT, "somewhere", catalog().fingerprint(), 3, PRODUCTS, "resnet50-max", "other-1", "");
        shards.prepare(other);
        try (OpenCatalog catalog = imported()) {
            assertThatThrownBy(() -> take(catalog))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("other-1")
                    .hasMessageContaining(network.kind().orElseThrow().extractorId());
        }
        ShardWriter writer = new ShardWriter(catalog(), shards, small.catalogs(), NetworkChoice.DEFAULT);
        assertThatThrownBy(() -> writer.write(0, Progress.NONE))
                .as("a machine that would compute others than the first one must not take part")
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("Leave this machine out");
        assertThat(shards.complete()).isEmpty();
    }

    @Test
    void theNetworkAlwaysComputesAsManyPicturesAtOnce(@TempDir Path other) {
        List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        FeatureExtractor counting = new PixelFeatureExtractor() {
            @Override
            public float[][] extract(List<PreparedImage> batch) {
                batches.add(batch.size());
                return super.extract(batch);
            }
        };
        new SmallWorkspace(other, counting).indexed(PRODUCTS).close();
        assertThat(batches).as("pictures in a batch").hasSizeGreaterThan(1).containsOnly(batches.get(0));
    }
}
