package app.lookalike.sample.drawing;

/** Smooth pseudo-random surfaces that depend on position and seed only (lattice value noise, K. Perlin's fade). */
public final class Noise {

    private final long seed;

    public Noise(long seed) {
        this.seed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    /** Smooth noise in -1 to 1 with features about one unit wide. */
    double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double across = fade(x - column);
        double down = fade(y - row);
        double top = mix(grain(column, row), grain(column + 1, row), across);
        double bottom = mix(grain(column, row + 1), grain(column + 1, row + 1), across);
        return mix(top, bottom, down);
    }

    /** Three octaves of {@link #at}: large shapes with finer ones on them, about -1 to 1. */
    double layered(double x, double y) {
        return (at(x, y) + 0.5 * at(x * 2.1 + 17, y * 2.1 + 5) + 0.25 * at(x * 4.3 + 3, y * 4.3 + 29)) / 1.5;
    }

    /** White noise in -1 to 1, one value per lattice point. */
    public double grain(long column, long row) {
        long bits = seed ^ (column * 0xD1342543DE82EF95L) ^ (row * 0xAF251AF3B0F025B5L);
        bits = (bits ^ (bits >>> 32)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 29)) * 0x94D049BB133111EBL;
        bits = bits ^ (bits >>> 32);
        return (bits >>> 11) * 0x1.0p-52 - 1;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
