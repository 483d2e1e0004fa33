package app.lookalike.engine.embedding.keras;

/**
 * How a convolution or a pooling slides over a map.
 *
 * @param height places it covers from top to bottom, before dilation
 * @param width places it covers from left to right, before dilation
 * @param strideY step downwards
 * @param strideX step to the right
 * @param dilationY distance of neighbouring places downwards, 1 for the usual
 * @param dilationX distance of neighbouring places to the right, 1 for the usual
 * @param same whether the map is padded so that {@code ceil(size / stride)} places come out (Keras' "same"); else none
 *     is padded ("valid")
 */
public record Window(int height, int width, int strideY, int strideX, int dilationY, int dilationX, boolean same) {
    /** A square window without dilation. */
    public static Window square(int side, int stride, boolean same) {
        return new Window(side, side, stride, stride, 1, 1, same);
    }

    /**
     * The shape after sliding.
     *
     * @throws IllegalArgumentException if the window does not fit into the map
     */
    FeatureShape over(FeatureShape in, int channels) {
        return FeatureShape.map(
                steps(in.height(), (height - 1) * dilationY + 1, strideY),
                steps(in.width(), (width - 1) * dilationX + 1, strideX),
                channels);
    }

    private int steps(int size, int extent, int stride) {
        int steps = same ? (size + stride - 1) / stride : (size - extent) / stride + 1;
        if (size < 1 || (!same && size < extent)) {
            throw new IllegalArgumentException("a window of " + extent + " does not fit into " + size);
        }
        return steps;
    }
}
