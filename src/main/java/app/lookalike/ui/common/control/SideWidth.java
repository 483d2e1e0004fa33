package app.lookalike.ui.common.control;

import javafx.scene.layout.Region;

/**
 * How wide the panel at the left of a screen is: a share of the screen within limits that grow with the text, and never
 * so much that the other part has no room.
 *
 * @param share of the screen's width, 0 to 1
 * @param min pixels with texts of the usual size
 * @param max pixels with texts of the usual size
 */
public record SideWidth(double share, double min, double max) {
    private static final double MOST = 0.38;

    /** The width in this screen, in whole pixels. */
    public double in(Region screen) {
        double scale = Appearance.textScale(screen);
        double wanted = Math.max(min * scale, Math.min(max * scale, screen.getWidth() * share));
        return Math.rint(Math.min(wanted, screen.getWidth() * MOST));
    }
}
