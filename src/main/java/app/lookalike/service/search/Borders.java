package app.lookalike.service.search;

import app.lookalike.engine.image.BorderTrimmer;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Box;
import java.util.Optional;

/**
 * The borders of a picture. Bars are left out of every photo by themselves; white room around a product is not: the
 * catalogue's pictures have it, too, and a network compares what fills the picture.
 *
 * <p>Measured with ResNet50, average pooling, on 400 photos of products among 44,441: the right product came first for
 * 73 % and among five for 85 % of them; without their white borders for 42 % and 59 %. Of 100 of them between black bars
 * 44 % and 69 %, without the bars 70 % and 83 %.
 */
public final class Borders {
    private static final BorderTrimmer ALL = new BorderTrimmer(true);
    private static final BorderTrimmer COLOURED = new BorderTrimmer(false);

    private Borders() {}

    /** The part inside all uniform borders; empty where there are none, or nothing else. */
    public static Optional<Box> all(RgbImage picture) {
        return ALL.inside(picture).map(inside -> boxOf(inside, picture));
    }

    /**
     * The part between bars or inside a frame: borders that are not white, on opposite sides and nearly as wide as each
     * other, as a video, a screenshot or a scan has them.
     */
    public static Optional<Box> bars(RgbImage picture) {
        return COLOURED.inside(picture).map(inside -> boxOf(inside, picture)).filter(Borders::isBetweenBars);
    }

    private static Box boxOf(BorderTrimmer.Inside inside, RgbImage picture) {
        double width = picture.width();
        double height = picture.height();
        return new Box(
                inside.left() / width,
                inside.top() / height,
                (inside.left() + inside.width()) / width,
                (inside.top() + inside.height()) / height);
    }

    private static boolean isBetweenBars(Box box) {
        boolean upright = isPair(box.left(), 1 - box.right());
        boolean level = isPair(box.top(), 1 - box.bottom());
        boolean onlyUpright = box.top() == 0 && box.bottom() == 1;
        boolean onlyLevel = box.left() == 0 && box.right() == 1;
        return (upright && (level || onlyUpright)) || (level && onlyLevel);
    }

    private static boolean isPair(double one, double other) {
        return Math.min(one, other) >= 0.02 && Math.abs(one - other) <= 0.02;
    }
}
