package app.lookalike.sample.footwear;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Pattern;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/** Sandals and flip flops: a pair seen from above, toes up. */
public final class Sandals implements Look.Drawer {

    private static final Color CORK = new Color(0xb98d5e);

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -6, 6), look.women() ? 0.98 : 1.06, false);
        boolean flip = look.articleType().equals("Flip Flops");
        Material material = flip ? Material.RUBBER : look.choice(2, 3) == 0 ? Material.SUEDE : Material.LEATHER;
        Cloth strap = look.plain(material);
        Shape sole = sole(0);
        Color rim = flip ? Colour.contrast(look.shade(), 0.3) : look.choice(3, 2) == 0 ? CORK : new Color(0x4a3626);
        Cloth edge = Cloth.plain(rim, Material.RUBBER);
        canvas.drawBoth(canvas.piece(sole, edge).padded(5, 3.5), edge);
        Cloth bed = flip ? footbed(look) : Cloth.plain(insole(look), Material.SUEDE);
        canvas.drawBoth(
                canvas.piece(sole(4), bed)
                        .padded(8, -4)
                        .shadow(0.15, 1)
                        .rim(0.25)
                        .draped(30, 40, 2),
                bed);
        if (!flip) {
            Shape stitch = sole(7.5);
            canvas.stitches(stitch, Colour.clear(Colour.contrast(bed.ground(), 0.5), 0.6));
            canvas.stitches(Outline.mirror(stitch), Colour.clear(Colour.contrast(bed.ground(), 0.5), 0.6));
        } else {
            Color mark = Colour.clear(Colour.contrast(bed.ground(), 0.4), 0.5);
            for (Shape ring : new Shape[] {Outline.ellipse(72, 252, 13, 8), Outline.ellipse(168, 252, 13, 8)}) {
                canvas.ink(ring, mark, 1.6);
            }
        }
        switch (look.cut()) {
            case "Two-Strap" -> twoStrap(canvas, look, strap);
            case "Cross Strap" -> cross(canvas, look, strap);
            case "Slide" -> slide(canvas, look, look.cloth(material));
            case "Ankle Strap" -> ankle(canvas, look, strap);
            default -> thong(canvas, look, strap, flip);
        }
    }

    /** The left sole's outline, drawn in by some units. */
    private static Shape sole(double in) {
        return Outline.round(72, 286 - in)
                .by(54 + in * 0.7, 276 - in * 0.7)
                .by(45 + in, 248)
                .by(45 + in, 205)
                .by(40 + in, 160)
                .by(35 + in, 118)
                .by(38 + in, 82)
                .by(52 + in * 0.7, 53 + in * 0.7)
                .by(76, 40 + in)
                .by(98 - in * 0.7, 52 + in * 0.7)
                .by(109 - in, 84)
                .by(107 - in, 122)
                .by(99 - in, 164)
                .by(97 - in, 205)
                .by(98 - in, 248)
                .by(90 - in * 0.7, 276 - in * 0.7)
                .close();
    }

    private static Cloth footbed(Look look) {
        return look.cloth(Material.RUBBER).scaled(0.9);
    }

    private static Color insole(Look look) {
        int[] shades = {0xcaa477, 0xb08a60, 0xdcc5a2, 0x6b4c34};
        // The straps name the colour; where they are thin the bed takes part of it.
        double share = look.is("Thong") ? 0.6 : look.is("Two-Strap") || look.is("Slide") ? 0.2 : 0.35;
        return Colour.mix(new Color(shades[look.choice(5, shades.length)]), look.shade(), share);
    }

    private static void thong(Canvas canvas, Look look, Cloth strap, boolean flip) {
        double width = flip ? 9 : 7;
        Shape outer = tapered(80, 92, 54, 112, 37, 166, width);
        Shape inner = tapered(80, 92, 99, 116, 103, 164, width);
        canvas.drawBoth(
                canvas.piece(outer, strap).padded(4, 3.4).shadow(0.5, 3.4).within(sole(-2)), strap);
        canvas.drawBoth(
                canvas.piece(inner, strap).padded(4, 3.4).shadow(0.5, 3.4).within(sole(-2)), strap);
        canvas.drawBoth(
                canvas.piece(Outline.ellipse(80, 91, 4.6, 5.4), strap)
                        .padded(3, 2.6)
                        .shadow(0.5, 2),
                strap);
        if (look.women()) {
            blossom(canvas, look, 80, 95);
            blossom(canvas, look, 160, 95);
        } else if (!flip) {
            canvas.stitches(tapered(80, 96, 54, 114, 40, 164, 1), look.thread());
        }
    }

    /** A bent band that widens from a point to its far end. */
    private static Shape tapered(double x1, double y1, double bendX, double bendY, double x2, double y2, double width) {
        double side = x2 < x1 ? -1 : 1;
        return Outline.from(x1 - 2 * side, y1 - 3)
                .by(bendX + side * 1, bendY - width * 0.6)
                .to(x2 + side * width * 0.5, y2)
                .to(x2 - side * width * 0.8, y2 + width * 0.9)
                .by(bendX - side * width * 0.55, bendY + width * 0.8)
                .to(x1 - 2 * side, y1 + 5)
                .close();
    }

    private static void blossom(Canvas canvas, Look look, double x, double y) {
        Cloth petal = Cloth.plain(look.second(), Material.SILK);
        for (int i = 0; i < 5; i++) {
            double angle = 2 * Math.PI * i / 5 - 0.6;
            Shape leaf = Outline.circle(x + 6 * Math.cos(angle), y + 6 * Math.sin(angle), 4.8);
            canvas.draw(canvas.piece(leaf, petal).padded(2.4, 2).shadow(0.35, 1.4));
        }
        Details.stud(canvas, x, y, 3.2, Details.BRASS);
    }

    private static void band(Canvas canvas, Cloth strap, double y, double high, double tilt) {
        Shape shape = Outline.from(31, y + tilt)
                .by(72, y - 9)
                .to(111, y - tilt)
                .to(109, y + high - tilt)
                .by(72, y + high - 7)
                .to(33, y + high + tilt)
                .close();
        canvas.drawBoth(canvas.piece(shape, strap).padded(6, 5).shadow(0.55, 4).draped(20, 16, 1), strap);
        Shape edge = Outline.from(35, y + 2.4 + tilt)
                .by(72, y - 6.4)
                .to(108, y + 2.4 - tilt)
                .open();
        Color thread = Colour.clear(Colour.contrast(strap.ground(), 0.4), 0.7);
        canvas.stitches(edge, thread);
        canvas.stitches(Outline.mirror(edge), thread);
    }

    private static void twoStrap(Canvas canvas, Look look, Cloth strap) {
        Color metal = look.choice(6, 2) == 0 ? Details.BRASS : Details.NICKEL;
        for (double y : new double[] {92, 142}) {
            band(canvas, strap, y, 29, 2);
            Details.buckle(canvas, 50, y + 13, 7, 9, 2, metal);
            Details.buckle(canvas, 190, y + 13, 7, 9, 2, metal);
            for (int hole = 0; hole < 3; hole++) {
                double x = 64 + hole * 8;
                double down = y + 10 - hole * 1.2;
                canvas.ink(Outline.line(x, down, x + 0.01, down), Colour.clear(Color.BLACK, 0.55), 1.8);
                canvas.ink(Outline.line(240 - x, down, 240.01 - x, down), Colour.clear(Color.BLACK, 0.55), 1.8);
            }
        }
    }

    private static void cross(Canvas canvas, Look look, Cloth strap) {
        Shape first = Outline.from(32, 96)
                .by(76, 108)
                .to(106, 146)
                .to(101, 170)
                .by(68, 136)
                .to(35, 122)
                .close();
        Shape second = Outline.from(110, 92)
                .by(72, 108)
                .to(38, 150)
                .to(43, 174)
                .by(76, 138)
                .to(109, 118)
                .close();
        canvas.drawBoth(canvas.piece(first, strap).padded(6, 4.4).shadow(0.5, 4), strap);
        canvas.drawBoth(canvas.piece(second, strap).padded(6, 4.4).shadow(0.5, 4), strap);
        if (look.women()) {
            for (double x : new double[] {73, 167}) {
                Details.stud(canvas, x, 123, 5, Details.BRASS);
            }
        }
    }

    private static void slide(Canvas canvas, Look look, Cloth cloth) {
        Shape shape = Outline.from(30, 98)
                .by(72, 80)
                .to(113, 96)
                .to(107, 156)
                .by(72, 146)
                .to(35, 162)
                .close();
        canvas.drawBoth(canvas.piece(shape, cloth).padded(9, 7).shadow(0.55, 5), cloth);
        for (double y : new double[] {110, 137}) {
            Shape stripe = Outline.from(34, y + 1).by(72, y - 13).to(110, y - 1).open();
            Color color = Colour.clear(look.figure(), 0.9);
            if (look.pattern() == Pattern.PLAIN) {
                canvas.ink(stripe, color, y < 120 ? 6 : 2);
                canvas.ink(Outline.mirror(stripe), color, y < 120 ? 6 : 2);
            }
        }
    }

    private static void ankle(Canvas canvas, Look look, Cloth strap) {
        Color metal = look.choice(6, 2) == 0 ? Details.BRASS : Details.NICKEL;
        Shape spine = new BasicStroke(8, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                .createStrokedShape(Outline.from(79, 88).by(76, 130).to(72, 196).open());
        for (double y : new double[] {86, 118}) {
            band(canvas, strap, y, 13, 1);
        }
        canvas.drawBoth(canvas.piece(spine, strap).padded(3, 2.6).shadow(0.45, 3), strap);
        Shape loop = Outline.round(72, 190)
                .by(40, 206)
                .by(38, 238)
                .by(72, 250)
                .by(106, 238)
                .by(104, 206)
                .close();
        Shape ring = Details.ring(loop, 9);
        canvas.drawBoth(canvas.piece(ring, strap).padded(3.6, 3.2).shadow(0.5, 4), strap);
        Details.buckle(canvas, 41, 222, 5.4, 6, 1.6, metal);
        Details.buckle(canvas, 199, 222, 5.4, 6, 1.6, metal);
    }
}
