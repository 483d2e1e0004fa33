package app.lookalike.service.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import java.util.OptionalInt;

/** Says where a grey picture belongs to a product that is sold as a coloured one. */
final class ColourConflict {
    /** A named colour whose channels differ by less is a shade of grey, such as silver or charcoal. */
    private static final int COLOURED = 32;

    private ColourConflict() {}

    /** Whether the label names a colour that a grey picture does not show. */
    static boolean isSoldAsColoured(Product product) {
        OptionalInt rgb =
                product.attribute(Attribute.BASE_COLOUR).map(ColourNames::rgbOf).orElse(OptionalInt.empty());
        if (rgb.isEmpty()) {
            return false;
        }
        int red = rgb.getAsInt() >> 16 & 0xff;
        int green = rgb.getAsInt() >> 8 & 0xff;
        int blue = rgb.getAsInt() & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) >= COLOURED;
    }

    /** That it does; empty where it does not. */
    static String detail(Product product) {
        return isSoldAsColoured(product)
                ? Messages.get(
                        "health.detail.colour",
                        product.attribute(Attribute.BASE_COLOUR).orElse(""))
                : "";
    }
}
