package app.lookalike.engine.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link FeatureExtractor} promises. */
public abstract class FeatureExtractorContract {
    /** A new one; the test closes it. */
    protected abstract FeatureExtractor open(Path folder) throws IOException;

    @Test
    void theIdIsFitForAFolderName(@TempDir Path folder) throws IOException {
        try (FeatureExtractor extractor = open(folder)) {
            assertThat(extractor.id()).matches("[a-z0-9-]+");
        }
    }

    @Test
    void rowsBelongToThePicturesInOrderWhateverTheBatch(@TempDir Path folder) throws IOException {
        try (FeatureExtractor extractor = open(folder)) {
            List<PreparedImage> pictures = pictures(extractor, 5);
            float[][] together = extractor.extract(pictures);
            assertThat(together).hasNumberOfRows(5);
            for (int i = 0; i < 5; i++) {
                float[][] alone = extractor.extract(List.of(pictures.get(i)));
                assertThat(alone).hasNumberOfRows(1);
                assertThat(alone[0]).hasSize(extractor.dimension());
                assertThat(alone[0]).containsExactly(together[i], within(1e-3f));
            }
            assertThat(together[0]).isNotEqualTo(together[1]);
        }
    }

    @Test
    void anySizeOfPictureIsTaken(@TempDir Path folder) throws IOException {
        try (FeatureExtractor extractor = open(folder)) {
            for (int[] size : new int[][] {{1, 1}, {3, 200}, {500, 7}}) {
                PreparedImage image = extractor.prepare(picture(size[0], size[1], 1));
                float[] row = extractor.extract(List.of(image))[0];
                assertThat(Embedding.normalise(row).dimension()).isEqualTo(extractor.dimension());
            }
        }
    }

    @Test
    void severalThreadsMayAsk(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (FeatureExtractor extractor = open(folder)) {
            List<PreparedImage> pictures = pictures(extractor, 4);
            float[][] expected = extractor.extract(pictures);
            List<Future<float[][]>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                List<PreparedImage> one = Collections.nCopies(1 + i % 3, pictures.get(i % 4));
                answers.add(threads.submit(() -> extractor.extract(one)));
            }
            for (int i = 0; i < 20; i++) {
                for (float[] row : answers.get(i).get()) {
                    assertThat(row).containsExactly(expected[i % 4], within(1e-3f));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingTwiceIsFineAndNothingIsExtractedAfterwards(@TempDir Path folder) throws IOException {
        FeatureExtractor extractor = open(folder);
        List<PreparedImage> pictures = pictures(extractor, 1);
        extractor.close();
        extractor.close();
        assertThatThrownBy(() -> extractor.extract(pictures)).isInstanceOf(IllegalStateException.class);
    }

    private static List<PreparedImage> pictures(FeatureExtractor extractor, int count) {
        List<PreparedImage> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(extractor.prepare(picture(60, 80, i)));
        }
        return pictures;
    }

    private static RgbImage picture(int width, int height, long seed) {
        byte[] pixels = new byte[width * height * 3];
        new Random(seed).nextBytes(pixels);
        return new RgbImage(width, height, pixels);
    }
}
