package app.lookalike.engine.embedding.graph;

import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * What a BatchNormalization does at inference: {@code x · scale + shift} for each channel, with
 * {@code scale = gamma / sqrt(variance + epsilon)} and {@code shift = beta - mean · scale}. Computed in double and
 * rounded once.
 */
final class ChannelScaling {
    private final double[] scale;
    private final double[] shift;

    /**
     * From the layer's weights.
     *
     * @param weights in the order of {@link Layer#weightRoles()}
     */
    ChannelScaling(Layer.BatchNormalization layer, List<Tensor> weights) {
        int channels = weights.get(0).values().length;
        float[] gamma = layer.scale() ? weights.get(0).values() : filled(channels, 1);
        float[] beta = layer.centre() ? weights.get(layer.scale() ? 1 : 0).values() : filled(channels, 0);
        float[] mean = weights.get(weights.size() - 2).values();
        float[] variance = weights.get(weights.size() - 1).values();
        scale = new double[channels];
        shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = gamma[c] / Math.sqrt(variance[c] + layer.epsilon());
            shift[c] = beta[c] - mean[c] * scale[c];
        }
    }

    /** The kernel of a convolution that scales its channels (the last axis) by itself. */
    Tensor foldedKernel(Tensor kernel) {
        float[] values = kernel.values();
        float[] folded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            folded[i] = (float) (values[i] * scale[i % scale.length]);
        }
        return new Tensor(folded, kernel.shape());
    }

    /** The bias of that convolution; without one before, its bias was zero. */
    Tensor foldedBias(List<Tensor> bias) {
        float[] folded = new float[scale.length];
        for (int c = 0; c < folded.length; c++) {
            double before = bias.isEmpty() ? 0 : bias.get(0).values()[c];
            folded[c] = (float) (before * scale[c] + shift[c]);
        }
        return new Tensor(folded, folded.length);
    }

    /** For a BatchNormalization that stands alone. */
    Tensor scale() {
        return tensor(scale);
    }

    /** For a BatchNormalization that stands alone. */
    Tensor shift() {
        return tensor(shift);
    }

    private static Tensor tensor(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new Tensor(floats, floats.length);
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }
}
