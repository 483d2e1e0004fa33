package app.lookalike.sample.drawing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A window of numbers over the canvas, one per device pixel: a coverage mask or a height field. */
final class Grid {

    /** Where the grid lies on the canvas, in device pixels; it may reach beyond the canvas. */
    final Rectangle window;

    /** Row by row, {@code window.width × window.height}. */
    final float[] cells;

    Grid(Rectangle window) {
        this(window, new float[window.width * window.height]);
    }

    private Grid(Rectangle window, float[] cells) {
        this.window = window;
        this.cells = cells;
    }

    /** How far each pixel of the window is covered by the shape, 0 to 1, anti-aliased. */
    static Grid coverage(Shape deviceShape, Rectangle window) {
        BufferedImage image = new BufferedImage(window.width, window.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        smooth(graphics);
        graphics.setComposite(AlphaComposite.Src);
        graphics.translate(-window.x, -window.y);
        graphics.setColor(Color.WHITE);
        graphics.fill(deviceShape);
        graphics.dispose();
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] cells = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            cells[i] = (grey[i] & 0xff) / 255f;
        }
        return new Grid(window, cells);
    }

    /** The drawing quality used everywhere: anti-aliased, without snapping strokes to pixels. */
    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** A copy softened by three box passes, close to a Gaussian; beyond the window counts as zero. */
    Grid blurred(double radius) {
        int reach = (int) Math.round(radius * 0.6);
        if (reach < 1) {
            return new Grid(window, cells.clone());
        }
        float[] from = cells.clone();
        float[] to = new float[from.length];
        for (int pass = 0; pass < 3; pass++) {
            boxRows(from, to, window.width, window.height, reach);
            boxColumns(to, from, window.width, window.height, reach);
        }
        return new Grid(window, from);
    }

    /** The same values elsewhere on the canvas. */
    Grid moved(int right, int down) {
        Rectangle there = new Rectangle(window);
        there.translate(right, down);
        return new Grid(there, cells);
    }

    /** Value at a window position, zero outside. */
    float at(int column, int row) {
        if (column < 0 || row < 0 || column >= window.width || row >= window.height) {
            return 0;
        }
        return cells[row * window.width + column];
    }

    /** Adds another grid times a factor where the two overlap. */
    void add(Grid other, double factor) {
        Rectangle common = window.intersection(other.window);
        for (int y = common.y; y < common.y + common.height; y++) {
            int mine = (y - window.y) * window.width - window.x;
            int theirs = (y - other.window.y) * other.window.width - other.window.x;
            for (int x = common.x; x < common.x + common.width; x++) {
                cells[mine + x] = (float) (cells[mine + x] + factor * other.cells[theirs + x]);
            }
        }
    }

    /** Keeps only what another mask of the same window covers too. */
    void cut(Grid mask) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] * mask.cells[i];
        }
    }

    private static void boxRows(float[] from, float[] to, int width, int height, int reach) {
        double scale = 1.0 / (2 * reach + 1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            double sum = 0;
            for (int x = 0; x < Math.min(reach, width); x++) {
                sum += from[row + x];
            }
            for (int x = 0; x < width; x++) {
                sum += x + reach < width ? from[row + x + reach] : 0;
                sum -= x - reach > 0 ? from[row + x - reach - 1] : 0;
                to[row + x] = (float) (sum * scale);
            }
        }
    }

    private static void boxColumns(float[] from, float[] to, int width, int height, int reach) {
        float scale = 1f / (2 * reach + 1);
        double[] sums = new double[width];
        for (int y = 0; y < Math.min(reach, height); y++) {
            for (int x = 0; x < width; x++) {
                sums[x] += from[y * width + x];
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = sums[x];
                sum += y + reach < height ? from[(y + reach) * width + x] : 0;
                sum -= y - reach > 0 ? from[(y - reach - 1) * width + x] : 0;
                sums[x] = sum;
                to[y * width + x] = (float) (sum * scale);
            }
        }
    }
}
