package app.lookalike.sample.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Where one product is drawn: three device pixels per picture unit, reduced at the end. Pieces are laid on top of each
 * other; each is lit as a relief by a lamp at the upper left and shades what it covers.
 */
public final class Canvas {

    /** Size of the finished picture in pixels, which are also the picture units. */
    public static final int WIDTH = 240;

    /** Height of the finished picture in pixels. */
    public static final int HEIGHT = 320;

    private static final int SCALE = 3;
    private static final double LAMP_X = -0.55;
    private static final double LAMP_Y = -0.83;

    private final BufferedImage layer = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
    private final int[] pixels = ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
    private final Grid floor = new Grid(new Rectangle(0, 0, WIDTH * SCALE, HEIGHT * SCALE));
    private final AffineTransform view = AffineTransform.getScaleInstance(SCALE, SCALE);
    private final Noise noise;
    private final double paper;

    /** The seed makes folds and grain of each product its own. */
    public Canvas(long seed) {
        noise = new Noise(seed);
        paper = noise.grain(3, 5);
    }

    /** Turns and scales everything drawn from now on about the middle, so that no two products sit alike. */
    public void pose(double degrees, double scale, boolean flip) {
        view.translate(WIDTH / 2.0, HEIGHT / 2.0);
        view.rotate(Math.toRadians(degrees));
        view.scale(flip ? -scale : scale, scale);
        view.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
    }

    /** Begins a piece; hand it to {@link #draw} when described. */
    public Piece piece(Shape shape, Cloth cloth) {
        return new Piece(shape, cloth);
    }

    /** Lays a piece on top of what is there. */
    public void draw(Piece piece) {
        Shape device = view.createTransformedShape(piece.shape);
        int pad = (int) Math.ceil(Math.max(piece.roundness, piece.shadowReach * 2) * SCALE * 1.2) + 4;
        Rectangle window = device.getBounds();
        window.grow(pad, pad);
        Grid mask = Grid.coverage(device, window);
        if (piece.within != null) {
            mask.cut(Grid.coverage(view.createTransformedShape(piece.within), window));
        }
        if (piece.shadow > 0) {
            shade(mask.blurred(piece.shadowReach * SCALE), piece.shadow, piece.shadowReach);
        }
        Grid pillow = mask.blurred(piece.roundness * SCALE);
        compose(piece, mask, pillow, relief(piece, mask, pillow), fabric(piece, window));
    }

    /** Lays a piece and its reflection, cut from another (turned) cloth. */
    public void drawBoth(Piece left, Cloth right) {
        draw(left);
        draw(left.mirrored(right));
    }

    /** Draws a line of ink on what is there. */
    public void ink(Shape path, Color color, double width) {
        ink(path, color, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private void ink(Shape path, Color color, BasicStroke stroke) {
        Graphics2D graphics = onTop();
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(path);
        graphics.dispose();
    }

    /** A graphics context in picture units that paints only where something has been drawn already. */
    public Graphics2D onTop() {
        Graphics2D graphics = layer.createGraphics();
        Grid.smooth(graphics);
        graphics.setComposite(AlphaComposite.SrcAtop);
        graphics.transform(view);
        return graphics;
    }

    /** A sewn line: a dark groove with a lit lower lip. */
    public void seam(Shape path) {
        seam(path, 1);
    }

    /** A sewn line of some strength; 1 is a usual seam. */
    public void seam(Shape path, double strength) {
        ink(path, Colour.clear(Color.BLACK, Math.min(1, 0.30 * strength)), 0.9);
        Shape lip = AffineTransform.getTranslateInstance(0.55, 0.75).createTransformedShape(path);
        ink(lip, Colour.clear(Color.WHITE, Math.min(1, 0.16 * strength)), 0.8);
    }

    /** A row of visible stitches. */
    public void stitches(Shape path, Color thread) {
        stitchesIn(path, thread, 0.9, 2.4f, 1.5f);
    }

    /** A dashed line: dashes and gaps of the given lengths. */
    void stitchesIn(Shape path, Color color, double width, float dash, float gap) {
        float[] dashes = {dash, gap};
        ink(path, color, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashes, 0));
    }

    /** Throws a soft shadow of the shape on the ground that the product stands on. */
    public void ground(Shape shape, double blur, double dark) {
        Shape device = view.createTransformedShape(shape);
        floor.add(Grid.coverage(device, floor.window).blurred(blur * SCALE), dark);
    }

    /** Takes away what the shape covers, down to the background. */
    void erase(Shape shape) {
        Graphics2D graphics = onTop();
        graphics.setComposite(AlphaComposite.DstOut);
        graphics.fill(shape);
        graphics.dispose();
    }

    private void shade(Grid soft, double dark, double reach) {
        int shiftX = (int) Math.round(reach * 0.35 * SCALE);
        int shiftY = (int) Math.round(reach * 0.55 * SCALE);
        Rectangle window = new Rectangle(soft.window);
        window.translate(shiftX, shiftY);
        Rectangle visible = window.intersection(floor.window);
        for (int y = visible.y; y < visible.y + visible.height; y++) {
            for (int x = visible.x; x < visible.x + visible.width; x++) {
                int at = y * floor.window.width + x;
                int below = pixels[at];
                if (below >>> 24 == 0) {
                    continue;
                }
                double keep = 1 - dark * soft.at(x - window.x, y - window.y);
                pixels[at] = (below & 0xff000000)
                        | (int) ((below >> 16 & 0xff) * keep) << 16
                        | (int) ((below >> 8 & 0xff) * keep) << 8
                        | (int) ((below & 0xff) * keep);
            }
        }
    }

    private Grid relief(Piece piece, Grid mask, Grid pillow) {
        Grid relief = new Grid(mask.window);
        relief.add(pillow, piece.height);
        if (piece.waveHeight > 0) {
            for (int y = 0; y < mask.window.height; y++) {
                for (int x = 0; x < mask.window.width; x++) {
                    double across = (x + mask.window.x) / (SCALE * piece.waveAcross);
                    double down = (y + mask.window.y) / (SCALE * piece.waveDown);
                    int at = y * mask.window.width + x;
                    relief.cells[at] = (float) (relief.cells[at] + piece.waveHeight * noise.layered(across, down));
                }
            }
        }
        for (Piece.Fold fold : piece.folds) {
            Shape lens = view.createTransformedShape(lens(fold));
            Rectangle window = lens.getBounds();
            int pad = (int) Math.ceil(fold.width() * SCALE) + 2;
            window.grow(pad, pad);
            relief.add(Grid.coverage(lens, window).blurred(fold.width() * SCALE * 0.4), fold.depth());
        }
        return relief;
    }

    private static Shape lens(Piece.Fold fold) {
        double alongX = fold.x2() - fold.x1();
        double alongY = fold.y2() - fold.y1();
        double length = Math.max(1e-6, Math.hypot(alongX, alongY));
        double sideX = -alongY / length;
        double sideY = alongX / length;
        double midX = fold.x1() + alongX * 0.45 + sideX * fold.bend();
        double midY = fold.y1() + alongY * 0.45 + sideY * fold.bend();
        double half = fold.width() / 2;
        return Outline.from(fold.x1(), fold.y1())
                .by(midX + sideX * half, midY + sideY * half)
                .to(fold.x2(), fold.y2())
                .by(midX - sideX * half, midY - sideY * half)
                .close();
    }

    private BufferedImage fabric(Piece piece, Rectangle window) {
        BufferedImage image = new BufferedImage(window.width, window.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Grid.smooth(graphics);
        graphics.translate(-window.x, -window.y);
        graphics.transform(view);
        Rectangle2D bounds = piece.shape.getBounds2D();
        double reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2 + 12;
        Rectangle2D area =
                new Rectangle2D.Double(bounds.getCenterX() - reach, bounds.getCenterY() - reach, 2 * reach, 2 * reach);
        graphics.setPaint(piece.paint == null ? piece.cloth.ground() : piece.paint);
        graphics.fill(area);
        graphics.rotate(Math.toRadians(piece.cloth.angle()), bounds.getCenterX(), bounds.getCenterY());
        piece.cloth.pattern().paint(graphics, area, piece.cloth);
        graphics.dispose();
        return image;
    }

    private void compose(Piece piece, Grid mask, Grid pillow, Grid relief, BufferedImage fabric) {
        int[] ground = ((DataBufferInt) fabric.getRaster().getDataBuffer()).getData();
        Material material = piece.cloth.material();
        Rectangle window = mask.window;
        Rectangle visible = window.intersection(floor.window);
        double top = window.getMinY();
        double drop = piece.fall / Math.max(1, window.height);
        double turn = Math.toRadians(piece.cloth.angle());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        for (int y = visible.y; y < visible.y + visible.height; y++) {
            for (int x = visible.x; x < visible.x + visible.width; x++) {
                int column = x - window.x;
                int row = y - window.y;
                int cell = row * window.width + column;
                double cover = mask.cells[cell] * piece.opacity;
                if (cover <= 0.002) {
                    continue;
                }
                double slopeX = (relief.at(column + 1, row) - relief.at(column - 1, row)) * SCALE / 2;
                double slopeY = (relief.at(column, row + 1) - relief.at(column, row - 1)) * SCALE / 2;
                int fromColumn = Math.max(0, Math.min(window.width - 1, column + (int) (slopeX * 4)));
                int fromRow = Math.max(0, Math.min(window.height - 1, row + (int) (slopeY * 4)));
                double slope = -(slopeX * LAMP_X + slopeY * LAMP_Y) * material.relief();
                double lit = slope / (1 + Math.abs(slope));
                double unitX = x / (double) SCALE;
                double unitY = y / (double) SCALE;
                double grain = material.grain().at(unitX * cos + unitY * sin, unitY * cos - unitX * sin, noise);
                double edge = 1 - piece.rim * Math.pow(Math.max(0, 1 - pillow.cells[cell]), 1.5) * 0.9;
                double even = 1 + piece.fall * 0.4 - drop * (y - top);
                double light = (1 + (lit > 0 ? 0.42 : 0.62) * lit) * edge * even * (1 + material.grainDepth() * grain);
                double glint = Math.max(0, 1 - Math.abs(lit - 0.42) * 3.2);
                double extra = 30 * lit + material.gloss() * 130 * glint * glint;
                lay(y * floor.window.width + x, ground[fromRow * window.width + fromColumn], light, extra, cover);
            }
        }
    }

    private void lay(int at, int color, double light, double extra, double cover) {
        int below = pixels[at];
        double belowCover = (below >>> 24) / 255.0 * (1 - cover);
        double total = cover + belowCover;
        double red = channel(color >> 16 & 0xff, light, extra) * cover + (below >> 16 & 0xff) * belowCover;
        double green = channel(color >> 8 & 0xff, light, extra) * cover + (below >> 8 & 0xff) * belowCover;
        double blue = channel(color & 0xff, light, extra) * cover + (below & 0xff) * belowCover;
        pixels[at] = (int) Math.round(total * 255) << 24
                | (int) Math.round(red / total) << 16
                | (int) Math.round(green / total) << 8
                | (int) Math.round(blue / total);
    }

    private static double channel(int value, double light, double extra) {
        return Math.max(0, Math.min(255, value * light + extra));
    }

    /** The finished picture: product, shadow and near-white background, reduced to 240 × 320. */
    public BufferedImage finish() {
        addShadow(5, 6, 2, 0.20);
        addShadow(1.6, 1.6, 0.8, 0.16);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, reduced(x, y));
            }
        }
        return picture;
    }

    private void addShadow(double blur, double down, double right, double dark) {
        Grid cover = new Grid(floor.window);
        for (int i = 0; i < pixels.length; i++) {
            cover.cells[i] = (pixels[i] >>> 24) / 255f;
        }
        Grid soft = cover.blurred(blur * SCALE);
        floor.add(soft.moved((int) (right * SCALE), (int) (down * SCALE)), dark);
    }

    private int reduced(int x, int y) {
        double centre = Math.hypot((x - 110) / 240.0, (y - 130) / 320.0);
        double paperTone = 252.5 + paper - 9 * centre * centre - 4.0 * y / HEIGHT;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            for (int column = x * SCALE; column < (x + 1) * SCALE; column++) {
                int at = row * WIDTH * SCALE + column;
                int pixel = pixels[at];
                double cover = (pixel >>> 24) / 255.0;
                double tone = paperTone * (1 - Math.min(0.75, floor.cells[at]));
                red += (pixel >> 16 & 0xff) * cover + tone * (1 - cover);
                green += (pixel >> 8 & 0xff) * cover + tone * (1 - cover);
                blue += (pixel & 0xff) * cover + (tone + 0.8) * (1 - cover);
            }
        }
        double count = SCALE * SCALE;
        return level(red / count) << 16 | level(green / count) << 8 | level(blue / count);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
