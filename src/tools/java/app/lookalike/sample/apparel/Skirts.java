package app.lookalike.sample.apparel;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Shape;

/** Skirts: pencil, A-line, pleated, flared, tiered; mini to maxi. */
public final class Skirts implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        Material material = look.is("Denim") ? Material.DENIM : look.is("Pencil") ? Material.COTTON : Material.SILK;
        Cloth cloth = look.is("Denim") ? look.denim() : look.cloth(material);
        double length =
                switch (look.cut()) {
                    case "Maxi" -> look.between(1, 288, 298);
                    case "Pencil" -> look.between(1, 236, 256);
                    case "Denim" -> look.between(1, 196, 214);
                    case "Pleated" -> look.between(1, 220, 262);
                    default -> look.between(1, 206, 240);
                };
        double top = look.is("Maxi") ? 30 : 300 - length > 100 ? 82 : 60;
        double bottom = length + (top - 30) * 0.5;
        double waist = look.is("Maxi") ? 33 : look.between(2, 38, 42);
        double hem =
                switch (look.cut()) {
                    case "Maxi" -> look.between(3, 72, 84);
                    case "Pencil" -> look.between(3, 43, 49);
                    case "Denim" -> look.between(3, 60, 66);
                    case "Pleated" -> look.between(3, 84, 94);
                    default -> look.between(3, 82, 100);
                };
        Shape back = Outline.round(AXIS, top + 1)
                .by(AXIS - waist * 0.6, top)
                .to(AXIS - waist, top - 2)
                .by(AXIS, top + 12)
                .mirrored();
        canvas.draw(canvas.piece(back, Cloth.plain(cloth.ground(), material).shaded(0.4))
                .padded(3, 1));
        canvas.draw(skirt(canvas, look, cloth, top, bottom, waist, hem));
        trim(canvas, look, top, bottom, waist, hem);
        Shape band = Outline.from(AXIS - waist, top - 2)
                .by(AXIS, top + 5)
                .to(AXIS + waist, top - 2)
                .to(AXIS + waist + 2, top + 10)
                .by(AXIS, top + 18)
                .to(AXIS - waist - 2, top + 10)
                .close();
        canvas.draw(canvas.piece(band, Cloth.plain(cloth.ground(), material))
                .padded(3.5, 2)
                .shadow(0.35, 2));
        if (look.is("Denim")) {
            Details.stud(canvas, AXIS, top + 11, 3, Details.BRASS);
        }
    }

    private static Piece skirt(
            Canvas canvas, Look look, Cloth cloth, double top, double bottom, double waist, double hem) {
        boolean straight = look.is("Pencil") || look.is("Denim");
        double hip = look.is("Pencil") ? 55 : look.is("Denim") ? 55 : waist + (hem - waist) * 0.5;
        double hipY = top + (bottom - top) * (look.is("Pencil") ? 0.4 : 0.45);
        Outline outline = Outline.from(AXIS, top + 10)
                .to(AXIS - waist - 1, top + 5)
                .by(AXIS - hip, hipY)
                .by(AXIS - (hip + hem) / 2 - (straight ? 1 : 2.5), (hipY + bottom) / 2)
                .to(AXIS - hem, bottom - (straight ? 2 : 8));
        if (straight) {
            outline.by(AXIS - hem / 2, bottom + 2);
        } else {
            outline.by(AXIS - hem * 0.82, bottom + 1)
                    .by(AXIS - hem * 0.62, bottom)
                    .by(AXIS - hem * 0.42, bottom + 5)
                    .by(AXIS - hem * 0.2, bottom + 3);
        }
        Shape shape = outline.by(AXIS, bottom + 5).mirrored();
        Piece piece = canvas.piece(shape, cloth).padded(9, 5.5).fall(0.16);
        if (straight) {
            return piece.draped(28, 60, 2.4)
                    .fold(AXIS - hip + 5, hipY, AXIS - 6, hipY + 12, 4, 9, 1.6)
                    .fold(AXIS + hip - 5, hipY + 6, AXIS + 8, hipY + 22, -4, 9, 1.5)
                    .fold(AXIS - 18, bottom, AXIS - 24, hipY + 8, 4, 14, 1.6)
                    .fold(AXIS + 22, bottom, AXIS + 25, hipY + 14, -4, 14, 1.6);
        }
        if (look.is("Pleated")) {
            int pleats = 11;
            for (int i = 0; i <= pleats; i++) {
                double place = -1 + 2.0 * i / pleats;
                piece.fold(AXIS + hem * place * 1.02, bottom + 40, AXIS + waist * place * 1.02, top - 14, 0, 7, 6);
                piece.fold(
                        AXIS + hem * place * 1.02 + 5,
                        bottom + 40,
                        AXIS + waist * place * 1.02 + 2.4,
                        top - 14,
                        0,
                        3.2,
                        -5);
            }
            return piece.draped(20, 90, 1);
        }
        piece.draped(16, 120, 2.6);
        Dresses.gathers(piece, look, top + 8, waist, bottom, hem, look.is("Maxi") ? 9 : 8);
        return piece;
    }

    private static void trim(Canvas canvas, Look look, double top, double bottom, double waist, double hem) {
        switch (look.cut()) {
            case "Tiered", "Maxi" -> {
                for (double share : new double[] {0.36, 0.68}) {
                    double y = top + (bottom - top) * share;
                    double half = waist + (hem - waist) * (share * 0.8 + 0.18);
                    canvas.seam(
                            Outline.from(AXIS - half - 5, y)
                                    .by(AXIS - half / 2, y + 5)
                                    .by(AXIS, y + 7)
                                    .mirroredOpen(),
                            2);
                }
            }
            case "Pencil" -> {
                canvas.seam(Outline.from(AXIS - 24, top + 12)
                        .by(AXIS - 23, top + 34)
                        .to(AXIS - 22, top + 50)
                        .open());
                canvas.seam(Outline.from(AXIS + 24, top + 12)
                        .by(AXIS + 23, top + 34)
                        .to(AXIS + 22, top + 50)
                        .open());
            }
            case "Denim" -> {
                Color thread = new Color(0xc9924a);
                canvas.seam(Outline.line(AXIS, top + 14, AXIS, bottom + 4), 1.4);
                canvas.stitches(Outline.line(AXIS + 2, top + 14, AXIS + 2, bottom + 4), thread);
                for (double y = top + 28; y < bottom - 6; y += 20) {
                    Details.stud(canvas, AXIS - 3.5, y, 2.4, Details.BRASS);
                }
                Shape pocket = Outline.from(AXIS - 22, top + 14)
                        .by(AXIS - 30, top + 34)
                        .to(AXIS - 52, top + 38)
                        .open();
                canvas.seam(pocket, 1.6);
                canvas.seam(Outline.mirror(pocket), 1.6);
                canvas.stitches(pocket, thread);
                canvas.stitches(Outline.mirror(pocket), thread);
                Shape edge = Outline.from(AXIS - hem + 1, bottom - 7)
                        .by(AXIS, bottom)
                        .mirroredOpen();
                canvas.stitches(edge, thread);
            }
            default -> {}
        }
    }
}
