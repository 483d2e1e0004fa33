package app.lookalike.engine.embedding;

/** A picture as one network's input: {@code side × side × 3} floats, RGB, 0 to 255. */
public final class PreparedImage {
    private final float[] values;

    /** Takes over the array. */
    public PreparedImage(float[] values) {
        this.values = values;
    }

    /** The numbers, not a copy, to read only. */
    public float[] values() {
        return values;
    }
}
