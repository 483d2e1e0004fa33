package app.lookalike.sample.apparel;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Shape;

/** Bomber, denim, biker, puffer and sports jackets. */
public final class Jackets implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double TOP = Torso.TOP;

    @Override
    public void draw(Canvas canvas, Look look) {
        Cloth cloth = look.is("Denim") ? look.denim() : look.cloth(material(look));
        double length = look.is("Biker") || look.is("Denim") ? look.between(2, 238, 250) : look.between(2, 250, 264);
        Torso torso = look.women()
                ? new Torso(24, 58, 60, look.between(4, 53, 57), 58, length, 3)
                : new Torso(24, 68, 71, look.between(4, 68, 70), 67, length, 3);
        canvas.draw(canvas.piece(torso.back(18), lining(look)).padded(4, 1));
        canvas.draw(canvas.piece(Outline.box(AXIS, 54, 7, 3, 0.6), Cloth.plain(new Color(0xd9d4c8), Material.COTTON))
                .padded(1, 0.3));
        double end = look.between(5, 246, 256);
        sleeves(canvas, look, torso, cloth, end);
        Shape front = torso.front(20, false);
        double strength = look.is("Puffer") ? 0.7 : 1.15;
        canvas.draw(torso.creased(canvas.piece(front, cloth).padded(12, 5.5).shadow(0.45, 3.4), look, strength));
        canvas.seam(torso.armhole(), 1.3);
        canvas.seam(Outline.mirror(torso.armhole()), 1.3);
        switch (look.cut()) {
            case "Denim" -> denim(canvas, torso, cloth, end);
            case "Biker" -> biker(canvas, look, torso, cloth, front);
            case "Puffer" -> puffer(canvas, look, torso, cloth, front);
            case "Sports" -> sports(canvas, look, torso, cloth, front);
            default -> bomber(canvas, look, torso, end);
        }
    }

    private static Material material(Look look) {
        return switch (look.cut()) {
            case "Denim" -> Material.DENIM;
            case "Biker" -> Material.LEATHER;
            case "Bomber", "Puffer", "Sports" -> Material.NYLON;
            default -> Material.COTTON;
        };
    }

    private static Cloth lining(Look look) {
        Color color = look.is("Bomber") && look.choice(11, 2) == 0 ? new Color(0xc8702c) : look.shade();
        return Cloth.plain(Colour.darker(color, 0.4), Material.SILK);
    }

    private static void sleeves(Canvas canvas, Look look, Torso torso, Cloth cloth, double end) {
        Piece left = torso.sleeveCreased(
                canvas.piece(torso.longSleeve(42, end), cloth.turned(7)), look.is("Puffer") ? 0.5 : 1.5);
        if (look.is("Puffer")) {
            double out = AXIS - torso.shoulder();
            for (double y = TOP + 34; y < end; y += 22) {
                double shift = (y - TOP) * 0.14;
                left.fold(out - 30 - shift * 0.2, y + 2, out + 24 - shift, y - 3, 2, 5, -4.5);
            }
        }
        canvas.drawBoth(left.padded(11, 6), cloth.turned(-7));
    }

    private static void rib(Canvas canvas, Look look, Torso torso, double end) {
        Cloth rib = Cloth.plain(Colour.darker(look.shade(), 0.12), Material.RIB);
        canvas.drawBoth(canvas.piece(torso.cuff(38, end, 17), rib.turned(4)).padded(4, 2), rib.turned(-4));
        canvas.draw(canvas.piece(torso.hemBand(18), rib).padded(4, 2).shadow(0.3, 1.6));
    }

    private static void bomber(Canvas canvas, Look look, Torso torso, double end) {
        rib(canvas, look, torso, end);
        for (int side = -1; side <= 1; side += 2) {
            Shape welt = Outline.from(AXIS + side * 26, 190)
                    .to(AXIS + side * 33, 187)
                    .to(AXIS + side * 50, 221)
                    .to(AXIS + side * 43, 224)
                    .close();
            canvas.draw(canvas.piece(welt, look.plain(Material.NYLON))
                    .padded(2, 1.4)
                    .shadow(0.45, 1.8));
        }
        Details.zip(canvas, Outline.line(AXIS, 66, AXIS, torso.length() + 3), look.shade(), metal(look), true);
        Shape collar = Outline.from(AXIS - 28, 45)
                .by(AXIS - 17, 62)
                .to(AXIS - 1, 68)
                .to(AXIS - 1, 79)
                .by(AXIS - 22, 73)
                .to(AXIS - 36, 51)
                .close();
        Cloth rib = Cloth.plain(Colour.darker(look.shade(), 0.12), Material.RIB);
        canvas.drawBoth(canvas.piece(collar, rib.turned(35)).padded(4, 2.4).shadow(0.4, 2), rib.turned(-35));
    }

    private static void denim(Canvas canvas, Torso torso, Cloth cloth, double end) {
        Color thread = new Color(0xc9924a);
        double chest = torso.chest();
        Shape yoke = Outline.from(AXIS - chest + 6, 101)
                .by(AXIS - chest * 0.5, 103)
                .to(AXIS - 6, 105)
                .open();
        canvas.seam(yoke, 1.4);
        canvas.seam(Outline.mirror(yoke), 1.4);
        canvas.stitches(yoke, thread);
        canvas.stitches(Outline.mirror(yoke), thread);
        double low = torso.length() - 16;
        for (double from : new double[] {0.3, 0.72}) {
            Shape line = Outline.line(AXIS - chest * from, 126, AXIS - chest * from * 0.62 - 6, low);
            canvas.seam(line, 1.2);
            canvas.seam(Outline.mirror(line), 1.2);
            canvas.stitches(line, thread);
            canvas.stitches(Outline.mirror(line), thread);
        }
        for (int side = -1; side <= 1; side += 2) {
            double x = AXIS + side * chest * 0.5;
            Shape flap = Outline.from(x - 16, 106)
                    .to(x + 16, 106)
                    .to(x + 15, 117)
                    .to(x, 124)
                    .to(x - 15, 117)
                    .close();
            canvas.draw(canvas.piece(flap, cloth).padded(2.5, 1.3).shadow(0.4, 2));
            canvas.stitches(
                    Outline.from(x - 14, 108)
                            .to(x - 13, 115.5)
                            .to(x, 121.6)
                            .to(x + 13, 115.5)
                            .to(x + 14, 108)
                            .open(),
                    thread);
            Details.stud(canvas, x, 117, 2.4, Details.BRASS);
        }
        canvas.draw(canvas.piece(torso.hemBand(15), cloth).padded(3, 1.6).shadow(0.35, 1.6));
        canvas.stitches(Outline.line(AXIS - torso.hem(), low + 3, AXIS + torso.hem(), low + 3), thread);
        canvas.drawBoth(
                canvas.piece(torso.cuff(40, end, 15), cloth.turned(4))
                        .padded(3, 1.8)
                        .shadow(0.4, 1.6),
                cloth);
        Shape strip = Outline.box(AXIS + 1, (66 + torso.length()) / 2, 7, (torso.length() - 66) / 2 + 3, 1);
        canvas.draw(canvas.piece(strip, cloth).padded(2.5, 1.2).shadow(0.4, 2));
        canvas.stitches(Outline.line(AXIS - 4, 68, AXIS - 4, torso.length() + 2), thread);
        canvas.stitches(Outline.line(AXIS + 6, 68, AXIS + 6, torso.length() + 2), thread);
        for (double y = 84; y < torso.length(); y += 26) {
            Details.stud(canvas, AXIS + 1, y, 2.9, Details.BRASS);
        }
        collar(canvas, cloth, 14, 92, thread);
    }

    private static void collar(Canvas canvas, Cloth cloth, double out, double low, Color thread) {
        Shape leaf = Outline.from(AXIS - 26, 41)
                .by(AXIS - 17, 58)
                .to(AXIS - 1, 70)
                .to(AXIS - 7 - out, low)
                .by(AXIS - 27 - out * 0.5, 76)
                .to(AXIS - 38, 51)
                .by(AXIS - 33, 43)
                .close();
        canvas.drawBoth(canvas.piece(leaf, cloth.turned(38)).padded(4.5, 2.4).shadow(0.5, 2.8), cloth.turned(-38));
        Shape edge = Outline.from(AXIS - 3, 72)
                .to(AXIS - 7 - out, low - 3)
                .by(AXIS - 25.5 - out * 0.5, 75)
                .to(AXIS - 35, 52)
                .open();
        canvas.stitches(edge, thread);
        canvas.stitches(Outline.mirror(edge), thread);
    }

    private static void biker(Canvas canvas, Look look, Torso torso, Cloth cloth, Shape front) {
        double low = torso.length() + 2;
        Color dark = Colour.contrast(look.shade(), 0.25);
        for (int side = -1; side <= 1; side += 2) {
            Details.zip(
                    canvas,
                    Outline.line(AXIS + side * 26, 176, AXIS + side * 47, 205),
                    look.shade(),
                    metal(look),
                    false);
        }
        Shape lapel = Outline.from(AXIS - 27, 44)
                .by(AXIS - 15, 64)
                .to(AXIS + 4, 96)
                .by(AXIS + 9, 118)
                .to(AXIS + 6, 140)
                .by(AXIS - 12, 128)
                .to(AXIS - 41, 103)
                .to(AXIS - 30, 92)
                .to(AXIS - 40, 80)
                .by(AXIS - 37, 60)
                .close();
        Shape rightLapel = Outline.from(AXIS + 27, 44)
                .by(AXIS + 18, 62)
                .to(AXIS + 5, 92)
                .by(AXIS + 12, 116)
                .to(AXIS + 18, 136)
                .to(AXIS + 44, 103)
                .to(AXIS + 32, 92)
                .to(AXIS + 41, 80)
                .by(AXIS + 37, 60)
                .close();
        Shape shirt = Outline.from(AXIS - 22, 54)
                .to(AXIS + 22, 54)
                .by(AXIS + 14, 74)
                .to(AXIS + 5, 104)
                .by(AXIS - 10, 76)
                .close();
        canvas.draw(canvas.piece(shirt, lining(look)).padded(4, -2).shadow(0, 1));
        Shape opening = Outline.from(AXIS + 8, 132)
                .by(AXIS + 20, 170)
                .to(AXIS + 24, low)
                .open();
        Details.zip(canvas, opening, look.shade(), metal(look), true);
        canvas.draw(canvas.piece(rightLapel, cloth).padded(5, 2.8).shadow(0.5, 2.8));
        canvas.draw(canvas.piece(lapel, cloth).padded(5, 2.8).shadow(0.5, 2.8));
        Details.stud(canvas, AXIS - 33, 102, 2, metal(look));
        Details.stud(canvas, AXIS + 37, 102, 2, metal(look));
        Details.stud(canvas, AXIS - 36, 82, 1.8, metal(look));
        Details.stud(canvas, AXIS + 37, 82, 1.8, metal(look));
        Shape belt = Outline.from(AXIS - torso.hem() - 1, low - 15)
                .by(AXIS, low - 11)
                .to(AXIS + torso.hem() + 1, low - 15)
                .to(AXIS + torso.hem(), low + 1)
                .by(AXIS, low + 5)
                .to(AXIS - torso.hem(), low + 1)
                .close();
        canvas.draw(canvas.piece(belt, cloth).padded(3, 1.8).shadow(0.4, 2).within(front));
        Details.buckle(canvas, AXIS - 8, low - 4.5, 8, 6.5, 2, metal(look));
        canvas.ink(Outline.line(AXIS - torso.chest() + 8, 118, AXIS - 34, 122), Colour.clear(dark, 0.5), 0.8);
    }

    private static void puffer(Canvas canvas, Look look, Torso torso, Cloth cloth, Shape front) {
        double chest = torso.chest();
        int rows = 8;
        double high = (torso.length() - TOP - 20) / rows;
        for (int row = 0; row < rows; row++) {
            double y = TOP + 18 + row * high;
            for (int side = -1; side <= 1; side += 2) {
                Shape pad = Outline.box(AXIS + side * (chest / 2 + 1), y + high / 2, chest / 2 + 1, high / 2 + 0.6, 5);
                canvas.draw(canvas.piece(pad, cloth)
                        .padded(7, 7)
                        .shadow(0.35, 1.6)
                        .draped(13, 17, 1.5)
                        .rim(0.45)
                        .fall(0.05)
                        .within(front));
            }
        }
        Details.zip(canvas, Outline.line(AXIS, 70, AXIS, torso.length() + 2), look.shade(), metal(look), true);
        Shape collar = Outline.from(AXIS - 30, 34)
                .by(AXIS - 16, 42)
                .to(AXIS - 1, 46)
                .to(AXIS - 1, 77)
                .by(AXIS - 24, 74)
                .to(AXIS - 37, 60)
                .by(AXIS - 37, 44)
                .close();
        canvas.draw(canvas.piece(Outline.ellipse(AXIS, 41, 26, 9), lining(look))
                .padded(5, -2)
                .shadow(0, 1));
        canvas.drawBoth(
                canvas.piece(collar, cloth).padded(8, 6).shadow(0.45, 3).fold(AXIS - 36, 58, AXIS, 62, 3, 5, -5),
                cloth);
    }

    private static void sports(Canvas canvas, Look look, Torso torso, Cloth cloth, Shape front) {
        Cloth contrast = Cloth.plain(look.figure(), Material.NYLON);
        Shape panel = Outline.from(AXIS - torso.shoulder() - 2, 56)
                .by(AXIS - torso.chest() + 12, 96)
                .by(AXIS - torso.waist() + 13, 170)
                .to(AXIS - torso.hem() + 8, torso.length() + 8)
                .to(AXIS - torso.hem() - 10, torso.length() + 8)
                .to(AXIS - torso.chest() - 10, 90)
                .close();
        Piece left = canvas.piece(panel, contrast)
                .padded(3, 1)
                .shadow(0.15, 1)
                .rim(0.2)
                .within(front);
        canvas.drawBoth(left.draped(26, 70, 2), contrast);
        double out = AXIS - torso.shoulder();
        for (int line = 0; line < 2; line++) {
            double x = out - 4 - line * 5;
            Shape stripe = Outline.from(x + 6, 62)
                    .by(x - 8, 100)
                    .by(x - 13, 160)
                    .to(x - 20, 236)
                    .open();
            canvas.ink(stripe, Colour.clear(look.figure(), 0.92), 2.2);
            canvas.ink(Outline.mirror(stripe), Colour.clear(look.figure(), 0.92), 2.2);
        }
        Details.zip(canvas, Outline.line(AXIS, 58, AXIS, torso.length() + 2), look.shade(), metal(look), true);
        Shape collar = Outline.from(AXIS - 29, 36)
                .by(AXIS - 16, 46)
                .to(AXIS - 1, 51)
                .to(AXIS - 1, 76)
                .by(AXIS - 22, 72)
                .to(AXIS - 36, 54)
                .by(AXIS - 36, 44)
                .close();
        canvas.draw(canvas.piece(Outline.ellipse(AXIS, 44, 25, 9), lining(look))
                .padded(5, -2)
                .shadow(0, 1));
        canvas.drawBoth(canvas.piece(collar, cloth).padded(5, 3).shadow(0.4, 2.4), cloth);
    }

    private static Color metal(Look look) {
        return look.choice(12, 3) == 0 ? Details.BRASS : Details.NICKEL;
    }
}
