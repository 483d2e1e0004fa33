package app.lookalike.engine.index.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.DistinctRows;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.Vectors;
import app.lookalike.testing.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarQuantizerTest {
    private static final int ROWS = 1500;

    @ParameterizedTest
    @ValueSource(ints = {2, 24, 64, 100, 256})
    void comparesNearlyLikeTheVectors(int dimension) {
        List<Embedding> vectors = vectors(dimension, dimension);
        ScalarQuantizer codes = codes(dimension, vectors);
        assertThat(codes.size()).isEqualTo(ROWS);
        for (Embedding query : vectors(dimension, 7).subList(0, 20)) {
            GraphScorer scorer = codes.scorer(query.vector());
            for (int node = 0; node < ROWS; node += 13) {
                assertThat((double) scorer.score(node))
                        .isCloseTo(Vectors.cosine(query, vectors.get(node)), within(0.01));
            }
        }
    }

    @Test
    void ofVectorsWithMoreNumbersThanDirectionsKeepsWhatTellsThemApart() {
        List<Embedding> vectors = vectors(600, 1);
        ScalarQuantizer codes = codes(600, vectors);
        GraphScorer scorer = codes.scorer(vectors.get(5).vector());
        for (int node = 0; node < ROWS; node += 13) {
            assertThat((double) scorer.score(node))
                    .isCloseTo(Vectors.cosine(vectors.get(5), vectors.get(node)), within(0.05));
        }
    }

    @Test
    void twoNodesAreAsSimilarEitherWayAndNearlyAsTheirVectors() {
        List<Embedding> vectors = vectors(80, 2);
        ScalarQuantizer codes = codes(80, vectors);
        for (int a = 0; a < 300; a += 7) {
            for (int b = 0; b < 300; b += 11) {
                float similarity = similarity(codes, a, b);
                assertThat(similarity(codes, b, a)).isCloseTo(similarity, within(1e-5f));
                assertThat((double) similarity).isCloseTo(Vectors.cosine(vectors.get(a), vectors.get(b)), within(0.01));
            }
        }
    }

    private static float similarity(ScalarQuantizer codes, int node, int other) {
        float[] weights = new float[codes.stride()];
        return codes.weigh(node, weights) + codes.dot(weights, other);
    }

    /** Then no coordinate but the mean's has any spread. */
    @Test
    void equalVectorsAreCompared() {
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            vectors.add(Vectors.axis(64, 3));
        }
        EmbeddingSnapshot snapshot = stored(64, vectors);
        ScalarQuantizer codes = ScalarQuantizer.of(snapshot.matrix(), DistinctRows.of(snapshot, 0, 1), Progress.NONE);
        assertThat(codes.scorer(vectors.get(0).vector()).score(0)).isCloseTo(1, within(1e-3f));
        assertThat(codes.scorer(Vectors.axis(64, 4).vector()).score(0)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void stopsWhenCancelled() {
        EmbeddingSnapshot snapshot = stored(24, vectors(24, 3));
        DistinctRows nodes = DistinctRows.of(snapshot, 0, ROWS);
        assertThatThrownBy(() -> ScalarQuantizer.of(snapshot.matrix(), nodes, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    private static ScalarQuantizer codes(int dimension, List<Embedding> vectors) {
        EmbeddingSnapshot snapshot = stored(dimension, vectors);
        return ScalarQuantizer.of(snapshot.matrix(), DistinctRows.of(snapshot, 0, ROWS), Progress.NONE);
    }

    private static EmbeddingSnapshot stored(int dimension, List<Embedding> vectors) {
        return Vectors.stored(Vectors.snapshot(dimension, Vectors.ids(ROWS), vectors));
    }

    /** With a common mean and a variance that falls from number to number, as features have. */
    private static List<Embedding> vectors(int dimension, long seed) {
        Random random = new Random(seed);
        List<Embedding> vectors = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            float[] values = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                values[i] = (float) (0.5 + 2 * random.nextGaussian() / (i + 1));
            }
            vectors.add(Embedding.normalise(values));
        }
        return vectors;
    }
}
