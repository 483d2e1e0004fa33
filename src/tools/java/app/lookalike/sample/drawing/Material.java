package app.lookalike.sample.drawing;

/**
 * How a surface answers the light.
 *
 * @param relief how strongly slopes brighten and darken it
 * @param gloss strength of the highlight, 0 for cloth to 1 for polished metal
 * @param grain the fine structure
 * @param grainDepth how visible that is, 0 to about 0.3
 */
public record Material(double relief, double gloss, Grain grain, double grainDepth) {

    public static final Material COTTON = new Material(1.0, 0, Grain.WEAVE, 0.035);
    public static final Material MELANGE = new Material(1.0, 0, Grain.STREAKS, 0.13);
    public static final Material SILK = new Material(1.25, 0.22, Grain.WEAVE, 0.015);
    public static final Material DENIM = new Material(1.0, 0, Grain.TWILL, 0.11);
    public static final Material KNIT = new Material(1.0, 0, Grain.KNIT, 0.13);
    public static final Material RIB = new Material(1.0, 0, Grain.RIB, 0.10);
    public static final Material WOOL = new Material(0.9, 0, Grain.STREAKS, 0.07);
    public static final Material NYLON = new Material(1.2, 0.18, Grain.WEAVE, 0.03);
    public static final Material CANVAS = new Material(1.0, 0, Grain.WEAVE, 0.07);
    public static final Material MESH = new Material(1.0, 0, Grain.MESH, 0.16);
    public static final Material SUEDE = new Material(0.9, 0, Grain.WEAVE, 0.06);
    public static final Material LEATHER = new Material(1.15, 0.32, Grain.PEBBLES, 0.035);
    public static final Material PATENT = new Material(1.3, 0.8, Grain.NONE, 0);
    public static final Material RUBBER = new Material(0.9, 0.1, Grain.WEAVE, 0.02);
    public static final Material PLASTIC = new Material(1.2, 0.6, Grain.NONE, 0);
    public static final Material METAL = new Material(1.5, 0.9, Grain.NONE, 0);

    /** Fine structures too small to draw; each is a brightness change around 0. */
    enum Grain {
        NONE,
        WEAVE,
        STREAKS,
        TWILL,
        KNIT,
        RIB,
        MESH,
        PEBBLES;

        /** The change at a point, in picture units, roughly -1 to 1. */
        double at(double x, double y, Noise noise) {
            return switch (this) {
                case NONE -> 0;
                case WEAVE -> noise.grain((long) Math.floor(x * 2), (long) Math.floor(y * 2));
                case STREAKS ->
                    0.7 * noise.at(x / 3.5, y * 1.4)
                            + 0.5 * noise.grain((long) Math.floor(x * 1.5), (long) Math.floor(y * 1.5));
                case TWILL ->
                    0.5 * Math.sin((x * 0.8 + y) * 2.6)
                            + 0.6 * noise.at(x * 1.2, y / 3)
                            + 0.3 * noise.grain((long) Math.floor(x * 2), (long) Math.floor(y * 2));
                case KNIT -> {
                    double across = x / 3.4 - Math.floor(x / 3.4) - 0.5;
                    double loop = Math.sin((y - 3.2 * Math.abs(across)) * 2 * Math.PI / 3.2);
                    yield 0.6 * loop + 0.7 * (Math.cos(2 * Math.PI * across) - 0.3);
                }
                case RIB -> Math.sin(x * 2 * Math.PI / 2.8);
                case MESH -> {
                    double shift = Math.floor(y / 2.2) % 2 == 0 ? 0 : 1.3;
                    yield -Math.max(0, Math.sin((x + shift) * 2 * Math.PI / 2.6) * Math.sin(y * 2 * Math.PI / 2.2));
                }
                case PEBBLES -> 1 - 2.4 * Math.abs(noise.at(x / 2.4, y / 2.4));
            };
        }
    }
}
