package app.lookalike.service.outfit;

import app.lookalike.engine.image.colour.LabColour;
import java.util.Optional;

/**
 * Why two colours go together, by the rules of the colour circle (Itten, The Art of Color, 1961). Its hues are the angles
 * of CIE L*a*b* (CIE 15); the limits are ours.
 */
public enum ColourHarmony {
    /** Black, white, grey, or nearly so: goes with every colour. */
    NEUTRAL(0.9),
    /** Neighbours on the colour circle. */
    ANALOGOUS(1),
    /** Opposite each other on it. */
    COMPLEMENTARY(1);

    /** A colour of less chroma is a grey. */
    static final double LEAST_CHROMA = 14;

    /** A darker colour, such as navy blue, is worn like black. */
    static final double DARK = 22;

    /** Degrees; Matsuda's narrow sector has 18 to either side, his wide one 47. */
    static final double NEIGHBOURS = 30;

    /** Degrees away from the opposite. */
    static final double OPPOSITES = 25;

    private final double strength;

    ColourHarmony(double strength) {
        this.strength = strength;
    }

    /** How much it speaks for wearing them together, 0 to 1. */
    double strength() {
        return strength;
    }

    /** Which rule two colours fulfil; empty where they fulfil none. */
    public static Optional<ColourHarmony> of(LabColour one, LabColour other) {
        if (isNeutral(one) || isNeutral(other)) {
            return Optional.of(NEUTRAL);
        }
        double apart = Math.abs(hue(one) - hue(other));
        double angle = Math.min(apart, 360 - apart);
        if (angle <= NEIGHBOURS) {
            return Optional.of(ANALOGOUS);
        }
        return angle >= 180 - OPPOSITES ? Optional.of(COMPLEMENTARY) : Optional.empty();
    }

    private static boolean isNeutral(LabColour colour) {
        return Math.hypot(colour.a(), colour.b()) < LEAST_CHROMA || colour.lightness() < DARK;
    }

    /** Degrees, 0 for red, 90 for yellow. */
    private static double hue(LabColour colour) {
        return (Math.toDegrees(Math.atan2(colour.b(), colour.a())) + 360) % 360;
    }
}
