package app.lookalike.ui.map;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Points as pixels. A canvas would be given 44,000 shapes a frame; this writes them into an array in a few milliseconds.
 * Premultiplied ARGB, transparent where there is no point.
 */
final class PointRaster {
    /** Contrast (WCAG 2) below which a point gets a rim, to be seen at all. */
    private static final double LOW_CONTRAST = 1.6;

    /** Of 256: how strongly what is not chosen is drawn. */
    private static final int FAINT = 80;

    /** Pixels of the window. */
    private static final double RIM = 0.6;

    private final int width;
    private final int height;
    private final int[] pixels;

    PointRaster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * What to draw.
     *
     * @param shown whether a point is drawn
     * @param strong whether it is drawn in full
     * @param background 0xRRGGBB behind the points
     * @param pixelScale pixels of the raster for one of the viewport
     */
    record Scene(
            MapPoints points,
            Colouring colouring,
            Viewport viewport,
            IntPredicate shown,
            IntPredicate strong,
            int background,
            double pixelScale) {}

    /** Draws all that is in the window. */
    void draw(Scene scene) {
        Arrays.fill(pixels, 0);
        double radius = radius(scene.viewport().zoom()) * scene.pixelScale();
        Stamp stamp = new Stamp(radius);
        Stamp rim = new Stamp(radius + RIM * scene.pixelScale());
        int groups = scene.colouring().groups().size();
        boolean[] rimmed = new boolean[groups];
        for (int group = 0; group < groups; group++) {
            rimmed[group] = contrast(scene.colouring().groups().get(group).rgb(), scene.background()) < LOW_CONTRAST;
        }
        int rimColour = luminance(scene.background()) > 0.5 ? 0x606060 : 0xa0a0a0;
        for (int pass = 0; pass < 2; pass++) {
            boolean rest = pass == 0;
            visit(scene, point -> {
                int group = scene.colouring().groupOf(point);
                if (scene.colouring().isRest(group) == rest && scene.shown().test(point)) {
                    int x = (int) Math.round(scene.viewport().x(scene.points().x(point)) * scene.pixelScale());
                    int y = (int) Math.round(scene.viewport().y(scene.points().y(point)) * scene.pixelScale());
                    int strength = scene.strong().test(point) ? 256 : FAINT;
                    if (rimmed[group]) {
                        put(rim, x, y, rimColour, strength);
                    }
                    put(stamp, x, y, scene.colouring().groups().get(group).rgb(), strength);
                }
            });
        }
    }

    private static void visit(Scene scene, IntConsumer visitor) {
        Viewport in = scene.viewport();
        double margin = 16;
        scene.points()
                .within(
                        in.mapX(-margin),
                        in.mapY(-margin),
                        in.mapX(in.width() + margin),
                        in.mapY(in.height() + margin),
                        visitor);
    }

    /** Of a point, in pixels of the window. */
    static double radius(double zoom) {
        return Math.max(1.6, Math.min(5, 1.6 * Math.pow(zoom, 0.4)));
    }

    private void put(Stamp stamp, int centreX, int centreY, int rgb, int strength) {
        int side = stamp.side;
        int left = centreX - side / 2;
        int top = centreY - side / 2;
        for (int row = Math.max(0, -top); row < side && top + row < height; row++) {
            for (int column = Math.max(0, -left); column < side && left + column < width; column++) {
                int alpha = stamp.cover[row * side + column] * strength / 256;
                if (alpha > 0) {
                    int at = (top + row) * width + left + column;
                    pixels[at] = over(rgb, alpha, pixels[at]);
                }
            }
        }
    }

    /** Alpha is 0 to 256. */
    private static int over(int rgb, int alpha, int below) {
        int rest = 256 - alpha;
        int redBlue = ((rgb & 0xff00ff) * alpha + (below & 0xff00ff) * rest) >>> 8 & 0xff00ff;
        int green = ((rgb & 0x00ff00) * alpha + (below & 0x00ff00) * rest) >>> 8 & 0x00ff00;
        int opaque = Math.min(255, alpha + (below >>> 24) * rest / 256);
        return opaque << 24 | redBlue | green;
    }

    static double contrast(int a, int b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** How much of each pixel a disc covers, 0 to 256. */
    private static final class Stamp {
        private final int side;
        private final int[] cover;

        Stamp(double radius) {
            int reach = (int) Math.ceil(radius);
            side = 2 * reach + 1;
            cover = new int[side * side];
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    double distance = Math.hypot(row - reach, column - reach);
                    cover[row * side + column] = (int) (256 * Math.max(0, Math.min(1, radius - distance + 0.5)));
                }
            }
        }
    }
}
