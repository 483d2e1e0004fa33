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

/** Sweaters, cardigans, sweatshirts and hoodies. */
public final class Knitwear implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double TOP = Torso.TOP;

    @Override
    public void draw(Canvas canvas, Look look) {
        boolean knit = look.articleType().equals("Sweaters");
        Material material = knit ? Material.KNIT : fleece(look);
        Cloth cloth = look.cloth(material);
        Cloth rib = look.plain(Material.RIB);
        double length = look.between(2, 252, 268);
        double hem = look.women() ? 56 : 64;
        Torso torso = look.women()
                ? new Torso(26, 58, 60, look.between(4, 54, 58), hem, length, 4)
                : new Torso(25, 67, 70, look.between(4, 67, 70), hem, length, 4);
        boolean pointed = look.is("V-Neck") || look.is("Cardigan");
        double depth = look.is("Cardigan") ? 70 : pointed ? look.between(1, 38, 48) : look.between(1, 15, 20);
        if (look.is("Hooded") || look.is("Zip Hooded")) {
            hoodBehind(canvas, look);
        }
        canvas.draw(canvas.piece(torso.back(depth), cloth.shaded(0.38)).padded(4, 1));
        canvas.draw(canvas.piece(Outline.box(AXIS, 56, 6, 2.8, 0.6), Cloth.plain(new Color(0xe8e4da), Material.COTTON))
                .padded(1, 0.3));
        double end = look.between(5, 244, 256);
        Piece sleeve = torso.sleeveCreased(canvas.piece(torso.longSleeve(40, end), cloth.turned(7)), 1.25);
        canvas.drawBoth(sleeve.padded(10, 5.5), cloth.turned(-7));
        canvas.drawBoth(canvas.piece(torso.cuff(36, end, 17), rib.turned(4)).padded(4, 2), rib.turned(-4));
        Shape front = torso.front(depth, pointed);
        canvas.draw(torso.creased(canvas.piece(front, cloth).padded(11, 5.5).shadow(0.45, 3.4), look, 1.15));
        canvas.seam(torso.armhole());
        canvas.seam(Outline.mirror(torso.armhole()));
        if (look.is("Cable Knit")) {
            cables(canvas, cloth, torso);
        }
        canvas.draw(canvas.piece(torso.hemBand(18), rib).padded(4, 2).shadow(0.2, 1.5));
        finishFront(canvas, look, torso, cloth, depth, pointed);
    }

    private static Material fleece(Look look) {
        return look.colour() == Colour.GREY_MELANGE ? Material.MELANGE : Material.WOOL;
    }

    private static void finishFront(Canvas canvas, Look look, Torso torso, Cloth cloth, double depth, boolean pointed) {
        Cloth rib = look.plain(Material.RIB);
        switch (look.cut()) {
            case "Turtle Neck" -> turtle(canvas, rib);
            case "Hooded", "Zip Hooded" -> {
                kangaroo(canvas, look, cloth, torso);
                if (look.is("Zip Hooded")) {
                    Details.zip(
                            canvas,
                            Outline.line(AXIS, 78, AXIS, torso.length() + 5),
                            look.shade(),
                            Details.NICKEL,
                            true);
                }
                hoodInFront(canvas, look);
            }
            case "Cardigan" -> {
                Shape bands = Outline.from(AXIS - torso.neck(), TOP)
                        .by(AXIS - torso.neck() * 0.62, TOP + depth * 0.42)
                        .to(AXIS, TOP + depth)
                        .to(AXIS, torso.length() + 6)
                        .open();
                canvas.draw(canvas.piece(Details.band(Outline.mirror(bands), 9), rib)
                        .padded(3, 1.6)
                        .shadow(0.35, 1.8));
                canvas.draw(
                        canvas.piece(Details.band(bands, 9), rib).padded(3, 1.6).shadow(0.4, 1.8));
                for (double y = TOP + depth + 8; y < torso.length(); y += 25) {
                    Details.button(canvas, AXIS, y, 2.9, Colour.contrast(look.shade(), 0.5));
                }
            }
            default ->
                canvas.draw(canvas.piece(Details.band(torso.neckline(depth, pointed), 8.5), rib)
                        .padded(3, 1.7)
                        .shadow(0.35, 1.8));
        }
    }

    private static void cables(Canvas canvas, Cloth cloth, Torso torso) {
        for (double x : new double[] {AXIS - 30, AXIS, AXIS + 30}) {
            double top = x == AXIS ? TOP + 30 : TOP + 16;
            for (double y = top; y < torso.length() - 24; y += 15) {
                Shape under = Details.cord(
                        Outline.from(x + 4.5, y)
                                .by(x, y + 7.5)
                                .to(x - 4.5, y + 15)
                                .open(),
                        6.4);
                canvas.draw(canvas.piece(under, cloth).padded(2.6, 2.2).shadow(0.35, 1.2));
                Shape over = Details.cord(
                        Outline.from(x - 4.5, y)
                                .by(x, y + 7.5)
                                .to(x + 4.5, y + 15)
                                .open(),
                        6.4);
                canvas.draw(canvas.piece(over, cloth).padded(2.6, 2.4).shadow(0.4, 1.2));
            }
        }
    }

    private static void turtle(Canvas canvas, Cloth rib) {
        Shape roll = Outline.round(AXIS, 36)
                .by(AXIS - 19, 36)
                .by(AXIS - 26, 43)
                .by(AXIS - 29, 56)
                .by(AXIS - 22, 65)
                .by(AXIS, 70)
                .mirrored();
        canvas.draw(canvas.piece(roll, rib).padded(8, 5).shadow(0.45, 3).fold(98, 60, 142, 62, 4, 7, -2));
        Shape opening = Outline.ellipse(AXIS, 40, 19, 3.6);
        canvas.draw(canvas.piece(opening, rib.shaded(0.45))
                .padded(3, -1.5)
                .shadow(0, 1)
                .rim(0.1));
    }

    private static void hoodBehind(Canvas canvas, Look look) {
        Cloth lining = look.plain(fleece(look)).shaded(0.3);
        Shape hood = Outline.round(AXIS, 18)
                .by(AXIS - 27, 23)
                .by(AXIS - 43, 43)
                .by(AXIS - 42, 66)
                .by(AXIS - 20, 84)
                .by(AXIS, 92)
                .mirrored();
        canvas.draw(canvas.piece(hood, look.plain(fleece(look))).padded(10, 6).draped(20, 26, 2));
        Shape inside = Outline.round(AXIS, 27)
                .by(AXIS - 21, 33)
                .by(AXIS - 31, 50)
                .by(AXIS - 22, 70)
                .by(AXIS, 88)
                .mirrored();
        canvas.draw(canvas.piece(inside, lining).padded(10, -5).shadow(0, 1).rim(0.25));
    }

    private static void hoodInFront(Canvas canvas, Look look) {
        Cloth cloth = look.plain(fleece(look));
        Shape side = Outline.from(AXIS - 32, 32)
                .by(AXIS - 29, 52)
                .by(AXIS - 16, 70)
                .to(AXIS + 1, 84)
                .by(AXIS - 3, 92)
                .to(AXIS - 12, 92)
                .by(AXIS - 36, 76)
                .by(AXIS - 45, 56)
                .by(AXIS - 42, 40)
                .close();
        canvas.drawBoth(
                canvas.piece(side, cloth).padded(6, 4).shadow(0.45, 3).fold(AXIS - 38, 52, AXIS - 12, 84, 3, 6, 1.6),
                cloth);
        Color cord = look.choice(9, 2) == 0 ? new Color(0xece8e0) : Colour.contrast(look.shade(), 0.4);
        Cloth string = Cloth.plain(cord, Material.WOOL);
        for (int i = -1; i <= 1; i += 2) {
            Shape hang = Outline.from(AXIS + 9 * i, 86)
                    .by(AXIS + 10.5 * i, 108)
                    .to(AXIS + (9 + look.between(10 + i, -2, 3)) * i, 128 + 4 * i)
                    .open();
            canvas.draw(
                    canvas.piece(Details.cord(hang, 2.6), string).padded(1, 1).shadow(0.4, 1.6));
            Details.stud(canvas, AXIS + 9 * i, 86, 2.2, Details.NICKEL);
        }
    }

    private static void kangaroo(Canvas canvas, Look look, Cloth cloth, Torso torso) {
        double low = torso.length() - 17;
        double half = look.women() ? 34 : 41;
        Shape pocket = Outline.from(AXIS - half * 0.62, low - 56)
                .to(AXIS + half * 0.62, low - 56)
                .by(AXIS + half * 0.8, low - 36)
                .to(AXIS + half, low - 22)
                .to(AXIS + half, low + 2)
                .by(AXIS, low + 4)
                .to(AXIS - half, low + 2)
                .to(AXIS - half, low - 22)
                .by(AXIS - half * 0.8, low - 36)
                .close();
        canvas.draw(canvas.piece(pocket, cloth).padded(4, 2.2).shadow(0.4, 2.4).draped(30, 30, 1.5));
        Shape mouth = Outline.from(AXIS - half * 0.62 + 2.5, low - 54)
                .by(AXIS - half * 0.8 + 2.5, low - 35)
                .to(AXIS - half + 2.5, low - 21)
                .open();
        canvas.stitches(mouth, look.thread());
        canvas.stitches(Outline.mirror(mouth), look.thread());
    }
}
