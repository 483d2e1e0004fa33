package app.lookalike.engine.attribute.training;

import app.lookalike.engine.attribute.FeatureBasis.Projection;
import app.lookalike.engine.attribute.Matrix;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.linalg.SelfAdjointEig;
import org.tensorflow.types.TFloat32;

/**
 * Finds principal components (Jolliffe: Principal Component Analysis, 2002) from the covariance matrix. TensorFlow is
 * started.
 */
public final class BasisFitter {
    private BasisFitter() {}

    /**
     * The projection of vectors of unit length on their leading components, scaled so that the projections' root mean
     * square length is 1.
     *
     * @param vectors n of d numbers, not of unit length yet; changed by this
     * @param components how many to keep, at most d
     */
    public static Projection fit(List<float[]> vectors, int components) {
        int n = vectors.size();
        int d = vectors.get(0).length;
        float[] mean = new float[d];
        float[] all = new float[Math.multiplyExact(n, d)];
        for (int i = 0; i < n; i++) {
            float[] vector = vectors.get(i);
            double square = 0;
            for (float v : vector) {
                square += (double) v * v;
            }
            float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
            for (int j = 0; j < d; j++) {
                vector[j] *= scale;
                mean[j] += vector[j] / n;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                all[i * d + j] = vectors.get(i)[j] - mean[j];
            }
        }
        return decompose(all, n, d, components, mean);
    }

    private static Projection decompose(float[] centred, int n, int d, int components, float[] mean) {
        try (Graph graph = new Graph();
                Session session = new Session(graph);
                TFloat32 data = TFloat32.tensorOf(Shape.of(n, d), DataBuffers.of(centred, true, false))) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(n, d)));
            SelfAdjointEig<TFloat32> eigen = tf.linalg.selfAdjointEig(
                    tf.math.div(tf.linalg.matMul(x, x, MatMul.transposeA(true)), tf.constant((float) n)));
            try (Result result = session.runner()
                    .feed(x, data)
                    .fetch(eigen.e())
                    .fetch(eigen.v())
                    .run()) {
                float[] values = numbers((TFloat32) result.get(0));
                float[] vectors = numbers((TFloat32) result.get(1));
                return projection(values, vectors, d, components, mean);
            }
        }
    }

    /** Eigenvalues come in ascending order, eigenvectors as columns. */
    private static Projection projection(float[] values, float[] vectors, int d, int components, float[] mean) {
        double variance = 0;
        for (int k = 0; k < components; k++) {
            variance += Math.max(0, values[d - 1 - k]);
        }
        float scale = (float) (1 / Math.sqrt(variance));
        float[] kept = new float[d * components];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < components; k++) {
                kept[i * components + k] = vectors[i * d + d - 1 - k] * scale;
            }
        }
        return new Projection(Matrix.row(mean), new Matrix(d, components, kept));
    }

    private static float[] numbers(TFloat32 tensor) {
        float[] numbers = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().read(numbers);
        return numbers;
    }
}
