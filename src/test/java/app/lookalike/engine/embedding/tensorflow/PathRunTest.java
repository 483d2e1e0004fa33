package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.PathVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathRunTest {
    private static final int DIMENSION = 256;
    private static final CheckVectors TRUTH = vectors(x -> x);

    /** The same numbers at every call, each changed. */
    private static CheckVectors vectors(DoubleUnaryOperator change) {
        Random random = new Random(3);
        List<PooledFeatures> pictures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pictures.add(new PooledFeatures(row(random, change), row(random, change), List.of()));
        }
        return CheckVectors.of(pictures);
    }

    private static float[] row(Random random, DoubleUnaryOperator change) {
        float[] row = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            row[i] = (float) change.applyAsDouble(Math.abs(random.nextGaussian()));
        }
        return row;
    }

    private static PathVerdict judge(ComputePath path, CheckVectors vectors) {
        return new PathRun(path, Optional.of(vectors), 30, "").judge(Optional.of(TRUTH));
    }

    @ParameterizedTest
    @EnumSource
    void theTruthIsRight(ComputePath path) {
        PathVerdict verdict = judge(path, vectors(x -> x * 1.0000001));
        assertThat(verdict.right()).isTrue();
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.imagesPerSecond()).isEqualTo(30);
        assertThat(verdict.leastCosine()).isGreaterThan(0.9999999);
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseIsWrong(ComputePath path) {
        Random noise = new Random(4);
        assertThat(judge(path, vectors(x -> Double.NaN)).reason()).contains("non-finite");
        assertThat(judge(path, vectors(x -> Double.POSITIVE_INFINITY)).reason()).contains("non-finite");
        assertThat(judge(path, vectors(x -> 0)).reason()).contains("zeros");
        assertThat(judge(path, vectors(x -> noise.nextGaussian())).reason()).contains("cosine to the true ones");
        assertThat(judge(path, vectors(x -> x + noise.nextGaussian())).right()).isFalse();
        for (DoubleUnaryOperator nonsense :
                List.<DoubleUnaryOperator>of(x -> Double.NaN, x -> 0, x -> noise.nextGaussian())) {
            assertThat(judge(path, vectors(nonsense)).right()).isFalse();
        }
    }

    /** One bad picture of twelve in one pooling is enough. */
    @ParameterizedTest
    @EnumSource
    void aSingleWrongVectorCounts(ComputePath path) {
        int[] call = {0};
        PathVerdict verdict = judge(path, vectors(x -> call[0]++ < DIMENSION ? DIMENSION - call[0] : x));
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.leastCosine()).isLessThan(0.99);
    }

    /** Eight significant bits leave about this much. */
    @Test
    void whatRoundingLeavesIsRightForBfloat16Only() {
        Random random = new Random(5);
        CheckVectors rounded = vectors(x -> x * (1 + 0.015 * random.nextGaussian()));
        assertThat(judge(ComputePath.ONEDNN_BFLOAT16, rounded).right()).isTrue();
        assertThat(judge(ComputePath.ONEDNN_FLOAT32, rounded).right()).isFalse();
        assertThat(judge(ComputePath.EIGEN_FLOAT32, rounded).right()).isFalse();
    }

    @Test
    void whatFailedIsWrongForThatReason() {
        PathRun failed = PathRun.failed(ComputePath.ONEDNN_FLOAT32, "its process ended with code 134");
        assertThat(failed.judge(Optional.of(TRUTH)))
                .isEqualTo(PathVerdict.failed(ComputePath.ONEDNN_FLOAT32, "its process ended with code 134"));
        assertThat(failed.judge(Optional.empty()).right()).isFalse();
    }

    @Test
    void withoutTruthNothingIsRight() {
        PathRun run = new PathRun(ComputePath.ONEDNN_FLOAT32, Optional.of(TRUTH), 30, "");
        assertThat(run.judge(Optional.empty()).right()).isFalse();
    }
}
