package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.Processor;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real network on real pictures, against vectors that other programs computed. */
class ReferenceVectorsTest {
    private static final int BATCH = 16;

    /** The second reference rounded its pixels to bytes, so it can only agree less. */
    @ParameterizedTest
    @CsvSource({
        "AVERAGE, FLOAT32, resnet50-gap.npy, 0.9999, 0.9999",
        "MAX, FLOAT32, resnet50-gmp.npy, 0.99, 0.999",
        "AVERAGE, BFLOAT16, resnet50-gap.npy, 0.998, 0.9998",
        "MAX, BFLOAT16, resnet50-gmp.npy, 0.99, 0.999"
    })
    void resNet50AgreesWithTheReference(
            Pooling pooling, Precision precision, String reference, double atLeast, double onAverage)
            throws IOException {
        assumeTrue(
                precision == Precision.FLOAT32 || Processor.multipliesBfloat16().orElse(false),
                "This processor has no instructions for bfloat16.");
        FloatBuffer expected = npy(SharedFiles.require("reference/" + reference));
        List<String> ids = Files.readAllLines(SharedFiles.require("reference/ids.txt"));
        Path pictures = SharedFiles.require("data/fashion-product-images-small.zip");
        try (FeatureExtractor extractor = RealNetworks.load("resnet50", pooling, precision);
                ZipFile zip = new ZipFile(pictures.toFile())) {
            assertThat(extractor.id()).matches("resnet50-(avg|max)-[0-9a-f]{8}");
            assertThat(expected.remaining()).isEqualTo(ids.size() * extractor.dimension());
            List<Double> cosines = new ArrayList<>();
            for (int start = 0; start < ids.size(); start += BATCH) {
                List<PreparedImage> batch = new ArrayList<>();
                for (String id : ids.subList(start, Math.min(start + BATCH, ids.size()))) {
                    ZipEntry entry = zip.getEntry("images/" + id + ".jpg");
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    batch.add(extractor.prepare(new ImageDecoder().decode(bytes)));
                }
                for (float[] row : extractor.extract(batch)) {
                    float[] other = new float[row.length];
                    expected.get(other);
                    cosines.add(cosine(row, other));
                }
            }
            assertThat(cosines).hasSameSizeAs(ids).allMatch(cosine -> cosine >= atLeast);
            assertThat(cosines.stream().mapToDouble(cosine -> cosine).sum() / cosines.size())
                    .isGreaterThanOrEqualTo(onAverage);
        }
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }

    /** The numbers of a NumPy file of format 1.0: magic, version, length of the header, header, data. */
    private static FloatBuffer npy(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.position(10 + bytes.getShort(8))
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }
}
