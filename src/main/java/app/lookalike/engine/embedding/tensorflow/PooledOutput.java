package app.lookalike.engine.embedding.tensorflow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import app.lookalike.engine.embedding.PreparedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Between Java's arrays and TensorFlow's tensors. Pictures go through one direct buffer, which is kept and grows to the
 * largest batch; for one thread at a time.
 */
final class PooledOutput implements NoBatchifyTranslator<List<PreparedImage>, float[][]> {
    private final int side;
    private final int dimension;
    private final String output;
    private ByteBuffer pixels = ByteBuffer.allocateDirect(0);

    PooledOutput(int side, int dimension, String output) {
        this.side = side;
        this.dimension = dimension;
        this.output = output;
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
    public float[][] processOutput(TranslatorContext context, NDList outputs) {
        NDArray pooled = outputs.get(output);
        float[] all = pooled.toFloatArray();
        float[][] rows = new float[all.length / dimension][dimension];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, i * dimension, rows[i], 0, dimension);
        }
        return rows;
    }
}
