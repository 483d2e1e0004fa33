package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Pattern;
import java.awt.Color;
import java.awt.Shape;

/** Backpacks from the front: school and laptop bags, roll-top, drawstring. */
public final class Backpacks implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -1.5, 1.5), 1.0, false);
        canvas.ground(Outline.ellipse(AXIS, 287, 70, 5), 4, 0.45);
        Cloth cloth = look.cloth(look.choice(2, 3) == 0 ? Material.CANVAS : Material.NYLON);
        Color trimColor = look.choice(3, 3) == 0 ? new Color(0x7b5232) : Colour.contrast(look.shade(), 0.35);
        Cloth trim = Cloth.plain(trimColor, look.choice(3, 3) == 0 ? Material.LEATHER : Material.NYLON);
        straps(canvas, trim, cloth);
        Shape body = body(look);
        canvas.draw(canvas.piece(body, cloth)
                .padded(20, 12)
                .draped(34, 50, 2.8)
                .folds(AXIS - 62, 90, AXIS - 50, 180, 6, 14, 2)
                .fold(AXIS - 30, 70, AXIS + 34, 74, 5, 10, 1.6));
        switch (look.cut()) {
            case "Roll-Top" -> rollTop(canvas, look, cloth, trim);
            case "Flap" -> flap(canvas, look, cloth, trim);
            default -> zipped(canvas, look, cloth, trim, body);
        }
    }

    private static Shape body(Look look) {
        double top = look.is("Roll-Top") ? 66 : look.is("Flap") ? 74 : 48;
        double round = look.is("Roll-Top") || look.is("Flap") ? 0 : 1;
        return Outline.round(AXIS, top)
                .by(AXIS - 40, top + 5 * round)
                .by(AXIS - 62 - 4 * (1 - round), top + 28 * round + 8)
                .by(AXIS - 70, 120)
                .by(AXIS - 74, 200)
                .by(AXIS - 73, 262)
                .by(AXIS - 62, 282)
                .by(AXIS, 287)
                .mirrored();
    }

    private static void straps(Canvas canvas, Cloth trim, Cloth cloth) {
        Shape grip = Details.band(
                Outline.from(AXIS - 17, 60).by(AXIS - 15, 36).by(AXIS, 29).mirroredOpen(), 7);
        canvas.draw(canvas.piece(grip, trim).padded(3, 2.6));
        Shape strap = Outline.from(AXIS - 52, 74)
                .by(AXIS - 82, 110)
                .by(AXIS - 92, 170)
                .by(AXIS - 86, 230)
                .to(AXIS - 66, 268)
                .to(AXIS - 62, 258)
                .by(AXIS - 76, 222)
                .by(AXIS - 78, 170)
                .to(AXIS - 56, 100)
                .close();
        Cloth dark = cloth.as(Material.NYLON).shaded(0.25);
        canvas.drawBoth(canvas.piece(strap, dark).padded(5, 3.4), dark);
    }

    private static void zipped(Canvas canvas, Look look, Cloth cloth, Cloth trim, Shape body) {
        Color zip = look.choice(4, 2) == 0 ? Details.NICKEL : Colour.contrast(look.shade(), 0.5);
        Shape mouth = Outline.from(AXIS - 63, 190)
                .by(AXIS - 62, 122)
                .by(AXIS - 54, 84)
                .by(AXIS - 34, 66)
                .by(AXIS, 61)
                .mirroredOpen();
        Details.zip(canvas, mouth, look.shade(), zip, false);
        canvas.draw(canvas.piece(Outline.box(AXIS + 46, 82, 2.2, 8, 1.6), trim)
                .padded(1.4, 1.2)
                .shadow(0.45, 2));
        boolean two = look.choice(5, 2) == 0;
        double top = two ? 198 : 168;
        if (two) {
            pocket(canvas, cloth.unprinted(), trim, zip, 44, 124, 186, body);
        }
        pocket(canvas, two ? cloth : trimmed(look, cloth, trim), trim, zip, 55, top, 276, body);
        for (int side = -1; side <= 1; side += 2) {
            Shape mesh = Outline.from(AXIS + side * 80, 206)
                    .by(AXIS + side * 66, 212)
                    .to(AXIS + side * 61, 222)
                    .to(AXIS + side * 60, 280)
                    .to(AXIS + side * 82, 280)
                    .close();
            canvas.draw(canvas.piece(mesh, Cloth.plain(Colour.darker(look.shade(), 0.4), Material.MESH))
                    .padded(3, 2)
                    .shadow(0.3, 2)
                    .within(body));
        }
        Shape patch = Outline.box(AXIS, two ? 96 : 118, 13, 9, 2);
        canvas.draw(canvas.piece(patch, trim).padded(2, 1.2).shadow(0.35, 1.6));
        double y = two ? 96 : 118;
        canvas.ink(
                Outline.from(AXIS - 7, y + 3)
                        .to(AXIS - 2, y - 4)
                        .to(AXIS + 1, y)
                        .to(AXIS + 4, y - 3)
                        .to(AXIS + 8, y + 3)
                        .open(),
                Colour.clear(Colour.contrast(trim.ground(), 0.6), 0.9),
                1.3);
    }

    private static Cloth trimmed(Look look, Cloth cloth, Cloth trim) {
        return look.choice(6, 2) == 0 && look.pattern() == Pattern.PLAIN ? trim : cloth;
    }

    private static void pocket(
            Canvas canvas, Cloth cloth, Cloth trim, Color zip, double half, double top, double low, Shape body) {
        Shape shape = Outline.round(AXIS, top)
                .by(AXIS - half * 0.66, top + 2)
                .by(AXIS - half * 0.96, top + 15)
                .by(AXIS - half, (top + low) / 2)
                .by(AXIS - half * 0.95, low - 8)
                .by(AXIS - half * 0.7, low)
                .by(AXIS, low + 1)
                .mirrored();
        canvas.draw(canvas.piece(shape, cloth)
                .padded(11, 7)
                .shadow(0.5, 4)
                .draped(30, 24, 1.8)
                .within(body));
        Shape line = Outline.from(AXIS - half * 0.94, top + 40)
                .by(AXIS - half * 0.88, top + 18)
                .by(AXIS - half * 0.6, top + 9)
                .by(AXIS, top + 7.5)
                .mirroredOpen();
        Details.zip(canvas, line, cloth.ground(), zip, false);
        canvas.draw(canvas.piece(Outline.box(AXIS - half * 0.5, top + 16, 2, 7.5, 1.6), trim)
                .padded(1.3, 1.2)
                .shadow(0.45, 1.8));
    }

    private static void rollTop(Canvas canvas, Look look, Cloth cloth, Cloth trim) {
        Shape roll = Outline.from(AXIS - 66, 58)
                .by(AXIS, 54)
                .to(AXIS + 66, 58)
                .by(AXIS + 71, 72)
                .to(AXIS + 67, 90)
                .by(AXIS, 94)
                .to(AXIS - 67, 90)
                .by(AXIS - 71, 72)
                .close();
        canvas.draw(
                canvas.piece(roll, cloth).padded(10, 8).shadow(0.5, 4).fold(AXIS - 64, 76, AXIS + 64, 74, 3, 8, -2.5));
        for (int side = -1; side <= 1; side += 2) {
            double x = AXIS + side * 30;
            canvas.draw(canvas.piece(Outline.box(x, 124, 5.5, 70, 1.5), trim)
                    .padded(2, 1.5)
                    .shadow(0.4, 2.2));
            Details.buckle(canvas, x, 136, 8, 7, 2.2, Details.NICKEL);
        }
        Shape pocket = Outline.box(AXIS, 234, 52, 38, 7);
        canvas.draw(canvas.piece(pocket, cloth).padded(9, 5.5).shadow(0.45, 3.4).draped(30, 24, 1.6));
        Details.zip(canvas, Outline.line(AXIS - 46, 206, AXIS + 46, 206), look.shade(), Details.NICKEL, false);
    }

    private static void flap(Canvas canvas, Look look, Cloth cloth, Cloth trim) {
        Shape pocket = Outline.box(AXIS, 240, 46, 32, 8);
        canvas.draw(canvas.piece(pocket, cloth).padded(9, 5.5).shadow(0.45, 3.4).draped(30, 24, 1.6));
        Shape lid = Outline.from(AXIS - 70, 82)
                .by(AXIS - 58, 66)
                .by(AXIS, 59)
                .by(AXIS + 58, 66)
                .to(AXIS + 70, 82)
                .by(AXIS + 74, 126)
                .by(AXIS + 66, 160)
                .by(AXIS + 46, 172)
                .by(AXIS, 176)
                .by(AXIS - 46, 172)
                .by(AXIS - 66, 160)
                .by(AXIS - 74, 126)
                .close();
        canvas.draw(canvas.piece(lid, cloth).padded(12, 7).shadow(0.55, 5).draped(34, 30, 2));
        for (int side = -1; side <= 1; side += 2) {
            double x = AXIS + side * 34;
            canvas.draw(canvas.piece(Outline.box(x, 176, 5.5, 52, 1.5), trim)
                    .padded(2, 1.5)
                    .shadow(0.4, 2.2));
            Details.buckle(canvas, x, 194, 8.5, 7.5, 2.2, Details.BRASS);
        }
        Shape cover = Outline.from(AXIS - 46, 210)
                .to(AXIS + 46, 210)
                .to(AXIS + 46, 222)
                .by(AXIS, 232)
                .to(AXIS - 46, 222)
                .close();
        canvas.draw(canvas.piece(cover, cloth).padded(4, 2.4).shadow(0.45, 2.4));
        Details.stud(canvas, AXIS, 224, 3, look.choice(7, 2) == 0 ? Details.BRASS : Details.NICKEL);
    }
}
