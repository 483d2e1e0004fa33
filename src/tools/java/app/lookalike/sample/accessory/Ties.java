package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Pattern;
import java.awt.Shape;

/** Ties with their knot and neck loop, and bow ties. */
public final class Ties implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        Material material = look.is("Knit") ? Material.KNIT : Material.SILK;
        double angle = look.pattern() == Pattern.STRIPES || look.pattern() == Pattern.BROAD_STRIPES ? 38 : 0;
        Cloth cloth = look.cloth(material).turned(angle);
        if (look.is("Bow")) {
            bow(canvas, look, cloth);
            return;
        }
        canvas.pose(look.between(1, -2, 2), 1, false);
        double wide = look.is("Slim") || look.is("Knit") ? look.between(2, 19, 22) : look.between(2, 27, 32);
        loop(canvas, cloth);
        Shape tail = Outline.from(AXIS - 8, 60)
                .to(AXIS + 8, 60)
                .by(AXIS + 16, 160)
                .to(AXIS + 22, 246)
                .to(AXIS + 9, 262)
                .to(AXIS - 4, 246)
                .by(AXIS - 4, 150)
                .close();
        canvas.draw(canvas.piece(tail, cloth.shaded(0.12)).padded(6, 3.4));
        boolean square = look.is("Knit");
        Outline blade = Outline.from(AXIS - 10, 62)
                .to(AXIS + 10, 62)
                .by(AXIS + wide * 0.62, 160)
                .to(AXIS + wide, 270);
        Shape front = square
                ? blade.to(AXIS - wide, 270).by(AXIS - wide * 0.62, 160).close()
                : blade.to(AXIS, 270 + wide)
                        .to(AXIS - wide, 270)
                        .by(AXIS - wide * 0.62, 160)
                        .close();
        canvas.draw(canvas.piece(front, cloth)
                .padded(9, 5.5)
                .shadow(0.5, 5)
                .draped(26, 80, 1.4)
                .fold(AXIS, 58, AXIS - 2, 122, 1, 7, -3.4)
                .fold(AXIS - 7, 62, AXIS - 9, 104, 1, 4, 2)
                .fold(AXIS + 6, 62, AXIS + 9, 110, 1, 4, 1.6));
        Shape knot = Outline.from(AXIS - 18, 36)
                .by(AXIS, 33)
                .to(AXIS + 18, 36)
                .by(AXIS + 17, 52)
                .to(AXIS + 10, 68)
                .by(AXIS, 70)
                .to(AXIS - 10, 68)
                .by(AXIS - 17, 52)
                .close();
        canvas.draw(canvas.piece(knot, cloth.turned(angle == 0 ? 35 : -70))
                .padded(8, 6)
                .shadow(0.5, 3)
                .fold(AXIS - 16, 42, AXIS + 4, 66, 2, 6, 1.8));
    }

    private static void loop(Canvas canvas, Cloth cloth) {
        Shape behind = Outline.from(AXIS - 15, 42)
                .by(AXIS - 36, 22)
                .by(AXIS - 30, 9)
                .by(AXIS, 6)
                .by(AXIS + 30, 9)
                .by(AXIS + 36, 22)
                .to(AXIS + 15, 42)
                .by(AXIS + 24, 24)
                .by(AXIS, 17)
                .by(AXIS - 24, 24)
                .close();
        canvas.draw(canvas.piece(behind, cloth.shaded(0.18)).padded(4, 2.6));
    }

    private static void bow(Canvas canvas, Look look, Cloth cloth) {
        canvas.pose(look.between(1, -3, 3), look.between(2, 1.0, 1.08), false);
        Shape band = Outline.from(AXIS - 98, 148)
                .by(AXIS, 141)
                .to(AXIS + 98, 148)
                .to(AXIS + 98, 160)
                .by(AXIS, 154)
                .to(AXIS - 98, 160)
                .close();
        canvas.draw(canvas.piece(band, cloth.shaded(0.25)).padded(3, 1.6));
        Shape behind = Outline.from(AXIS, 150)
                .by(AXIS - 42, 138)
                .to(AXIS - 82, 134)
                .by(AXIS - 78, 160)
                .to(AXIS - 84, 190)
                .by(AXIS - 44, 178)
                .to(AXIS, 166)
                .close();
        canvas.drawBoth(
                canvas.piece(behind, cloth.turned(5).shaded(0.14)).padded(6, 4).shadow(0.3, 3),
                cloth.turned(-5).shaded(0.14));
        Shape wing = Outline.from(AXIS - 4, 149)
                .by(AXIS - 34, 132)
                .by(AXIS - 70, 122)
                .to(AXIS - 90, 124)
                .by(AXIS - 84, 156)
                .to(AXIS - 90, 192)
                .by(AXIS - 70, 192)
                .by(AXIS - 34, 180)
                .to(AXIS - 4, 165)
                .close();
        canvas.drawBoth(
                canvas.piece(wing, cloth.turned(-8))
                        .padded(10, 8)
                        .shadow(0.45, 4)
                        .draped(26, 26, 1.6)
                        .fold(AXIS - 6, 154, AXIS - 58, 144, 3, 8, -3.4)
                        .fold(AXIS - 6, 160, AXIS - 60, 172, -3, 8, 3)
                        .fold(AXIS - 6, 158, AXIS - 50, 158, 0, 5, -2.4),
                cloth.turned(8));
        Shape knot = Outline.round(AXIS, 142)
                .by(AXIS - 11, 144)
                .by(AXIS - 13, 157)
                .by(AXIS - 11, 171)
                .by(AXIS, 173)
                .mirrored();
        canvas.draw(canvas.piece(knot, cloth.turned(60))
                .padded(6, 5)
                .shadow(0.5, 3)
                .fold(AXIS - 4, 144, AXIS - 3, 171, 1, 4, -2));
    }
}
