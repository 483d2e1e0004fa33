package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.engine.embedding.keras.KerasFiles;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkLoaderTest {
    private static final ModelCard CARD = TinyNetwork.card();

    private final Path cache;
    private final NetworkLoader loader;

    NetworkLoaderTest(@TempDir Path cache) {
        this.cache = cache;
        loader = TinyNetwork.loader(cache);
    }

    @Test
    void whatWasGivenOnceIsThereFromThenOn() throws IOException {
        assertThat(loader.extractorId(CARD, Pooling.MAX)).isEmpty();
        String id = idOf(given(TinyNetwork.files(1)), Pooling.MAX);
        assertThat(id).matches("tiny-max-[0-9a-f]{8}");
        assertThat(loader.extractorId(CARD, Pooling.MAX)).contains(id);
        try (FeatureExtractor again = TinyNetwork.loader(cache)
                .load(CARD, Pooling.MAX, Optional.of(Precision.FLOAT32), Optional.empty(), Progress.NONE)) {
            assertThat(again.id()).isEqualTo(id);
            assertThat(again.dimension()).isEqualTo(TinyNetwork.DIMENSION);
        }
    }

    @Test
    void theIdSaysPoolingAndWeightsButNotTheFormOfTheFile() throws IOException {
        KerasFiles files = TinyNetwork.files(1);
        Path folder = given(files);
        String id = idOf(folder, Pooling.AVERAGE);
        assertThat(idOf(files.writeHdf5(cache.resolve("whole.h5"), true, "%s/%s:0"), Pooling.AVERAGE))
                .isEqualTo(id);
        assertThat(idOf(KerasFiles.pack(folder, cache.resolve("packed.tgz")), Pooling.AVERAGE))
                .isEqualTo(id);
        assertThat(idOf(folder, Pooling.MAX)).endsWith(id.substring(id.lastIndexOf('-')));
        Path other = TinyNetwork.files(2).writeHdf5(cache.resolve("other.h5"), true, "%s/%s:0");
        assertThat(idOf(other, Pooling.AVERAGE)).isNotEqualTo(id);
    }

    @Test
    void preparingAgainChangesNothing() throws IOException {
        Path first = loader.prepare(CARD, Precision.FLOAT32, Optional.of(given(TinyNetwork.files(1))), Progress.NONE);
        byte[] before = Files.readAllBytes(first.resolve("saved_model.pb"));
        Path second = TinyNetwork.loader(cache).prepare(CARD, Precision.FLOAT32, Optional.empty(), Progress.NONE);
        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("saved_model.pb")).hasBinaryContent(before);
    }

    @Test
    void theConversionIsFoundWhereNumbersAreWrittenInOtherDigits() throws IOException {
        Path first = loader.prepare(CARD, Precision.FLOAT32, Optional.of(given(TinyNetwork.files(1))), Progress.NONE);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(TinyNetwork.loader(cache).prepare(CARD, Precision.FLOAT32, Optional.empty(), Progress.NONE))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(first).isDirectory();
    }

    @Test
    void aDeletedConversionIsMadeAgain() throws IOException {
        Path first = loader.prepare(CARD, Precision.FLOAT32, Optional.of(given(TinyNetwork.files(1))), Progress.NONE);
        byte[] before = Files.readAllBytes(first.resolve("saved_model.pb"));
        Files.delete(first.resolve("saved_model.pb"));
        Files.delete(first.resolve("network.json"));
        Files.delete(first);
        Path second = loader.prepare(CARD, Precision.FLOAT32, Optional.empty(), Progress.NONE);
        assertThat(second.resolve("saved_model.pb")).hasBinaryContent(before);
    }

    @Test
    void anotherNetworkIsRefusedAndTheGoodOneStays() throws IOException {
        String good = idOf(given(TinyNetwork.files(1)), Pooling.AVERAGE);
        Path other = TinyNetwork.files(2).writeHdf5(cache.resolve("other.h5"), true, "%s/%s:0");
        assertThatThrownBy(() ->
                        loader.prepare(TinyNetwork.card(2048), Precision.FLOAT32, Optional.of(other), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("vectors of 12 numbers")
                .hasMessageContaining("2048");
        assertThat(loader.extractorId(CARD, Pooling.AVERAGE)).contains(good);
    }

    @Test
    void weightsWithoutTheirTopologyAreMatchedWithTheBuiltInOne() throws IOException {
        Path weights = TinyNetwork.files(1).writeHdf5(cache.resolve("weights.h5"), false, "%s/%s:0");
        assertThatThrownBy(() -> loader.prepare(CARD, Precision.FLOAT32, Optional.of(weights), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("The network has no layer layer_8");
    }

    @Test
    void aCancelLeavesNoHalfConversion() throws IOException {
        Progress cancelled = new Progress() {
            private boolean asked;

            @Override
            public void update(String message, long done, long total) {
                asked |= message.startsWith("Converting the network") && done > 3;
            }

            @Override
            public boolean isCancelled() {
                return asked;
            }
        };
        Path folder = given(TinyNetwork.files(1));
        assertThatThrownBy(() -> loader.prepare(CARD, Precision.FLOAT32, Optional.of(folder), cancelled))
                .isInstanceOf(CancelledException.class);
        try (Stream<Path> left = Files.list(cache.resolve("models/tiny"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("converted") || name.startsWith("unfinished"));
        }
        assertThat(idOf(folder, Pooling.AVERAGE)).startsWith("tiny-avg-");
    }

    /** One flipped bit makes nonsense of every vector, or of some. */
    @Test
    void aDamagedConversionIsMadeAgainBeforeItIsUsed() throws IOException {
        String id = idOf(given(TinyNetwork.files(1)), Pooling.AVERAGE);
        Path folder = loader.prepare(CARD, Precision.FLOAT32, Optional.empty(), Progress.NONE);
        for (String file : new String[] {"saved_model.pb", "network.json"}) {
            byte[] whole = Files.readAllBytes(folder.resolve(file));
            for (byte[] damaged : new byte[][] {
                flipped(whole),
                new byte[0],
                "null".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8)
            }) {
                Files.write(folder.resolve(file), damaged);
                try (FeatureExtractor again = TinyNetwork.loader(cache)
                        .load(CARD, Pooling.AVERAGE, Optional.empty(), Optional.empty(), Progress.NONE)) {
                    assertThat(again.id()).isEqualTo(id);
                }
                assertThat(folder.resolve("saved_model.pb")).exists();
                assertThat(Files.readAllBytes(folder.resolve(file))).as(file).isEqualTo(whole);
            }
        }
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 4;
        return flipped;
    }

    private String idOf(Path file, Pooling pooling) {
        loader.prepare(CARD, Precision.FLOAT32, Optional.of(file), Progress.NONE);
        return loader.extractorId(CARD, pooling).orElseThrow();
    }

    private Path given(KerasFiles files) throws IOException {
        Path folder = Files.createDirectories(cache.resolve("given"));
        files.writeLayersModel(folder, "float32", 1000);
        return folder;
    }
}
