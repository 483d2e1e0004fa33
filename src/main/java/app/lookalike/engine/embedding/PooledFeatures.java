package app.lookalike.engine.embedding;

import app.lookalike.engine.embedding.model.Pooling;
import java.util.List;

/**
 * All that one pass of a network gives for one picture, raw. A class and not a record, since arrays compare by address.
 */
public final class PooledFeatures {
    private final float[] average;
    private final float[] max;
    private final List<float[]> inner;

    /**
     * Takes over the arrays.
     *
     * @param average the last feature map's mean
     * @param max the last feature map's largest values
     * @param inner the means of the inner layers, in the order of the model card
     */
    public PooledFeatures(float[] average, float[] max, List<float[]> inner) {
        this.average = average;
        this.max = max;
        this.inner = List.copyOf(inner);
    }

    /** The last feature map as one vector; not a copy, to read only. */
    public float[] pooled(Pooling pooling) {
        return pooling == Pooling.AVERAGE ? average : max;
    }

    /** The means of the inner layers; not copies, to read only. */
    public List<float[]> inner() {
        return inner;
    }
}
