package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.testing.SharedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a quantised InceptionV3, from the package to vectors of real pictures. The expected numbers come
 * from a separate program: PyTorch 2.13 on a CPU, layer by layer as the package's {@code model.json} lists them, with
 * the weights as {@code step · scale + min}, normalisations not folded, pictures decoded with Pillow and enlarged with
 * {@code interpolate(bilinear, align_corners=False)}.
 */
class InceptionV3VectorsTest {
    /**
     * A picture and what the other program gave.
     *
     * @param id the picture's
     * @param length of the vector
     * @param cosine with the first picture's vector
     * @param channel the one with the largest number
     * @param most that number
     */
    private record Reference(String id, double length, double cosine, int channel, double most) {}

    private static final List<Reference> AVERAGE = List.of(
            new Reference("1163", 6.575515, 1, 1968, 1.52347),
            new Reference("1544", 4.887646, 0.926752, 1939, 0.885663),
            new Reference("1573", 2.504639, 0.766770, 161, 0.434599),
            new Reference("1605", 3.136434, 0.827108, 1968, 0.648723),
            new Reference("1628", 7.019858, 0.982653, 46, 1.37636),
            new Reference("1727", 7.430387, 0.976620, 288, 1.4251),
            new Reference("1788", 5.417966, 0.977590, 46, 1.008),
            new Reference("1814", 2.448310, 0.805947, 161, 0.689857));
    private static final List<Reference> MAX = List.of(
            new Reference("1163", 23.533678, 1, 46, 4.62356),
            new Reference("1573", 17.556398, 0.591003, 199, 3.16383),
            new Reference("1814", 13.066346, 0.651384, 161, 3.47937));

    @Test
    void averagesAgreeWithAnotherProgram() throws IOException {
        assertAgree(Pooling.AVERAGE, AVERAGE);
    }

    @Test
    void largestValuesAgreeWithAnotherProgram() throws IOException {
        assertAgree(Pooling.MAX, MAX);
    }

    private static void assertAgree(Pooling pooling, List<Reference> references) throws IOException {
        List<float[]> vectors =
                vectors(pooling, references.stream().map(Reference::id).toList());
        // Room for another JPEG decoder and for half precision, not for another network.
        Percentage slack = Percentage.withPercentage(1);
        Offset<Double> angle = within(0.002);
        for (int i = 0; i < vectors.size(); i++) {
            Reference expected = references.get(i);
            float[] vector = vectors.get(i);
            assertThat(vector).hasSize(2048);
            assertThat(Math.sqrt(dot(vector, vector))).isCloseTo(expected.length(), slack);
            assertThat(cosine(vector, vectors.get(0))).isCloseTo(expected.cosine(), angle);
            assertThat((double) vector[expected.channel()]).isCloseTo(expected.most(), slack);
        }
    }

    private static List<float[]> vectors(Pooling pooling, List<String> ids) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        try (ZipFile zip = new ZipFile(SharedFiles.require("data/fashion-product-images-small.zip")
                        .toFile());
                FeatureExtractor extractor = RealNetworks.load("inceptionv3-nsfwjs", pooling)) {
            for (String id : ids) {
                byte[] bytes = zip.getInputStream(zip.getEntry("images/" + id + ".jpg"))
                        .readAllBytes();
                PreparedImage image = extractor.prepare(new ImageDecoder().decode(bytes));
                vectors.add(extractor.extract(List.of(image))[0]);
            }
        }
        return vectors;
    }

    private static double cosine(float[] a, float[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
