package app.lookalike.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.simd.VectorDotProduct;
import app.lookalike.engine.index.store.VectorMatrix;
import app.lookalike.engine.index.store.Vectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DotProductTest {
    static IntStream dimensions() {
        return IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(127, 128, 706, 2048));
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void plainAgreesWithTheSumInDouble(int dimension) {
        agrees(new PlainDotProduct(), dimension);
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void vectorisedAgreesWithTheSumInDouble(int dimension) {
        assumeTrue(
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                "this Java runs without the Vector API");
        agrees(new VectorDotProduct(), dimension);
        assertThat(DotProduct.fastest()).isInstanceOf(VectorDotProduct.class);
    }

    private static void agrees(DotProduct dotProduct, int dimension) {
        List<Embedding> vectors = Vectors.random(dimension, 4, dimension);
        VectorMatrix matrix = VectorMatrix.of(dimension, vectors);
        for (int row = 0; row < 4; row++) {
            assertThat((double) matrix.dot(vectors.get(1).vector(), row, dotProduct))
                    .isCloseTo(Vectors.cosine(vectors.get(1), vectors.get(row)), within(1e-6));
        }
    }
}
