package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.keras.KerasNetwork;
import app.lookalike.engine.embedding.keras.PlainMap;
import app.lookalike.engine.embedding.keras.PlainNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.Preprocessing;
import app.lookalike.engine.embedding.weights.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Converts a network, runs it in TensorFlow, and compares with the layers' definitions in plain Java. */
final class PlainComparison {
    private PlainComparison() {}

    /** Three random pictures, one of the poolings; a network that ends in a vector is compared number by number. */
    static void check(
            KerasNetwork network, String last, int side, Preprocessing preprocessing, Pooling pooling, long seed)
            throws IOException {
        PreparedImage[] batch = {picture(side, seed), picture(side, seed + 1), picture(side, seed + 2)};
        float[][] actual = run(network, last, side, preprocessing, pooling, List.of(batch));
        assertThat(actual).hasNumberOfRows(batch.length);
        for (int i = 0; i < batch.length; i++) {
            PlainMap map = new PlainNetwork(network).run(last, prepared(batch[i], side, preprocessing));
            double[] expected =
                    PlainNetwork.globalPool(map, pooling == Pooling.MAX).values();
            assertThat(actual[i]).hasSameSizeAs(expected);
            for (int c = 0; c < expected.length; c++) {
                double slack = 1e-4 * Math.max(1, Math.abs(expected[c])) * Math.max(1, scale(preprocessing));
                assertThat((double) actual[i][c]).as("number %d", c).isCloseTo(expected[c], within(slack));
            }
        }
    }

    private static float[][] run(
            KerasNetwork network,
            String last,
            int side,
            Preprocessing preprocessing,
            Pooling pooling,
            List<PreparedImage> batch)
            throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path folder = temporary.path();
            ConvertedNetwork converted = NetworkConverter.convert(
                    network,
                    side,
                    preprocessing,
                    Precision.FLOAT32,
                    List.of("absent", last),
                    List.of(),
                    folder,
                    Progress.NONE);
            new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2)
                    .start(ComputePath.Kernels.EIGEN);
            try (FeatureExtractor extractor =
                    TensorFlowFeatureExtractor.load("random", converted, ComputePath.EIGEN_FLOAT32, folder, pooling)) {
                return extractor.extract(batch);
            }
        }
    }

    private static PreparedImage picture(int side, long seed) {
        Random random = new Random(seed);
        float[] values = new float[side * side * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 255;
        }
        return new PreparedImage(values);
    }

    private static PlainMap prepared(PreparedImage image, int side, Preprocessing preprocessing) {
        double[] means = {103.939, 116.779, 123.68};
        PlainMap map = new PlainMap(side, side, 3);
        map.fill((y, x, c) -> {
            int pixel = (y * side + x) * 3;
            return switch (preprocessing) {
                case BGR_MINUS_MEANS -> image.values()[pixel + 2 - c] - means[c];
                case MINUS_ONE_TO_ONE -> image.values()[pixel + c] / 127.5 - 1;
                case ZERO_TO_ONE -> image.values()[pixel + c] / 255.0;
            };
        });
        return map;
    }

    private static double scale(Preprocessing preprocessing) {
        return preprocessing == Preprocessing.BGR_MINUS_MEANS ? 100 : 1;
    }
}
