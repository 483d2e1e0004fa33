package app.lookalike.engine.embedding.keras;

/** A map of {@code height × width × channels} numbers in double. */
public final class PlainMap {
    /** Gives the number at a place. */
    @FunctionalInterface
    public interface Filler {
        double at(int y, int x, int channel);
    }

    final int height;
    final int width;
    final int channels;
    private final double[] values;

    public PlainMap(int height, int width, int channels) {
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.values = new double[height * width * channels];
    }

    public void fill(Filler filler) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    values[(y * width + x) * channels + c] = filler.at(y, x, c);
                }
            }
        }
    }

    boolean holds(int y, int x) {
        return y >= 0 && y < height && x >= 0 && x < width;
    }

    double at(int y, int x, int c) {
        return values[(y * width + x) * channels + c];
    }

    /** The numbers, row by row. */
    public double[] values() {
        return values.clone();
    }
}
