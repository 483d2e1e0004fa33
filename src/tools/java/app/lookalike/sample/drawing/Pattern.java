package app.lookalike.sample.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What is woven into or printed on a cloth. Figures cover less than the ground, so the ground names the colour. */
public enum Pattern {
    PLAIN(""),
    STRIPES("Striped"),
    BROAD_STRIPES("Striped"),
    PINSTRIPES("Striped"),
    CHECKS("Check"),
    WINDOWPANE("Check"),
    GINGHAM("Check"),
    DOTS("Polka Dot"),
    PIN_DOTS("Dotted"),
    FLORAL("Floral Print"),
    LEAVES("Printed"),
    DIAMONDS("Printed"),
    WAVES("Printed"),
    BRUSH("Printed"),
    ARGYLE("Argyle"),
    NORDIC("Patterned");

    private final String word;

    Pattern(String word) {
        this.word = word;
    }

    /** How a product name says it; empty for plain cloth. */
    public String word() {
        return word;
    }

    /**
     * Draws the figures over a ground that is already there.
     *
     * @param graphics in picture units, turned with the cloth
     * @param area what has to be covered
     */
    void paint(Graphics2D graphics, Rectangle2D area, Cloth cloth) {
        double unit = cloth.size();
        switch (this) {
            case PLAIN -> {}
            case STRIPES -> bands(graphics, area, cloth.figure(), true, 13 * unit, 4.2 * unit, 0);
            case BROAD_STRIPES -> {
                bands(graphics, area, cloth.figure(), true, 44 * unit, 12 * unit, 4);
                bands(graphics, area, cloth.second(), true, 44 * unit, 3 * unit, 22);
            }
            case PINSTRIPES -> {
                bands(graphics, area, cloth.figure(), false, 8.5 * unit, 1.5 * unit, 0);
                bands(graphics, area, Colour.clear(cloth.second(), 0.6), false, 25.5 * unit, 2.4 * unit, 4.2 * unit);
            }
            case CHECKS -> checks(graphics, area, cloth);
            case WINDOWPANE -> {
                bands(graphics, area, Colour.clear(cloth.figure(), 0.85), false, 19 * unit, 1.5 * unit, 0);
                bands(graphics, area, Colour.clear(cloth.figure(), 0.85), true, 19 * unit, 1.5 * unit, 0);
            }
            case GINGHAM -> {
                Color half = Colour.clear(cloth.figure(), 0.42);
                bands(graphics, area, half, false, 12 * unit, 5.2 * unit, 0);
                bands(graphics, area, half, true, 12 * unit, 5.2 * unit, 0);
            }
            case DOTS -> dots(graphics, area, cloth.figure(), 15 * unit, 3.3 * unit);
            case PIN_DOTS -> dots(graphics, area, cloth.figure(), 9.5 * unit, 1.5 * unit);
            case FLORAL -> scatter(graphics, area, 27 * unit, cloth, Motifs::flower);
            case LEAVES -> scatter(graphics, area, 21 * unit, cloth, Motifs::leaf);
            case BRUSH -> scatter(graphics, area, 19 * unit, cloth, Motifs::brush);
            case DIAMONDS -> diamonds(graphics, area, cloth, 17 * unit, 23 * unit, 0.52);
            case WAVES -> waves(graphics, area, cloth);
            case ARGYLE -> argyle(graphics, area, cloth);
            case NORDIC -> nordic(graphics, area, cloth);
        }
    }

    private static void bands(
            Graphics2D graphics,
            Rectangle2D area,
            Color color,
            boolean across,
            double spacing,
            double width,
            double offset) {
        graphics.setColor(color);
        double from = across ? area.getMinY() : area.getMinX();
        double to = across ? area.getMaxY() : area.getMaxX();
        for (double at = Math.floor(from / spacing) * spacing + offset; at < to; at += spacing) {
            graphics.fill(
                    across
                            ? new Rectangle2D.Double(area.getMinX(), at, area.getWidth(), width)
                            : new Rectangle2D.Double(at, area.getMinY(), width, area.getHeight()));
        }
    }

    private static void checks(Graphics2D graphics, Rectangle2D area, Cloth cloth) {
        double unit = cloth.size();
        for (boolean across : new boolean[] {false, true}) {
            bands(graphics, area, Colour.clear(cloth.figure(), 0.36), across, 30 * unit, 9 * unit, 4 * unit);
            bands(graphics, area, Colour.clear(cloth.figure(), 0.4), across, 30 * unit, 1.6 * unit, 8 * unit);
            bands(graphics, area, Colour.clear(cloth.second(), 0.75), across, 30 * unit, 1.7 * unit, 22 * unit);
        }
    }

    private static void dots(Graphics2D graphics, Rectangle2D area, Color color, double spacing, double radius) {
        graphics.setColor(color);
        double step = spacing * 0.75;
        long row = (long) Math.floor(area.getMinY() / step);
        for (double y = row * step; y < area.getMaxY() + spacing; y += step, row++) {
            double shift = Math.floorMod(row, 2) * spacing / 2;
            double first = Math.floor(area.getMinX() / spacing) * spacing + shift - spacing;
            for (double x = first; x < area.getMaxX() + spacing; x += spacing) {
                graphics.fill(Outline.circle(x, y, radius));
            }
        }
    }

    private static void waves(Graphics2D graphics, Rectangle2D area, Cloth cloth) {
        double unit = cloth.size();
        int row = 0;
        for (double y = Math.floor(area.getMinY() / 14) * 14; y < area.getMaxY() + 14; y += 11 * unit, row++) {
            Path2D.Double path = new Path2D.Double();
            double x = Math.floor(area.getMinX() / 24) * 24 - 24;
            path.moveTo(x, y);
            for (; x < area.getMaxX() + 24; x += 20 * unit) {
                path.curveTo(x + 7 * unit, y - 9 * unit, x + 13 * unit, y + 9 * unit, x + 20 * unit, y);
            }
            graphics.setColor(row % 3 == 1 ? cloth.second() : cloth.figure());
            graphics.setStroke(new BasicStroke((float) (row % 3 == 1 ? 1.4 * unit : 3.4 * unit)));
            graphics.draw(path);
        }
    }

    private static void diamonds(
            Graphics2D graphics, Rectangle2D area, Cloth cloth, double across, double down, double fill) {
        int row = (int) Math.floor(area.getMinY() / (down / 2));
        for (double y = row * down / 2; y < area.getMaxY() + down; y += down / 2, row++) {
            double shift = Math.floorMod(row, 2) * across / 2;
            double first = Math.floor(area.getMinX() / across) * across + shift - across;
            for (double x = first; x < area.getMaxX() + across; x += across) {
                graphics.setColor(cloth.figure());
                graphics.fill(diamond(x, y, across / 2 * fill, down / 2 * fill));
                graphics.setColor(cloth.second());
                graphics.fill(diamond(x, y, across / 2 * fill * 0.4, down / 2 * fill * 0.4));
            }
        }
    }

    private static void argyle(Graphics2D graphics, Rectangle2D area, Cloth cloth) {
        double across = 40 * cloth.size();
        double down = 58 * cloth.size();
        double left = Math.floor(area.getMinX() / across) * across - across + 20 * cloth.size();
        for (double x = left; x < area.getMaxX() + across; x += across) {
            double top = Math.floor(area.getMinY() / down) * down - down;
            for (double y = top; y < area.getMaxY() + down; y += down) {
                graphics.setColor(cloth.figure());
                graphics.fill(diamond(x, y, across * 0.4, down * 0.4));
                graphics.setColor(cloth.second());
                graphics.setStroke(new BasicStroke(
                        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {3f, 1.6f}, 0));
                graphics.draw(diamond(x + across / 2, y, across / 2, down / 2));
            }
        }
    }

    private static void nordic(Graphics2D graphics, Rectangle2D area, Cloth cloth) {
        double stitch = 3.4 * cloth.size();
        graphics.setColor(cloth.figure());
        double[] bandRows = {100, 190};
        for (double bandRow : bandRows) {
            for (int column = (int) (area.getMinX() / stitch); column * stitch < area.getMaxX(); column++) {
                int phase = Math.abs(Math.floorMod(column, 12) - 6);
                stitchRun(graphics, column, stitch, bandRow, 0, 1);
                stitchRun(graphics, column, stitch, bandRow, 3 + phase, 2);
                if (phase < 3) {
                    stitchRun(graphics, column, stitch, bandRow, 7 + phase, 4 - 2 * phase + 1);
                }
                stitchRun(graphics, column, stitch, bandRow, 13, 1);
            }
        }
        dots(graphics, new Rectangle2D.Double(area.getMinX(), 160, area.getWidth(), 24), cloth.figure(), 14, 1.6);
        dots(graphics, new Rectangle2D.Double(area.getMinX(), 250, area.getWidth(), 40), cloth.figure(), 14, 1.6);
    }

    private static void stitchRun(Graphics2D graphics, int column, double stitch, double top, int row, int rows) {
        graphics.fill(new Rectangle2D.Double(column * stitch, top + row * stitch, stitch, rows * stitch));
    }

    private static Path2D diamond(double x, double y, double across, double down) {
        return Outline.from(x, y - down)
                .to(x + across, y)
                .to(x, y + down)
                .to(x - across, y)
                .close();
    }

    /** Draws one figure about the origin, about 20 units wide. */
    private interface Motif {
        void draw(Graphics2D graphics, Cloth cloth, Random random);
    }

    private static void scatter(Graphics2D graphics, Rectangle2D area, double spacing, Cloth cloth, Motif motif) {
        AffineTransform view = graphics.getTransform();
        long firstRow = (long) Math.floor(area.getMinY() / spacing) - 1;
        long lastRow = (long) Math.ceil(area.getMaxY() / spacing) + 1;
        long firstColumn = (long) Math.floor(area.getMinX() / spacing) - 1;
        long lastColumn = (long) Math.ceil(area.getMaxX() / spacing) + 1;
        for (long row = firstRow; row <= lastRow; row++) {
            for (long column = firstColumn; column <= lastColumn; column++) {
                Random random = new Random(cloth.seed() * 31 + row * 7919 + column * 104729);
                double shift = Math.floorMod(row, 2L) * 0.5;
                double x = (column + shift + 0.28 * (random.nextDouble() - 0.5)) * spacing;
                double y = (row + 0.28 * (random.nextDouble() - 0.5)) * spacing;
                graphics.setTransform(view);
                graphics.translate(x, y);
                graphics.rotate(random.nextDouble() * 2 * Math.PI);
                double size = cloth.size() * (0.75 + 0.4 * random.nextDouble());
                graphics.scale(size, size);
                motif.draw(graphics, cloth, random);
            }
        }
        graphics.setTransform(view);
    }
}
