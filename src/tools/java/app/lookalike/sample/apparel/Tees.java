package app.lookalike.sample.apparel;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Motifs;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Pattern;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** T-shirts, polo shirts and women's tops. */
public final class Tees implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        boolean pointed = look.is("V-Neck");
        double depth = depth(look);
        Torso torso = torso(look);
        Material material = look.colour() == Colour.GREY_MELANGE ? Material.MELANGE : Material.COTTON;
        Cloth cloth = look.cloth(material);
        canvas.draw(canvas.piece(torso.back(depth), cloth.shaded(0.35)).padded(4, 1));
        canvas.draw(canvas.piece(Outline.box(AXIS, 55, 5, 2.6, 0.6), label()).padded(1, 0.3));
        if (!look.is("Sleeveless")) {
            sleeves(canvas, look, torso, cloth);
        }
        Shape front = torso.front(depth, pointed);
        canvas.draw(torso.creased(canvas.piece(front, cloth).padded(9, 4.2).shadow(0.4, 3), look, 1));
        canvas.seam(torso.armhole());
        canvas.seam(Outline.mirror(torso.armhole()));
        hem(canvas, look, torso);
        if (look.is("Polo")) {
            placket(canvas, look, depth);
            poloCollar(canvas, look);
        } else if (!look.is("Sleeveless")) {
            neckBand(canvas, look, torso.neckline(depth, pointed));
        } else {
            canvas.stitches(
                    AffineTransform.getTranslateInstance(0, 3.4).createTransformedShape(torso.neckline(depth, false)),
                    look.thread());
        }
        if (look.is("Graphic")) {
            emblem(canvas, look);
        }
    }

    private static double depth(Look look) {
        return switch (look.cut()) {
            case "V-Neck" -> look.between(1, 36, 46);
            case "Scoop Neck" -> look.between(1, 34, 40);
            case "Sleeveless" -> look.between(1, 36, 46);
            case "Polo" -> 22;
            default -> look.between(1, 15, 20);
        };
    }

    private static Torso torso(Look look) {
        double length = look.between(2, 258, 274);
        if (!look.women()) {
            return new Torso(24, 66, 68, 65, 67 + look.between(3, -2, 3), length, 4);
        }
        double waist = look.between(4, 46, 52);
        if (look.is("Sleeveless")) {
            return new Torso(29, 44, 56, waist, 58 + look.between(3, -2, 9), length - 4, 7);
        }
        return new Torso(look.is("Scoop Neck") ? 33 : 26, 57, 57, waist, 58 + look.between(3, -2, 4), length - 6, 6);
    }

    private static Cloth label() {
        return Cloth.plain(new Color(0xe8e4da), Material.COTTON);
    }

    private static void sleeves(Canvas canvas, Look look, Torso torso, Cloth cloth) {
        if (look.is("Full Sleeve")) {
            double end = look.between(5, 246, 258);
            Piece left = torso.sleeveCreased(canvas.piece(torso.longSleeve(34, end), cloth.turned(6)), 1);
            canvas.drawBoth(left.padded(8, 4), cloth.turned(-6));
            Cloth rib = look.plain(Material.RIB);
            canvas.drawBoth(canvas.piece(torso.cuff(34, end - 3, 8), rib).padded(3, 1.4), rib);
            return;
        }
        double reach = look.women() ? look.between(6, 0.6, 0.85) : look.between(6, 0.95, 1.06);
        double out = AXIS - torso.shoulder();
        Piece left = canvas.piece(torso.shortSleeve(reach), cloth.turned(32))
                .padded(8, 4)
                .draped(16, 30, 1.8)
                .fold(out - 12 * reach, 96, out + 6, 74, 3, 9, 1.8)
                .fold(out - 2, 112, out + 7, 84, 2, 6, -1.5);
        canvas.drawBoth(left, cloth.turned(-32));
        if (look.is("Polo") || look.is("Ringer")) {
            Shape band = Details.band(torso.shortEnd(reach, 3), 7);
            Cloth trim = trim(look);
            canvas.drawBoth(
                    canvas.piece(band, trim).padded(2, 0.8).shadow(0.15, 1).within(left.shape), trim);
        } else {
            Shape end = torso.shortEnd(reach, 4.5);
            canvas.stitches(end, look.thread());
            canvas.stitches(Outline.mirror(end), look.thread());
        }
    }

    private static Cloth trim(Look look) {
        return look.is("Ringer") ? Cloth.plain(look.figure(), Material.RIB) : look.plain(Material.RIB);
    }

    private static void neckBand(Canvas canvas, Look look, Shape edge) {
        Shape band = Details.band(edge, 6.2);
        canvas.draw(canvas.piece(band, trim(look)).padded(2.4, 1.1).shadow(0.3, 1.4));
    }

    private static void hem(Canvas canvas, Look look, Torso torso) {
        double y = torso.length() - 5.5;
        Shape line = Outline.from(AXIS - torso.hem() + 0.5, y)
                .by(AXIS, y + torso.curve())
                .to(AXIS + torso.hem() - 0.5, y)
                .open();
        canvas.stitches(line, look.thread());
    }

    private static void placket(Canvas canvas, Look look, double depth) {
        Shape strip = Outline.box(AXIS + 1, 48 + depth + 24, 6, 26, 1);
        canvas.draw(
                canvas.piece(strip, look.plain(Material.COTTON)).padded(2, 0.8).shadow(0.3, 1.4));
        canvas.stitches(Outline.line(AXIS - 3.4, 66, AXIS - 3.4, 118), look.thread());
        canvas.stitches(Outline.line(AXIS + 5.4, 66, AXIS + 5.4, 118), look.thread());
        for (int button = 0; button < 2; button++) {
            Details.button(canvas, AXIS + 1, 84 + 19 * button, 2.3, Colour.contrast(look.shade(), 0.45));
        }
    }

    private static void poloCollar(Canvas canvas, Look look) {
        canvas.draw(canvas.piece(
                        Outline.round(AXIS, 50)
                                .by(AXIS - 16, 46)
                                .to(AXIS - 26, 43)
                                .by(AXIS - 27, 50)
                                .by(AXIS, 60)
                                .mirrored(),
                        look.plain(Material.COTTON).shaded(0.2))
                .padded(3, 1)
                .within(Outline.box(AXIS, 50, 30, 6.5, 1)));
        Shape left = Outline.from(AXIS - 23, 43)
                .by(AXIS - 13, 59)
                .to(AXIS, 71)
                .to(AXIS - 16, 90)
                .by(AXIS - 28, 72)
                .to(AXIS - 32, 50)
                .by(AXIS - 29, 44)
                .close();
        boolean tipped = look.choice(7, 2) == 0;
        for (Shape leaf : new Shape[] {left, Outline.mirror(left)}) {
            canvas.draw(canvas.piece(leaf, look.plain(Material.COTTON))
                    .padded(4, 1.8)
                    .shadow(0.4, 2.2));
        }
        if (tipped) {
            Shape tip = Outline.from(AXIS - 1.6, 70)
                    .to(AXIS - 16, 87)
                    .by(AXIS - 26.4, 71)
                    .to(AXIS - 30, 51)
                    .open();
            canvas.ink(tip, Colour.clear(look.figure(), 0.9), 1.5);
            canvas.ink(Outline.mirror(tip), Colour.clear(look.figure(), 0.9), 1.5);
        }
    }

    private static void emblem(Canvas canvas, Look look) {
        Graphics2D graphics = canvas.onTop();
        graphics.translate(AXIS, 138);
        double size = look.women() ? 1.0 : 1.25;
        graphics.scale(size, size);
        Cloth ink = look.cloth(Material.COTTON);
        Color figure = Colour.clear(ink.figure(), 0.93);
        Cloth print = new Cloth(
                ink.ground(),
                ink.material(),
                Pattern.PLAIN,
                figure,
                Colour.clear(ink.second(), 0.93),
                1,
                0,
                look.seed());
        Motifs.emblem(graphics, print, look.choice(8, 5));
        graphics.dispose();
    }
}
