package app.lookalike.engine.embedding;

import java.util.function.Consumer;

/** A picture as one network's input: {@code side × side × 3} floats, RGB, 0 to 255. */
public final class PreparedImage {
    private final float[] values;
    private final Consumer<float[]> home;

    /** Takes over the array. */
    public PreparedImage(float[] values) {
        this(values, array -> {});
    }

    /**
     * Takes over the array.
     *
     * @param home where the array goes when it is no longer needed
     */
    public PreparedImage(float[] values, Consumer<float[]> home) {
        this.values = values;
        this.home = home;
    }

    /** The numbers, not a copy, to read only. */
    public float[] values() {
        return values;
    }

    /**
     * Releases the memory for another picture; this one must not be used any more. Optional, for callers that prepare
     * thousands: a megabyte each is a burden for the garbage collector.
     */
    public void release() {
        home.accept(values);
    }
}
