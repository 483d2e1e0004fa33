package app.lookalike.engine.embedding.tensorflow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.model.Pooling;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Between Java's arrays and TensorFlow's tensors. Pictures go through one direct buffer, which is kept and grows to the
 * largest batch; for one thread at a time.
 */
final class PooledOutput implements NoBatchifyTranslator<List<PreparedImage>, List<PooledFeatures>> {
    private final int side;
    private final List<String> inner;
    private ByteBuffer pixels = ByteBuffer.allocateDirect(0);

    PooledOutput(ConvertedNetwork network) {
        this.side = network.side();
        this.inner = IntStream.range(0, network.inner().size())
                .mapToObj(NetworkConverter::innerOutput)
                .toList();
    }

    @Override
    public NDList processInput(TranslatorContext context, List<PreparedImage> batch) {
        int each = side * side * 3;
        int bytes = Math.multiplyExact(batch.size(), each * Float.BYTES);
        if (pixels.capacity() < bytes) {
            pixels = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        pixels.clear().limit(bytes);
        FloatBuffer values = pixels.asFloatBuffer();
        for (PreparedImage image : batch) {
            if (image.values().length != each) {
                throw new IllegalArgumentException(
                        "prepared for another network: " + image.values().length + " numbers instead of " + each);
            }
            values.put(image.values());
        }
        Shape shape = new Shape(batch.size(), side, side, 3);
        return new NDList(context.getNDManager().create(pixels, shape, DataType.FLOAT32));
    }

    @Override
    public List<PooledFeatures> processOutput(TranslatorContext context, NDList outputs) {
        float[][] average = rows(outputs.get(Pooling.AVERAGE.output()));
        float[][] max = rows(outputs.get(Pooling.MAX.output()));
        List<float[][]> means =
                inner.stream().map(outputs::get).map(PooledOutput::rows).toList();
        return IntStream.range(0, average.length)
                .mapToObj(i -> new PooledFeatures(
                        average[i], max[i], means.stream().map(rows -> rows[i]).toList()))
                .toList();
    }

    private static float[][] rows(NDArray matrix) {
        float[] all = matrix.toFloatArray();
        int dimension = (int) matrix.getShape().get(1);
        float[][] rows = new float[all.length / dimension][dimension];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, i * dimension, rows[i], 0, dimension);
        }
        return rows;
    }
}
