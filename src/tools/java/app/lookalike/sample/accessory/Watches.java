package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Wrist watches from the front: case, dial, hands and strap. */
public final class Watches implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double MIDDLE = 160;

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -1, 1), look.women() ? 0.88 : 0.97, false);
        boolean metalStrap = metallic(look.colour());
        Color metal = metalStrap ? look.shade() : look.choice(2, 3) == 0 ? Details.BRASS : Details.NICKEL;
        if (metalStrap || look.is("Bracelet")) {
            bracelet(canvas, metalStrap ? look.shade() : metal);
        } else {
            strap(canvas, look, metal);
        }
        boolean square = look.is("Square Dial");
        double radius = look.is("Chronograph") ? 61 : look.between(3, 50, 58);
        lugs(canvas, metal, radius, square);
        crown(canvas, metal, radius, look.is("Chronograph"), square);
        Shape outer = face(square, radius);
        canvas.draw(canvas.piece(outer, Cloth.plain(metal, Material.METAL))
                .painted(Details.polish(AXIS - radius, MIDDLE - radius, AXIS + radius, MIDDLE + radius, metal))
                .padded(5, 4)
                .shadow(0.5, 5));
        if (look.is("Chronograph") || look.is("Diver")) {
            bezel(canvas, look, radius);
        }
        double dial = radius * (look.is("Chronograph") || look.is("Diver") ? 0.76 : 0.86);
        dial(canvas, look, dial, square, metal, metalStrap);
        glass(canvas, dial, square);
    }

    public static boolean metallic(Colour colour) {
        return switch (colour) {
            case SILVER, GOLD, STEEL, COPPER -> true;
            default -> false;
        };
    }

    private static Shape face(boolean square, double radius) {
        return square
                ? Outline.box(AXIS, MIDDLE, radius * 0.86, radius * 0.98, radius * 0.26)
                : Outline.circle(AXIS, MIDDLE, radius);
    }

    private static void strap(Canvas canvas, Look look, Color metal) {
        boolean rubber = look.is("Diver") || (look.is("Chronograph") && look.choice(4, 2) == 0);
        Cloth cloth = look.plain(rubber ? Material.RUBBER : Material.LEATHER);
        double half = look.women() ? 19 : 24;
        Shape upper = Outline.from(AXIS - half * 0.8, 6)
                .by(AXIS, 2)
                .to(AXIS + half * 0.8, 6)
                .by(AXIS + half * 0.86, 60)
                .to(AXIS + half, 122)
                .to(AXIS - half, 122)
                .by(AXIS - half * 0.86, 60)
                .close();
        Shape lower = Outline.from(AXIS - half, 198)
                .to(AXIS + half, 198)
                .by(AXIS + half * 0.86, 260)
                .to(AXIS + half * 0.78, 302)
                .by(AXIS, 322)
                .to(AXIS - half * 0.78, 302)
                .by(AXIS - half * 0.86, 260)
                .close();
        canvas.draw(canvas.piece(upper, cloth).padded(7, 5).draped(30, 20, 0.8));
        canvas.draw(canvas.piece(lower, cloth).padded(7, 5).draped(30, 20, 0.8));
        if (rubber) {
            for (int groove = -1; groove <= 1; groove++) {
                canvas.seam(Outline.line(AXIS + groove * 9, 10, AXIS + groove * 10, 118), 1.4);
                canvas.seam(Outline.line(AXIS + groove * 10, 202, AXIS + groove * 8, 250), 1.4);
            }
        } else {
            Color thread = Colour.clear(Colour.contrast(look.shade(), 0.55), 0.9);
            for (int side = -1; side <= 1; side += 2) {
                canvas.stitches(
                        Outline.from(AXIS + side * half * 0.68, 8)
                                .by(AXIS + side * half * 0.74, 60)
                                .to(AXIS + side * half * 0.86, 120)
                                .open(),
                        thread);
                canvas.stitches(
                        Outline.from(AXIS + side * half * 0.86, 200)
                                .by(AXIS + side * half * 0.74, 260)
                                .to(AXIS + side * half * 0.64, 298)
                                .open(),
                        thread);
            }
        }
        for (double y = 252; y < 302; y += 12) {
            canvas.ink(Outline.ellipse(AXIS, y, 0.9, 1.2), Colour.clear(Color.BLACK, 0.7), 1.8);
        }
        Details.buckle(canvas, AXIS, 12, half * 0.94, 9, 2.6, metal);
    }

    private static void bracelet(Canvas canvas, Color metal) {
        Cloth cloth = Cloth.plain(metal, Material.METAL);
        for (int side = -1; side <= 1; side += 2) {
            for (int link = 0; link < 11; link++) {
                double y = MIDDLE + side * (50 + link * 10.2);
                double half = 25 - link * 0.6;
                for (int part = -1; part <= 1; part++) {
                    double across = part == 0 ? half * 0.3 : half * 0.31;
                    double x = AXIS + part * half * 0.66;
                    double shift = part == 0 ? 0 : side * 2.0;
                    canvas.draw(canvas.piece(Outline.box(x, y + shift, across, 4.8, 1.6), cloth)
                            .painted(
                                    part == 0
                                            ? Details.gradient(
                                                    x - across,
                                                    y,
                                                    x + across,
                                                    y,
                                                    Colour.lighter(metal, 0.1),
                                                    Colour.lighter(metal, 0.55),
                                                    Colour.darker(metal, 0.12))
                                            : Details.gradient(
                                                    x - across,
                                                    y,
                                                    x + across,
                                                    y,
                                                    Colour.darker(metal, 0.12),
                                                    metal,
                                                    Colour.darker(metal, 0.25)))
                            .padded(1.8, 1.6)
                            .shadow(0.4, 1.2));
                }
            }
        }
    }

    private static void lugs(Canvas canvas, Color metal, double radius, boolean square) {
        double x = square ? 25 : 27;
        for (int side = -1; side <= 1; side += 2) {
            double root = MIDDLE + side * radius * (square ? 0.85 : 0.72);
            double end = MIDDLE + side * (radius + 9);
            Shape lug = Outline.from(AXIS - x - 7, root)
                    .by(AXIS - x - 5, end - side * 4)
                    .to(AXIS - x + 1, end)
                    .to(AXIS - x + 3, root)
                    .close();
            Cloth cloth = Cloth.plain(metal, Material.METAL);
            canvas.drawBoth(canvas.piece(lug, cloth).padded(2.6, 2.4).shadow(0.4, 2), cloth);
        }
    }

    private static void crown(Canvas canvas, Color metal, double radius, boolean pushers, boolean square) {
        double x = AXIS + radius * (square ? 0.86 : 1) + 3;
        Cloth cloth = Cloth.plain(metal, Material.METAL);
        Piece knob = canvas.piece(Outline.box(x, MIDDLE, 5, 7, 1.6), cloth)
                .padded(2, 2)
                .shadow(0.4, 2);
        for (double y = MIDDLE - 6; y <= MIDDLE + 6; y += 2) {
            knob.fold(x - 4, y, x + 6, y, 0, 1, -1);
        }
        canvas.draw(knob);
        if (pushers) {
            for (int side = -1; side <= 1; side += 2) {
                Shape button = AffineTransform.getRotateInstance(side * 0.55, AXIS, MIDDLE)
                        .createTransformedShape(Outline.box(x, MIDDLE, 4.4, 4.6, 1.4));
                canvas.draw(canvas.piece(button, cloth).padded(2, 2).shadow(0.4, 2));
            }
        }
    }

    private static void bezel(Canvas canvas, Look look, double radius) {
        Color ring = look.is("Diver")
                ? look.choice(5, 2) == 0 && !metallic(look.colour()) ? look.shade() : new Color(0x25272c)
                : new Color(0x2c2e33);
        Shape band = Details.ring(Outline.circle(AXIS, MIDDLE, radius * 0.86), radius * 0.17);
        canvas.draw(canvas.piece(band, Cloth.plain(ring, Material.PLASTIC))
                .padded(2, 1.6)
                .shadow(0.2, 1));
        for (int mark = 0; mark < 60; mark += look.is("Diver") ? 5 : 2) {
            double angle = Math.PI * mark / 30;
            double from = radius * 0.82;
            double to = radius * (mark % 5 == 0 ? 0.91 : 0.87);
            canvas.ink(ray(angle, from, to), new Color(0xe8e8e6), mark % 15 == 0 ? 2 : 0.9);
        }
    }

    private static Shape ray(double angle, double from, double to) {
        return Outline.line(
                AXIS + from * Math.sin(angle),
                MIDDLE - from * Math.cos(angle),
                AXIS + to * Math.sin(angle),
                MIDDLE - to * Math.cos(angle));
    }

    private static void dial(Canvas canvas, Look look, double dial, boolean square, Color metal, boolean metalStrap) {
        int[] plain = {0xf6f5f1, 0xf6f5f1, 0x26282d, 0x1f2c4d};
        Color ground = metalStrap || look.choice(6, 3) == 0 ? new Color(plain[look.choice(7, 4)]) : look.shade();
        if (look.colour() == Colour.BLACK || look.colour() == Colour.WHITE) {
            ground = look.choice(8, 3) == 0 ? new Color(plain[look.choice(7, 3)]) : look.shade();
        }
        Shape shape = square
                ? Outline.box(AXIS, MIDDLE, dial * 0.84, dial * 0.98, dial * 0.2)
                : Outline.circle(AXIS, MIDDLE, dial);
        canvas.draw(canvas.piece(shape, Cloth.plain(ground, Material.SILK))
                .painted(Details.gradient(
                        AXIS - dial,
                        MIDDLE - dial,
                        AXIS + dial,
                        MIDDLE + dial,
                        Colour.lighter(ground, 0.16),
                        ground,
                        Colour.darker(ground, 0.14)))
                .padded(4, -3)
                .shadow(0, 1)
                .rim(0.5));
        Color ink = Colour.contrast(ground, 0.85);
        Color marks = look.choice(9, 2) == 0 ? metal : ink;
        if (look.is("Chronograph")) {
            subdials(canvas, ground, ink, dial);
        }
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            double reach = square
                    ? dial
                            * Math.min(
                                    1 / Math.max(0.01, Math.abs(Math.sin(angle))) * 0.8,
                                    1 / Math.max(0.01, Math.abs(Math.cos(angle))) * 0.92)
                    : dial * 0.9;
            Shape index = Details.band(
                    ray(angle, reach - dial * (hour % 3 == 0 ? 0.2 : 0.13), reach), hour % 3 == 0 ? 3.2 : 2);
            canvas.draw(canvas.piece(index, Cloth.plain(marks, Material.METAL))
                    .padded(0.8, 0.7)
                    .shadow(0.35, 1));
        }
        if (!square) {
            for (int minute = 0; minute < 60; minute++) {
                canvas.ink(ray(Math.PI * minute / 30, dial * 0.93, dial * 0.96), Colour.clear(ink, 0.7), 0.6);
            }
        }
        if (look.choice(10, 2) == 0 && !look.is("Chronograph")) {
            Shape date = Outline.box(AXIS + dial * (square ? 0.46 : 0.56), MIDDLE, dial * 0.12, dial * 0.1, 1);
            canvas.draw(canvas.piece(date, Cloth.plain(new Color(0xf7f6f2), Material.COTTON))
                    .padded(1, -0.6)
                    .shadow(0, 1));
        }
        hands(canvas, look, dial, ink, metal);
    }

    private static void subdials(Canvas canvas, Color ground, Color ink, double dial) {
        double[][] places = {{-0.45, 0}, {0.45, 0}, {0, 0.47}};
        for (double[] place : places) {
            double x = AXIS + place[0] * dial;
            double y = MIDDLE + place[1] * dial;
            Shape disc = Outline.circle(x, y, dial * 0.23);
            canvas.draw(canvas.piece(disc, Cloth.plain(Colour.contrast(ground, 0.14), Material.SILK))
                    .padded(1.6, -1.4)
                    .shadow(0, 1));
            for (int mark = 0; mark < 12; mark++) {
                double angle = Math.PI * mark / 6;
                canvas.ink(
                        Outline.line(
                                x + dial * 0.17 * Math.sin(angle),
                                y - dial * 0.17 * Math.cos(angle),
                                x + dial * 0.21 * Math.sin(angle),
                                y - dial * 0.21 * Math.cos(angle)),
                        Colour.clear(ink, 0.8),
                        0.6);
            }
            canvas.ink(Outline.line(x, y, x + dial * 0.1, y - dial * 0.13), ink, 1);
        }
    }

    private static void hands(Canvas canvas, Look look, double dial, Color ink, Color metal) {
        double hour = 2 * Math.PI * look.between(11, 0.83, 0.86);
        double minute = 2 * Math.PI * look.between(12, 0.14, 0.19);
        hand(canvas, hour, dial * 0.5, 3.6, Cloth.plain(look.choice(13, 2) == 0 ? metal : ink, Material.METAL));
        hand(canvas, minute, dial * 0.76, 2.8, Cloth.plain(look.choice(13, 2) == 0 ? metal : ink, Material.METAL));
        double second = 2 * Math.PI * look.between(14, 0.45, 0.7);
        Color red = look.choice(15, 2) == 0 ? new Color(0xc4322b) : ink;
        Shape thin = new BasicStroke(0.9f).createStrokedShape(ray(second, -dial * 0.18, dial * 0.82));
        canvas.draw(canvas.piece(thin, Cloth.plain(red, Material.PLASTIC))
                .padded(0.5, 0.3)
                .shadow(0.4, 1.2));
        Details.stud(canvas, AXIS, MIDDLE, 2.6, metal);
    }

    private static void hand(Canvas canvas, double angle, double length, double width, Cloth cloth) {
        Shape shape = Outline.from(AXIS - width * 0.35, MIDDLE + length * 0.18)
                .to(AXIS - width / 2, MIDDLE - length * 0.6)
                .to(AXIS, MIDDLE - length)
                .to(AXIS + width / 2, MIDDLE - length * 0.6)
                .to(AXIS + width * 0.35, MIDDLE + length * 0.18)
                .close();
        Shape turned = AffineTransform.getRotateInstance(angle, AXIS, MIDDLE).createTransformedShape(shape);
        canvas.draw(canvas.piece(turned, cloth).padded(0.9, 0.8).shadow(0.45, 1.6));
    }

    private static void glass(Canvas canvas, double dial, boolean square) {
        Shape shape = square
                ? Outline.box(AXIS, MIDDLE, dial * 0.84, dial * 0.98, dial * 0.2)
                : Outline.circle(AXIS, MIDDLE, dial);
        Shape glare = Outline.from(AXIS - dial * 1.2, MIDDLE + dial * 0.4)
                .to(AXIS + dial * 0.3, MIDDLE - dial * 1.2)
                .to(AXIS - dial * 1.2, MIDDLE - dial * 1.2)
                .close();
        canvas.draw(canvas.piece(glare, Cloth.plain(Color.WHITE, Material.COTTON))
                .flat()
                .within(shape)
                .opacity(0.13));
    }
}
