package app.lookalike.ui.testing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** How well a text can be told from what is behind it, as WCAG 2.2 (1.4.3) measures it: 1 to 21. */
public final class Contrast {
    private Contrast() {}

    /** The contrast of a label on the backgrounds it stands on. */
    public static double of(Labeled label) {
        double text = luminance((Color) label.getTextFill());
        double behind = luminance(backgroundOf(label));
        return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
    }

    /** Whether it and all it stands in are visible. */
    public static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What is painted last wins; where that is translucent, what is behind it shines through. */
    private static Color backgroundOf(Node node) {
        Color behind = node.getParent() == null ? Color.WHITE : backgroundOf(node.getParent());
        if (node instanceof Region region && region.getBackground() != null) {
            List<BackgroundFill> fills = region.getBackground().getFills();
            // Of several fills all but the last are borders: it is the last that is under the text.
            if (!fills.isEmpty() && fills.get(fills.size() - 1).getFill() instanceof Color fill) {
                return behind.interpolate(
                        Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity());
            }
        }
        return behind;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
