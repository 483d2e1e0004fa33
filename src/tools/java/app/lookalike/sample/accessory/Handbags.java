package app.lookalike.sample.accessory;

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
import java.awt.Shape;

/** Handbags from the front: tote, satchel, hobo, shoulder bag with chain, bowling bag, clutch. */
public final class Handbags implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -1.5, 1.5), look.between(2, 0.98, 1.05), false);
        canvas.ground(Outline.ellipse(AXIS, look.is("Clutch") ? 222 : 262, 84, 5), 4, 0.45);
        Material material =
                look.choice(3, 4) == 0 ? Material.SUEDE : look.choice(4, 4) == 0 ? Material.PATENT : Material.LEATHER;
        Cloth cloth = look.cloth(material);
        switch (look.cut()) {
            case "Satchel" -> satchel(canvas, look, cloth);
            case "Hobo" -> hobo(canvas, look, cloth);
            case "Chain Strap" -> FlapBags.chainBag(canvas, look, cloth, metal(look));
            case "Bowling" -> bowling(canvas, look, cloth);
            case "Clutch" -> FlapBags.clutch(canvas, look, cloth, metal(look));
            default -> tote(canvas, look, cloth);
        }
    }

    private static Color metal(Look look) {
        return look.choice(5, 3) == 0 ? Details.NICKEL : Details.BRASS;
    }

    private static Cloth trim(Look look, Cloth cloth) {
        boolean tan = look.choice(6, 3) == 0 || look.pattern() != Pattern.PLAIN;
        Color color = tan ? new Color(0x8a5a34) : Colour.darker(look.shade(), 0.22);
        return Cloth.plain(color, cloth.material().equals(Material.PATENT) ? Material.PATENT : Material.LEATHER);
    }

    private static void handle(
            Canvas canvas, Cloth cloth, double half, double foot, double top, double width, boolean behind) {
        Shape arc = Outline.from(AXIS - half, foot)
                .by(AXIS - half * 0.93, (foot + top) / 2 - 6)
                .by(AXIS - half * 0.58, top + 9)
                .by(AXIS, top)
                .mirroredOpen();
        Piece piece = canvas.piece(Details.band(arc, width), behind ? cloth.shaded(0.25) : cloth);
        canvas.draw(piece.padded(width * 0.4, width * 0.4).shadow(behind ? 0.2 : 0.45, 3));
    }

    private static void tab(Canvas canvas, Cloth cloth, double x, double y, Color metal) {
        Shape tab = Outline.from(x - 6, y)
                .to(x + 6, y)
                .to(x + 6, y + 18)
                .by(x, y + 25)
                .to(x - 6, y + 18)
                .close();
        canvas.draw(canvas.piece(tab, cloth).padded(2.5, 1.6).shadow(0.4, 2));
        canvas.draw(canvas.piece(Details.ring(Outline.circle(x, y - 1, 6), 2.4), Cloth.plain(metal, Material.METAL))
                .padded(1, 1.2)
                .shadow(0.4, 1.4));
        Details.stud(canvas, x, y + 17, 1.8, metal);
    }

    private static void tote(Canvas canvas, Look look, Cloth cloth) {
        Cloth trim = trim(look, cloth);
        double top = look.between(7, 128, 138);
        double wide = look.between(8, 80, 88);
        double low = 260;
        handle(canvas, trim, 40, top + 4, 46, 6.5, true);
        Shape inside = Outline.from(AXIS - wide, top + 2)
                .by(AXIS, top - 7)
                .to(AXIS + wide, top + 2)
                .by(AXIS, top + 11)
                .close();
        canvas.draw(canvas.piece(inside, cloth.shaded(0.45)).padded(4, -2));
        Shape body = Outline.from(AXIS - wide, top)
                .by(AXIS - wide * 0.5, top + 5)
                .by(AXIS, top + 6)
                .to(AXIS + wide, top)
                .by(AXIS + wide * 0.93, (top + low) / 2)
                .to(AXIS + wide * 0.82, low - 7)
                .by(AXIS + wide * 0.78, low)
                .by(AXIS, low + 3)
                .by(AXIS - wide * 0.78, low)
                .to(AXIS - wide * 0.82, low - 7)
                .by(AXIS - wide * 0.93, (top + low) / 2)
                .close();
        canvas.draw(canvas.piece(body, cloth)
                .padded(13, 8)
                .draped(40, 60, 2.6)
                .shadow(0.4, 3)
                .fold(AXIS - wide + 10, top + 8, AXIS - wide * 0.6, low - 30, -6, 16, 2.2)
                .fold(AXIS + wide - 10, top + 8, AXIS + wide * 0.6, low - 36, 6, 16, 2));
        Shape base = Outline.from(AXIS - wide, low - 34)
                .by(AXIS, low - 29)
                .to(AXIS + wide, low - 34)
                .to(AXIS + wide, low + 9)
                .to(AXIS - wide, low + 9)
                .close();
        canvas.draw(canvas.piece(base, trim).padded(4, 2).shadow(0.2, 1.4).within(body));
        canvas.stitches(
                Outline.from(AXIS - wide, low - 31)
                        .by(AXIS, low - 26)
                        .to(AXIS + wide, low - 31)
                        .open(),
                Colour.clear(Colour.contrast(trim.ground(), 0.5), 0.7));
        canvas.stitches(
                Outline.from(AXIS - wide + 2, top + 4).by(AXIS, top + 10).mirroredOpen(), look.thread());
        handle(canvas, trim, 40, top + 12, 56, 6.5, false);
        tab(canvas, trim, AXIS - 40, top + 12, metal(look));
        tab(canvas, trim, AXIS + 40, top + 12, metal(look));
        if (look.choice(9, 2) == 0) {
            tassel(canvas, look, AXIS + 26, top + 22, trim);
        }
    }

    private static void tassel(Canvas canvas, Look look, double x, double y, Cloth cloth) {
        Shape cord = Details.cord(
                Outline.from(AXIS + 40, y - 12).by(x + 8, y - 4).to(x, y + 6).open(), 2);
        canvas.draw(canvas.piece(cord, cloth).padded(1, 1).shadow(0.4, 1.5));
        Shape fringe = Outline.from(x - 4, y + 12)
                .to(x + 4, y + 12)
                .by(x + 7, y + 30)
                .to(x + 8, y + 44)
                .by(x, y + 46)
                .to(x - 8, y + 44)
                .by(x - 7, y + 30)
                .close();
        Piece piece = canvas.piece(fringe, cloth).padded(3, 2).shadow(0.45, 2.6);
        for (int strand = -2; strand <= 2; strand++) {
            piece.fold(x + strand * 3.4, y + 50, x + strand * 1.3, y + 12, 0, 2, -2.4);
        }
        canvas.draw(piece);
        canvas.draw(canvas.piece(Outline.box(x, y + 10, 4.6, 5, 1.6), Cloth.plain(metal(look), Material.METAL))
                .padded(2, 1.8)
                .shadow(0.4, 1.4));
    }

    private static void satchel(Canvas canvas, Look look, Cloth cloth) {
        Cloth trim = trim(look, cloth);
        handle(canvas, trim, 30, 128, 74, 8, false);
        Shape body = Outline.from(AXIS - 78, 132)
                .by(AXIS, 126)
                .to(AXIS + 78, 132)
                .by(AXIS + 86, 190)
                .to(AXIS + 84, 244)
                .by(AXIS + 78, 258)
                .by(AXIS, 263)
                .by(AXIS - 78, 258)
                .to(AXIS - 84, 244)
                .by(AXIS - 86, 190)
                .close();
        canvas.draw(canvas.piece(body, cloth).padded(14, 8).draped(50, 50, 2));
        Shape flap = Outline.from(AXIS - 80, 128)
                .by(AXIS, 122)
                .to(AXIS + 80, 128)
                .by(AXIS + 85, 168)
                .to(AXIS + 80, 196)
                .by(AXIS + 56, 214)
                .by(AXIS, 220)
                .by(AXIS - 56, 214)
                .to(AXIS - 80, 196)
                .by(AXIS - 85, 168)
                .close();
        canvas.draw(canvas.piece(flap, cloth).padded(10, 5).shadow(0.5, 4.5).draped(50, 50, 1.6));
        Shape stitch = Outline.from(AXIS - 76, 134)
                .by(AXIS - 80, 168)
                .to(AXIS - 76, 193)
                .by(AXIS - 54, 209)
                .by(AXIS, 215)
                .mirroredOpen();
        canvas.stitches(stitch, look.thread());
        for (int side = -1; side <= 1; side += 2) {
            double x = AXIS + side * 40;
            Shape strap = Outline.box(x, 190, 6.5, 48, 2);
            canvas.draw(canvas.piece(strap, trim).padded(2.6, 1.8).shadow(0.4, 2.2));
            canvas.stitches(
                    Outline.line(x - 4.3, 146, x - 4.3, 235), Colour.clear(Colour.contrast(trim.ground(), 0.5), 0.6));
            canvas.stitches(
                    Outline.line(x + 4.3, 146, x + 4.3, 235), Colour.clear(Colour.contrast(trim.ground(), 0.5), 0.6));
            Details.buckle(canvas, x, 214, 8.5, 7, 2.2, metal(look));
        }
        tab(canvas, trim, AXIS - 30, 126, metal(look));
        tab(canvas, trim, AXIS + 30, 126, metal(look));
    }

    private static void hobo(Canvas canvas, Look look, Cloth cloth) {
        Cloth trim = trim(look, cloth);
        Shape strap = Outline.from(AXIS - 64, 158)
                .by(AXIS - 55, 110)
                .by(AXIS - 28, 66)
                .by(AXIS, 54)
                .mirroredOpen();
        canvas.draw(canvas.piece(Details.band(strap, 12), trim).padded(5, 4));
        Shape body = Outline.from(AXIS - 74, 146)
                .by(AXIS - 40, 168)
                .by(AXIS, 174)
                .by(AXIS + 40, 168)
                .to(AXIS + 74, 146)
                .by(AXIS + 92, 190)
                .by(AXIS + 86, 236)
                .by(AXIS + 52, 260)
                .by(AXIS, 265)
                .by(AXIS - 52, 260)
                .by(AXIS - 86, 236)
                .by(AXIS - 92, 190)
                .close();
        Piece piece = canvas.piece(body, cloth)
                .padded(20, 12)
                .shadow(0.3, 3)
                .draped(30, 40, 3.4)
                .folds(AXIS - 70, 152, AXIS - 30, 232, -8, 14, 4)
                .folds(AXIS - 62, 158, AXIS - 8, 220, -8, 11, 3)
                .folds(AXIS - 76, 156, AXIS - 68, 230, 5, 11, 3);
        canvas.draw(piece);
        Details.zip(
                canvas,
                Outline.from(AXIS - 66, 153).by(AXIS - 38, 171).by(AXIS, 177).mirroredOpen(),
                look.shade(),
                metal(look),
                false);
        for (int side = -1; side <= 1; side += 2) {
            double x = AXIS + side * 66;
            canvas.draw(
                    canvas.piece(Details.ring(Outline.circle(x, 152, 9), 3), Cloth.plain(metal(look), Material.METAL))
                            .padded(1.2, 1.5)
                            .shadow(0.45, 1.8));
        }
        tassel(canvas, look, AXIS + 34, 168, trim);
    }

    private static void bowling(Canvas canvas, Look look, Cloth cloth) {
        Cloth trim = trim(look, cloth);
        handle(canvas, trim, 36, 160, 76, 7.5, true);
        Shape body = Outline.from(AXIS - 92, 236)
                .by(AXIS - 90, 190)
                .by(AXIS - 70, 148)
                .by(AXIS - 36, 132)
                .by(AXIS, 129)
                .by(AXIS + 36, 132)
                .by(AXIS + 70, 148)
                .by(AXIS + 90, 190)
                .to(AXIS + 92, 236)
                .by(AXIS + 90, 256)
                .by(AXIS + 70, 261)
                .by(AXIS, 263)
                .by(AXIS - 70, 261)
                .by(AXIS - 90, 256)
                .close();
        canvas.draw(canvas.piece(body, cloth)
                .padded(17, 10)
                .draped(44, 44, 2.4)
                .folds(AXIS - 40, 150, AXIS - 58, 220, 5, 14, 2));
        Shape corner = Outline.from(AXIS - 100, 220)
                .by(AXIS - 72, 226)
                .to(AXIS - 52, 270)
                .to(AXIS - 100, 270)
                .close();
        canvas.drawBoth(canvas.piece(corner, trim).padded(4, 2).shadow(0.3, 1.8).within(body), trim);
        Details.zip(
                canvas,
                Outline.from(AXIS - 66, 158).by(AXIS - 36, 143).by(AXIS, 139.5).mirroredOpen(),
                look.shade(),
                metal(look),
                false);
        Shape pull = Outline.box(AXIS + 66, 168, 3, 10, 2);
        canvas.draw(canvas.piece(pull, trim).padded(2, 1.4).shadow(0.45, 2));
        handle(canvas, trim, 36, 190, 84, 7.5, false);
        tab(canvas, trim, AXIS - 36, 184, metal(look));
        tab(canvas, trim, AXIS + 36, 184, metal(look));
    }
}
