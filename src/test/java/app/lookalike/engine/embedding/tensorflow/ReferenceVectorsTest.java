package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.testing.SharedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real network on real pictures, against vectors that other programs computed, on machines of every kind. */
class ReferenceVectorsTest {
    private static final String NETWORK = "resnet50";

    /** Every way to compute that the program would use here, each in a process of its own as the program checks it. */
    @Test
    void everyWayThatCountsAsRightAgreesWithTheReference() throws IOException {
        List<float[]> inputs = inputs();
        PathReport report = RealNetworks.paths(NETWORK);
        assertThat(report.of(ComputePath.EIGEN_FLOAT32))
                .hasValueSatisfying(verdict -> assertThat(verdict.right()).isTrue());
        List<ComputePath> right = List.of(ComputePath.values()).stream()
                .filter(path ->
                        report.of(path).filter(verdict -> verdict.right()).isPresent())
                .toList();
        TensorFlowRuntime runtime =
                new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2);
        try (PathRunner runner = new PathProcesses(runtime)) {
            for (PathRun run : runner.run(right, RealNetworks.folders(NETWORK), inputs, Progress.NONE)) {
                CheckVectors vectors = run.vectors().orElseThrow(() -> new IOException(run.failure()));
                assertAgree(run.path().title(), vectors, run.path().precision());
            }
        }
    }

    /** What the program loads by itself, in this process. */
    @ParameterizedTest
    @EnumSource
    void theFastestRightWayAgreesWithTheReference(Pooling pooling) throws IOException {
        try (FeatureExtractor extractor = RealNetworks.load(NETWORK, pooling, Optional.empty())) {
            assertThat(extractor.id()).matches("resnet50-(avg|max)-[0-9a-f]{8}");
            assertThat(extractor.notice()).isEmpty();
            List<float[]> inputs = inputs().subList(0, 16);
            List<PreparedImage> batch = inputs.stream().map(PreparedImage::new).toList();
            CheckVectors vectors = CheckVectors.of(extractor.extractAll(batch));
            assertAgree(extractor.path().orElseThrow().title(), vectors, extractor.precision());
        }
    }

    /** The truth that ships is the reference's, too. */
    @Test
    void theVectorsOfTheCheckComeWithTheProgram() {
        Path folder = Objects.requireNonNull(RealNetworks.folders(NETWORK).get(Precision.FLOAT32));
        ConvertedNetwork network = ConvertedNetworks.describe(folder);
        assertThat(CheckVectors.shipped(ModelCard.named(NETWORK), network))
                .hasValueSatisfying(vectors -> assertThat(vectors.pictures()).isEqualTo(12));
    }

    private static void assertAgree(String way, CheckVectors vectors, Precision precision) throws IOException {
        // The reference of the maximum rounded its pixels to bytes, so it can only agree less.
        boolean exact = precision == Precision.FLOAT32;
        CheckVectors truth = reference(vectors.pictures());
        List<Double> cosines = vectors.cosines(truth);
        List<Double> average = new ArrayList<>();
        List<Double> max = new ArrayList<>();
        for (int i = 0; i < cosines.size(); i++) {
            (i % 2 == 0 ? average : max).add(cosines.get(i));
        }
        assertThat(average).as(way).allMatch(cosine -> cosine >= (exact ? 0.9999 : 0.998));
        assertThat(mean(average)).as(way).isGreaterThanOrEqualTo(exact ? 0.9999 : 0.9998);
        assertThat(max).as(way).allMatch(cosine -> cosine >= 0.99);
        assertThat(mean(max)).as(way).isGreaterThanOrEqualTo(0.999);
    }

    private static double mean(List<Double> cosines) {
        return cosines.stream().mapToDouble(cosine -> cosine).average().orElseThrow();
    }

    private static List<float[]> inputs() throws IOException {
        List<String> ids = Files.readAllLines(SharedFiles.require("reference/ids.txt"));
        List<float[]> inputs = new ArrayList<>();
        try (ZipFile zip = new ZipFile(
                SharedFiles.require("data/fashion-product-images-small.zip").toFile())) {
            for (String id : ids) {
                byte[] bytes = zip.getInputStream(zip.getEntry("images/" + id + ".jpg"))
                        .readAllBytes();
                float[] values = new float[224 * 224 * 3];
                new BilinearResizer().resize(new ImageDecoder().decode(bytes), 224, 224, values);
                inputs.add(values);
            }
        }
        return inputs;
    }

    /** The first pictures' vectors, average and maximum in turn. */
    private static CheckVectors reference(int pictures) throws IOException {
        FloatBuffer average = npy("resnet50-gap.npy");
        FloatBuffer max = npy("resnet50-gmp.npy");
        int dimension = 2048;
        float[] row = new float[dimension];
        ByteBuffer all =
                ByteBuffer.allocate(pictures * 2 * dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer numbers = all.asFloatBuffer();
        for (int i = 0; i < pictures; i++) {
            average.get(row);
            numbers.put(row);
            max.get(row);
            numbers.put(row);
        }
        return CheckVectors.parse(all.array(), dimension);
    }

    /** The numbers of a NumPy file of format 1.0: magic, version, length of the header, header, data. */
    private static FloatBuffer npy(String name) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(SharedFiles.require("reference/" + name)))
                .order(ByteOrder.LITTLE_ENDIAN);
        return bytes.position(10 + bytes.getShort(8))
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }
}
