package app.lookalike.sample.apparel;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Pattern;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Point2D;

/** Jeans, trousers, track pants and shorts. */
public final class Bottoms implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    /** Widths of one leg, in picture units: outer edge and inner edge at knee and end, from the axis. */
    private record Leg(
            double waist,
            double hip,
            double kneeOut,
            double kneeIn,
            double endOut,
            double endIn,
            double top,
            double end) {

        double crotch() {
            return top + 92;
        }
    }

    @Override
    public void draw(Canvas canvas, Look look) {
        if (look.articleType().equals("Shorts")) {
            canvas.pose(0, 1.24, false);
        }
        boolean jeans = look.articleType().equals("Jeans") || look.is("Denim");
        boolean drawstring = look.articleType().equals("Track Pants") || look.is("Sports");
        Cloth cloth = jeans ? look.denim() : look.cloth(drawstring ? Material.NYLON : Material.COTTON);
        Leg leg = leg(look);
        Shape back = Outline.round(AXIS, leg.top + 3)
                .by(AXIS - leg.waist * 0.6, leg.top + 1)
                .to(AXIS - leg.waist, leg.top - 3)
                .by(AXIS, leg.top + 15)
                .mirrored();
        canvas.draw(canvas.piece(back, cloth.shaded(0.42)).padded(3, 1));
        Shape left = leg(leg, look.articleType().equals("Shorts"));
        Piece piece = creased(canvas.piece(left, cloth.turned(3)), look, leg);
        canvas.draw(piece.mirrored(cloth.turned(-3)));
        canvas.draw(piece.shadow(0.35, 2.6));
        if (jeans && look.choice(1, 4) > 0 && !look.colour().light()) {
            fade(canvas, leg, left);
        }
        Color thread = jeans ? jeansThread(look) : look.thread();
        seams(canvas, leg, thread, jeans, drawstring, look);
        ends(canvas, look, leg, cloth, thread, jeans);
        waistband(canvas, look, leg, cloth, thread, jeans, drawstring);
    }

    private static Color jeansThread(Look look) {
        return switch (look.colour()) {
            case BLACK, GREY, CHARCOAL, WHITE -> look.thread();
            default -> new Color(0xc9924a);
        };
    }

    private static Leg leg(Look look) {
        double waist = look.women() ? look.between(2, 35, 38) : look.between(2, 40, 43);
        double hip = look.women() ? look.between(3, 48, 51) : look.between(3, 50, 53);
        if (look.articleType().equals("Shorts")) {
            double end = look.women() ? look.between(4, 188, 206) : look.between(4, 214, 238);
            double out = hip + look.between(5, 9, 15);
            return new Leg(waist + 6, hip + 6, out, 7, out, 5, 70, end);
        }
        double end = look.between(4, 296, 304);
        return switch (look.cut()) {
            case "Skinny Fit" -> new Leg(waist, hip, 44, 12, 36, 16, 22, end);
            case "Slim Fit" -> new Leg(waist, hip, 48, 10, 42, 15, 22, end);
            case "Bootcut" -> new Leg(waist, hip, 46, 12, 55, 10, 22, end);
            case "Relaxed Fit" -> new Leg(waist, hip + 2, 55, 6, 54, 11, 22, end);
            default -> new Leg(waist, hip, 51, 8, 48, 11, 22, end);
        };
    }

    private static Shape leg(Leg leg, boolean shorts) {
        double crotch = leg.crotch();
        double knee = (crotch + leg.end) / 2 - 6;
        Outline outline = Outline.from(AXIS + 3, leg.top + 8)
                .to(AXIS - leg.waist, leg.top)
                .by(AXIS - leg.hip + 3, leg.top + 34)
                .by(AXIS - leg.hip, leg.top + 62);
        if (!shorts) {
            outline.by(AXIS - (leg.hip + leg.kneeOut) / 2 - 1.5, (leg.top + 62 + knee) / 2)
                    .by(AXIS - leg.kneeOut, knee);
        }
        outline.to(AXIS - leg.endOut, leg.end - 1)
                .by(AXIS - (leg.endOut + leg.endIn) / 2, leg.end + 3)
                .to(AXIS - leg.endIn, leg.end + 1.5);
        if (!shorts) {
            outline.by(AXIS - leg.kneeIn, knee);
        }
        return outline.to(AXIS - 1, crotch + 3).by(AXIS + 2.5, crotch - 18).close();
    }

    private static Piece creased(Piece piece, Look look, Leg leg) {
        double crotch = leg.crotch();
        double middle = AXIS - (leg.kneeOut + leg.kneeIn) / 2;
        piece.padded(9, 5)
                .draped(15, 56, look.pattern() == Pattern.PLAIN ? 2 : 1.6)
                .fall(0.12);
        piece.fold(AXIS - 2, crotch - 2, AXIS - leg.hip + 14, crotch - 22, 4, 9, 2);
        piece.fold(AXIS - 4, crotch + 8, AXIS - leg.hip + 12, crotch + 4, 4, 8, 1.8);
        piece.fold(AXIS - 3, crotch - 14, AXIS - leg.hip + 22, crotch - 42, 3, 7, 1.4);
        if (look.articleType().equals("Shorts")) {
            return piece.fold(middle - 6, leg.end, middle - 4, crotch + 4, 4, 15, 1.9);
        }
        double knee = (crotch + leg.end) / 2;
        piece.fold(AXIS - leg.kneeOut + 3, knee - 6, AXIS - leg.kneeIn - 8, knee + 4, 4, 7, 1.5);
        piece.fold(AXIS - leg.kneeIn - 3, knee + 2, AXIS - leg.kneeOut + 10, knee + 14, -4, 7, 1.5);
        piece.fold(AXIS - leg.kneeOut + 4, knee + 24, AXIS - leg.kneeIn - 9, knee + 31, 3, 6, 1.2);
        piece.fold(AXIS - leg.endIn - 2, leg.end - 22, AXIS - leg.endOut + 6, leg.end - 14, -3, 6, 1.7);
        piece.fold(AXIS - leg.endOut + 2, leg.end - 34, AXIS - leg.endIn - 6, leg.end - 26, 3, 6, 1.5);
        boolean pressed = look.articleType().equals("Trousers");
        return pressed
                ? piece.fold(AXIS - (leg.endOut + leg.endIn) / 2, leg.end + 8, middle - 2, crotch - 40, 3, 4, 2.2)
                : piece.fold(middle + 2, knee - 10, middle - 8, crotch - 10, 4, 15, 1.7);
    }

    private static void fade(Canvas canvas, Leg leg, Shape left) {
        double x = AXIS - (leg.hip + 8) / 2;
        double y = (leg.crotch() + leg.end) / 2 - 40;
        for (Shape shape : new Shape[] {left, Outline.mirror(left)}) {
            double centre = shape == left ? x : 240 - x;
            Graphics2D graphics = canvas.onTop();
            graphics.translate(centre, y);
            graphics.scale(1, 3.6);
            graphics.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 19, new float[] {0, 1}, new Color[] {
                new Color(235, 240, 248, 62), new Color(235, 240, 248, 0)
            }));
            graphics.fill(Outline.circle(0, 0, 20));
            graphics.dispose();
        }
    }

    private static void seams(Canvas canvas, Leg leg, Color thread, boolean jeans, boolean drawstring, Look look) {
        double crotch = leg.crotch();
        Shape pocket = jeans
                ? Outline.from(AXIS - leg.waist + 17, leg.top + 12)
                        .by(AXIS - leg.waist + 12, leg.top + 30)
                        .to(AXIS - leg.hip + 1, leg.top + 38)
                        .open()
                : Outline.from(AXIS - leg.waist + 14, leg.top + 12)
                        .by(AXIS - leg.waist + 6, leg.top + 30)
                        .to(AXIS - leg.hip + 2, leg.top + 52)
                        .open();
        for (Shape line : new Shape[] {pocket, Outline.mirror(pocket)}) {
            canvas.seam(line, 1.8);
            canvas.stitches(line, thread);
        }
        if (drawstring) {
            Color stripe = Colour.clear(look.figure(), 0.92);
            double out = look.articleType().equals("Shorts") ? 0 : 1;
            Shape side = Outline.from(AXIS - leg.waist - 1, leg.top + 8)
                    .by(AXIS - leg.hip + 2.5, leg.top + 60)
                    .by(AXIS - leg.kneeOut - out + 4, (crotch + leg.end) / 2 - 6)
                    .to(AXIS - leg.endOut + 3, leg.end)
                    .open();
            canvas.ink(side, stripe, 3.2);
            canvas.ink(Outline.mirror(side), stripe, 3.2);
            return;
        }
        Shape fly = Outline.from(AXIS + 13, leg.top + 14)
                .by(AXIS + 12.5, leg.top + 42)
                .to(AXIS + 2, leg.top + 60)
                .open();
        canvas.seam(fly);
        canvas.stitches(fly, thread);
        if (jeans) {
            Details.stud(canvas, AXIS - leg.waist + 17, leg.top + 15, 1.3, new Color(0xb87a4a));
            Details.stud(canvas, AXIS - leg.hip + 5, leg.top + 36.5, 1.3, new Color(0xb87a4a));
            Details.stud(canvas, AXIS + leg.waist - 17, leg.top + 15, 1.3, new Color(0xb87a4a));
            Details.stud(canvas, AXIS + leg.hip - 5, leg.top + 36.5, 1.3, new Color(0xb87a4a));
        }
        if (look.is("Cargo")) {
            cargo(canvas, look, leg);
        }
    }

    private static void cargo(Canvas canvas, Look look, Leg leg) {
        double y = look.articleType().equals("Shorts") ? leg.crotch() - 14 : leg.crotch() + 10;
        Cloth cloth = look.cloth(Material.COTTON);
        double x = AXIS - leg.hip - 1;
        Piece bag = canvas.piece(Outline.box(x + 11, y + 18, 11, 19, 2), cloth)
                .padded(3, 2)
                .shadow(0.4, 2.2);
        canvas.drawBoth(bag, cloth);
        Piece flap = canvas.piece(Outline.box(x + 11, y + 3, 12, 6, 1.6), cloth)
                .padded(3, 1.8)
                .shadow(0.4, 2);
        canvas.drawBoth(flap, cloth);
        Details.button(canvas, x + 11, y + 5, 1.8, Colour.contrast(look.shade(), 0.4));
        Details.button(canvas, 240 - x - 11, y + 5, 1.8, Colour.contrast(look.shade(), 0.4));
    }

    private static void ends(Canvas canvas, Look look, Leg leg, Cloth cloth, Color thread, boolean jeans) {
        boolean turnUp = look.is("Turn-Up") || (jeans && look.articleType().equals("Shorts"));
        if (turnUp) {
            Shape cuff = Outline.from(AXIS - leg.endOut - 1.5, leg.end - 12)
                    .by(AXIS - (leg.endOut + leg.endIn) / 2, leg.end - 9)
                    .to(AXIS - leg.endIn + 1, leg.end - 11)
                    .to(AXIS - leg.endIn + 1, leg.end + 3)
                    .by(AXIS - (leg.endOut + leg.endIn) / 2, leg.end + 5)
                    .to(AXIS - leg.endOut - 1.5, leg.end + 1)
                    .close();
            Cloth inside = jeans ? Cloth.plain(Colour.lighter(cloth.ground(), 0.28), Material.DENIM) : cloth;
            canvas.drawBoth(canvas.piece(cuff, inside).padded(3, 1.8).shadow(0.4, 2), inside);
            return;
        }
        Shape line = Outline.from(AXIS - leg.endOut - 2, leg.end - 6)
                .by(AXIS - (leg.endOut + leg.endIn) / 2, leg.end - 3)
                .to(AXIS - leg.endIn + 1.5, leg.end - 4.5)
                .open();
        canvas.stitches(line, thread);
        canvas.stitches(Outline.mirror(line), thread);
    }

    private static void waistband(
            Canvas canvas, Look look, Leg leg, Cloth cloth, Color thread, boolean jeans, boolean drawstring) {
        Shape band = Outline.from(AXIS - leg.waist - 0.5, leg.top - 3)
                .by(AXIS, leg.top + 4)
                .to(AXIS + leg.waist + 0.5, leg.top - 3)
                .to(AXIS + leg.waist + 2, leg.top + 9)
                .by(AXIS, leg.top + 16)
                .to(AXIS - leg.waist - 2, leg.top + 9)
                .close();
        Cloth flat = cloth.as(drawstring ? Material.RIB : cloth.material());
        canvas.draw(canvas.piece(band, flat).padded(3, 1.8).shadow(0.35, 2));
        if (drawstring) {
            Cloth string = Cloth.plain(new Color(0xeeeae2), Material.WOOL);
            for (int side = -1; side <= 1; side += 2) {
                Shape hang = Outline.from(AXIS + 3 * side, leg.top + 10)
                        .by(AXIS + 8 * side, leg.top + 24)
                        .to(AXIS + (6 + side) * side, leg.top + 42)
                        .open();
                canvas.draw(canvas.piece(Details.cord(hang, 2.2), string)
                        .padded(0.9, 0.9)
                        .shadow(0.4, 1.4));
            }
            return;
        }
        canvas.stitches(
                Outline.from(AXIS - leg.waist, leg.top - 0.8)
                        .by(AXIS, leg.top + 6)
                        .mirroredOpen(),
                thread);
        canvas.stitches(
                Outline.from(AXIS - leg.waist - 1, leg.top + 7)
                        .by(AXIS, leg.top + 14)
                        .mirroredOpen(),
                thread);
        for (double x : new double[] {leg.waist - 5, leg.waist * 0.42}) {
            double sag = 6.5 * (1 - (x / leg.waist) * (x / leg.waist));
            Shape loop = Outline.box(AXIS - x, leg.top + 3.6 + sag, 2.1, 8.2, 0.8);
            canvas.drawBoth(canvas.piece(loop, flat).padded(1.2, 1).shadow(0.45, 1.4), flat);
        }
        if (jeans) {
            Details.stud(canvas, AXIS + 6, leg.top + 9.6, 3.1, new Color(0xb87a4a));
        } else {
            Details.button(canvas, AXIS + 6, leg.top + 9.6, 2.4, Colour.contrast(look.shade(), 0.35));
        }
    }
}
