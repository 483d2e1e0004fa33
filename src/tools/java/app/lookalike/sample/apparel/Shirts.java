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

/** Button-down shirts for men and women: collar, placket, pocket, cuffs. */
public final class Shirts implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double TOP = Torso.TOP;

    @Override
    public void draw(Canvas canvas, Look look) {
        Cloth cloth = look.cloth(Material.COTTON);
        double length = look.between(2, 262, 278);
        double tail = -look.between(3, 5, 12);
        Torso torso = look.women()
                ? new Torso(21, 56, 57, look.between(4, 47, 52), 59, length, tail)
                : new Torso(22, 66, 68, look.between(4, 62, 66), 67, length, tail);
        canvas.draw(canvas.piece(torso.back(16), cloth.shaded(0.35)).padded(4, 1));
        sleeves(canvas, look, torso, cloth);
        Shape front = torso.front(26, true);
        canvas.draw(torso.creased(canvas.piece(front, cloth).padded(9, 4.2).shadow(0.4, 3), look, 1.05));
        canvas.seam(torso.armhole());
        canvas.seam(Outline.mirror(torso.armhole()));
        yoke(canvas, torso);
        pockets(canvas, look, torso, cloth);
        placket(canvas, look, torso, cloth, front);
        collar(canvas, look, cloth);
        Shape hem = Outline.from(AXIS - torso.hem(), length - 4 - Math.max(0, -tail) * 1.6)
                .by(AXIS - torso.hem() * 0.55, length - 5)
                .by(AXIS, length - 4)
                .mirroredOpen();
        canvas.stitches(hem, look.thread());
    }

    private static void sleeves(Canvas canvas, Look look, Torso torso, Cloth cloth) {
        if (look.is("Short Sleeve")) {
            double reach = look.women() ? 0.85 : 1.15;
            double out = AXIS - torso.shoulder();
            Piece left = canvas.piece(torso.shortSleeve(reach), cloth.turned(32))
                    .padded(8, 4)
                    .draped(16, 30, 1.8)
                    .fold(out - 14, 98, out + 6, 76, 3, 9, 1.8)
                    .fold(out - 2, 114, out + 7, 86, 2, 6, -1.5);
            canvas.drawBoth(left, cloth.turned(-32));
            canvas.seam(torso.shortEnd(reach, 10));
            canvas.seam(Outline.mirror(torso.shortEnd(reach, 10)));
            return;
        }
        boolean rolled = look.is("Roll-Up Sleeve");
        double end = rolled ? look.between(5, 168, 178) : look.between(5, 250, 262);
        double width = rolled ? 40 : 36;
        Piece left = torso.sleeveCreased(canvas.piece(torso.longSleeve(width, end), cloth.turned(6)), 1.1);
        canvas.drawBoth(left.padded(8, 4), cloth.turned(-6));
        Piece cuff = canvas.piece(torso.cuff(width, end - 3, rolled ? 15 : 18), cloth.turned(96));
        canvas.drawBoth(cuff.padded(3.5, 1.8).shadow(0.4, 2), cloth.turned(84));
        if (!rolled) {
            double wrist = AXIS - torso.shoulder() - 32 + width * 0.6;
            Details.button(canvas, wrist, end - 7, 1.9, buttonColor(look));
            Details.button(canvas, 240 - wrist, end - 7, 1.9, buttonColor(look));
        }
    }

    private static void yoke(Canvas canvas, Torso torso) {
        Shape yoke = Outline.from(AXIS - torso.shoulder() + 1, TOP + 17)
                .by(AXIS - torso.shoulder() * 0.62, TOP + 13)
                .to(AXIS - torso.neck() - 3, TOP + 10)
                .open();
        canvas.seam(yoke, 0.8);
        canvas.seam(Outline.mirror(yoke), 0.8);
    }

    private static void pockets(Canvas canvas, Look look, Torso torso, Cloth cloth) {
        int count = look.women() ? look.choice(6, 2) : look.choice(6, 3);
        for (int i = 0; i < count; i++) {
            double x = AXIS + (i == 0 ? 1 : -1) * torso.chest() * 0.5;
            Shape pocket = Outline.from(x - 14, 116)
                    .to(x + 14, 116)
                    .to(x + 14, 142)
                    .to(x, 149)
                    .to(x - 14, 142)
                    .close();
            canvas.draw(
                    canvas.piece(pocket, cloth).padded(2, 0.9).shadow(0.25, 1.6).rim(0.15));
            canvas.stitches(Outline.line(x - 14, 121, x + 14, 121), look.thread());
            if (count == 2) {
                Shape flap = Outline.from(x - 15, 114)
                        .to(x + 15, 114)
                        .to(x + 15, 122)
                        .to(x, 128)
                        .to(x - 15, 122)
                        .close();
                canvas.draw(canvas.piece(flap, cloth)
                        .padded(2, 0.9)
                        .shadow(0.35, 1.8)
                        .rim(0.15));
                Details.button(canvas, x, 123, 1.7, buttonColor(look));
            }
        }
    }

    private static void placket(Canvas canvas, Look look, Torso torso, Cloth cloth, Shape front) {
        Shape strip = Outline.box(AXIS + 1, (TOP + 26 + torso.length()) / 2, 6.5, (torso.length() - TOP - 18) / 2, 0.5);
        canvas.draw(canvas.piece(strip, cloth)
                .padded(2, 0.9)
                .shadow(0.35, 1.8)
                .rim(0.15)
                .within(front));
        canvas.stitches(Outline.line(AXIS - 3.6, TOP + 30, AXIS - 3.6, torso.length() - 3), look.thread());
        canvas.stitches(Outline.line(AXIS + 5.6, TOP + 30, AXIS + 5.6, torso.length() - 3), look.thread());
        for (double y = TOP + 48; y < torso.length() - 20; y += 29) {
            Details.button(canvas, AXIS + 1, y, 2.2, buttonColor(look));
        }
    }

    private static void collar(Canvas canvas, Look look, Cloth cloth) {
        Shape inside = Outline.round(AXIS, 47)
                .by(AXIS - 14, 44)
                .to(AXIS - 24, 39)
                .to(AXIS - 26, 48)
                .by(AXIS - 14, 60)
                .to(AXIS, 75)
                .mirrored();
        canvas.draw(canvas.piece(inside, cloth.shaded(0.28)).padded(4, 1.4).shadow(0, 1));
        canvas.draw(canvas.piece(Outline.box(AXIS, 55, 6, 2.6, 0.6), Cloth.plain(new Color(0xe8e4da), Material.COTTON))
                .padded(1, 0.3));
        if (look.is("Mandarin Collar")) {
            Shape stand = Outline.from(AXIS - 25, 39)
                    .by(AXIS - 15, 56)
                    .to(AXIS - 1, 68)
                    .to(AXIS - 1, 80)
                    .by(AXIS - 19, 64)
                    .to(AXIS - 30, 47)
                    .close();
            canvas.drawBoth(canvas.piece(stand, cloth.turned(50)).padded(3, 1.6).shadow(0.35, 2), cloth.turned(-50));
            return;
        }
        double spread = look.between(7, -3, 5);
        Shape leaf = Outline.from(AXIS - 24, 39)
                .by(AXIS - 15, 57)
                .to(AXIS - 1, 73)
                .to(AXIS - 17 - spread, 95)
                .by(AXIS - 28 - spread * 0.5, 74)
                .to(AXIS - 34, 49)
                .by(AXIS - 30, 41)
                .close();
        canvas.drawBoth(canvas.piece(leaf, cloth.turned(38)).padded(4, 1.9).shadow(0.45, 2.6), cloth.turned(-38));
        Shape edge = Outline.from(AXIS - 3, 73.6)
                .to(AXIS - 17 - spread * 0.95, 92)
                .by(AXIS - 26.4 - spread * 0.5, 73)
                .to(AXIS - 32, 50)
                .open();
        canvas.stitches(edge, look.thread());
        canvas.stitches(Outline.mirror(edge), look.thread());
        if (look.is("Button-Down Collar")) {
            Details.button(canvas, AXIS - 17.5 - spread * 0.8, 89, 1.6, buttonColor(look));
            Details.button(canvas, AXIS + 17.5 + spread * 0.8, 89, 1.6, buttonColor(look));
        }
    }

    private static Color buttonColor(Look look) {
        return look.choice(8, 2) == 0 ? new Color(0xe9e3d6) : Colour.contrast(look.shade(), 0.45);
    }
}
