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
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Random;

/** Dresses: a bodice and a skirt of many lengths and widths. */
public final class Dresses implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double TOP = 30;

    @Override
    public void draw(Canvas canvas, Look look) {
        Cloth cloth = look.cloth(look.is("Bodycon") ? Material.COTTON : Material.SILK);
        Random random = look.random(1);
        double waistY = look.is("Shift") || look.is("Bodycon") ? 128 : 118 + 10 * random.nextDouble();
        double waist = look.is("Shift") ? 36 : 27 + 2 * random.nextDouble();
        double length = length(look);
        double hem = hem(look);
        boolean straps = look.is("Strappy") || look.is("Maxi");
        boolean sleeves = look.is("Shift") || (look.is("Bodycon") && look.choice(2, 2) == 0) || look.is("Shirt");
        double neck = straps ? 24 : look.between(3, 20, 25);
        double depth = straps ? 36 : look.between(4, 16, 34);
        inside(canvas, cloth, neck, depth, straps);
        if (sleeves) {
            sleeve(canvas, look, cloth);
        }
        if (straps) {
            Shape strap = Details.band(
                    Outline.from(AXIS - 26, 74)
                            .by(AXIS - 25, 54)
                            .by(AXIS - 20, 35)
                            .by(AXIS - 16, 52)
                            .to(AXIS - 17, 82)
                            .open(),
                    3.2);
            canvas.drawBoth(canvas.piece(strap, look.plain(Material.SILK)).padded(1.6, 1), look.plain(Material.SILK));
        }
        skirt(canvas, look, cloth, waistY, waist, length, hem);
        bodice(canvas, look, cloth, waistY, waist, neck, depth, straps);
        waistline(canvas, look, waistY, waist);
    }

    private static double length(Look look) {
        return switch (look.cut()) {
            case "Maxi" -> look.between(5, 300, 306);
            case "Shift" -> look.between(5, 240, 262);
            case "Bodycon" -> look.between(5, 246, 268);
            default -> look.between(5, 244, 274);
        };
    }

    private static double hem(Look look) {
        return switch (look.cut()) {
            case "Maxi" -> look.between(6, 66, 78);
            case "Shift" -> look.between(6, 50, 56);
            case "Bodycon" -> look.between(6, 36, 42);
            case "Skater" -> look.between(6, 84, 96);
            default -> look.between(6, 66, 80);
        };
    }

    private static void inside(Canvas canvas, Cloth cloth, double neck, double depth, boolean straps) {
        if (straps) {
            Shape back = Outline.round(AXIS, 80)
                    .by(AXIS - 20, 76)
                    .to(AXIS - 33, 80)
                    .to(AXIS - 30, 98)
                    .to(AXIS, 104)
                    .mirrored();
            canvas.draw(canvas.piece(back, cloth.shaded(0.38)).padded(4, 1));
            return;
        }
        Shape back = Outline.round(AXIS, TOP + 3)
                .by(AXIS - neck * 0.7, TOP + 1)
                .to(AXIS - neck - 2, TOP - 1)
                .to(AXIS - neck - 5, TOP + 5)
                .by(AXIS - neck, TOP + depth * 0.6)
                .by(AXIS, TOP + depth + 20)
                .mirrored();
        canvas.draw(canvas.piece(back, cloth.shaded(0.38)).padded(4, 1));
    }

    private static void sleeve(Canvas canvas, Look look, Cloth cloth) {
        boolean full = look.is("Shirt") || look.choice(7, 3) == 0;
        Outline outline = Outline.from(AXIS - 32, TOP + 8).by(AXIS - 46, TOP + 14);
        Shape left = full
                ? outline.by(AXIS - 57, TOP + 50)
                        .by(AXIS - 65, TOP + 92)
                        .to(AXIS - 69, TOP + 126)
                        .to(AXIS - 52, TOP + 129)
                        .by(AXIS - 46, TOP + 92)
                        .to(AXIS - 34, TOP + 52)
                        .close()
                : outline.by(AXIS - 58, TOP + 30)
                        .to(AXIS - 66, TOP + 50)
                        .by(AXIS - 54, TOP + 58)
                        .to(AXIS - 42, TOP + 58)
                        .to(AXIS - 34, TOP + 52)
                        .close();
        Piece piece = canvas.piece(left, cloth.turned(24)).padded(7, 4).draped(12, 30, 2);
        canvas.drawBoth(piece.fold(AXIS - 58, TOP + 56, AXIS - 40, TOP + 26, 3, 7, 1.6), cloth.turned(-24));
    }

    private static void bodice(
            Canvas canvas,
            Look look,
            Cloth cloth,
            double waistY,
            double waist,
            double neck,
            double depth,
            boolean straps) {
        boolean pointed = look.is("Wrap") || look.choice(8, 3) == 0;
        Outline outline;
        if (straps) {
            outline = Outline.from(AXIS, TOP + depth + 16)
                    .by(AXIS - 13, TOP + depth + 7)
                    .to(AXIS - 25, TOP + depth + 3)
                    .by(AXIS - 32, TOP + depth + 8);
        } else {
            outline = pointed
                    ? Outline.from(AXIS, TOP + depth + 12).by(AXIS - neck * 0.6, TOP + depth * 0.5)
                    : Outline.round(AXIS, TOP + depth).by(AXIS - neck * 0.72, TOP + depth * 0.66);
            outline.to(AXIS - neck, TOP).to(AXIS - 40, TOP + 9).by(AXIS - 34, TOP + 32);
        }
        Shape shape = outline.to(AXIS - 40, TOP + 52)
                .by(AXIS - 39, TOP + 64)
                .by(AXIS - waist - 3, waistY - 14)
                .to(AXIS - waist, waistY)
                .by(AXIS, waistY + 3)
                .mirrored();
        canvas.draw(canvas.piece(shape, cloth)
                .padded(9, 5)
                .shadow(0.4, 2.6)
                .draped(20, 40, 1.8)
                .folds(AXIS - 38, TOP + 56, AXIS - 16, TOP + 62, 3, 9, 1.6)
                .folds(AXIS - waist + 3, waistY - 3, AXIS - 14, TOP + 62, 3, 9, 1.4)
                .folds(AXIS - 10, waistY, AXIS - 17, TOP + 66, -2, 6, -1.6));
        if (look.is("Wrap")) {
            Shape flap = Outline.from(AXIS + neck, TOP + 2)
                    .by(AXIS + 4, TOP + depth + 6)
                    .to(AXIS - waist + 2, waistY - 6)
                    .open();
            canvas.seam(flap, 1.6);
            canvas.stitches(AffineTransform.getTranslateInstance(2.4, 2).createTransformedShape(flap), look.thread());
        } else if (look.is("Shirt")) {
            canvas.seam(Outline.line(AXIS + 5, TOP + depth + 2, AXIS + 5, waistY));
            for (double y = TOP + depth + 10; y < waistY - 3; y += 14) {
                Details.button(canvas, AXIS, y, 2, Colour.contrast(look.shade(), 0.55));
            }
        } else if (!straps) {
            Outline edge = Outline.from(AXIS - neck, TOP + 2);
            edge = pointed
                    ? edge.by(AXIS - neck * 0.6, TOP + depth * 0.5 + 2).to(AXIS, TOP + depth + 14)
                    : edge.by(AXIS - neck * 0.72, TOP + depth * 0.66 + 2).by(AXIS, TOP + depth + 3);
            canvas.seam(edge.mirroredOpen(), 0.8);
        }
    }

    private static void skirt(
            Canvas canvas, Look look, Cloth cloth, double waistY, double waist, double length, double hem) {
        double hip = look.is("Bodycon") ? 44 : Math.max(waist + 6, waist + (hem - waist) * 0.42);
        double hipY = waistY + (length - waistY) * 0.38;
        boolean full = look.is("Skater") || look.is("Strappy") || look.is("Maxi");
        Outline outline = Outline.from(AXIS, waistY - 2)
                .to(AXIS - waist, waistY - 2)
                .by(AXIS - hip, hipY)
                .by(AXIS - (hip + hem) / 2 - (look.is("Bodycon") ? 1 : 2), (hipY + length) / 2)
                .to(AXIS - hem, length - (full ? 7 : 2));
        int scallops = full ? 3 : 1;
        for (int i = 1; i <= scallops; i++) {
            double x = hem * (1 - i / (scallops + 0.5));
            outline.by(AXIS - x - hem * 0.12, length + (full ? (i % 2 == 0 ? 1 : 5) : 1))
                    .by(AXIS - x, length + (i % 2) * 2);
        }
        Shape shape = outline.by(AXIS, length + 3).mirrored();
        Piece skirt = canvas.piece(shape, cloth).padded(8, 5).shadow(0.2, 2).fall(0.18);
        if (look.is("Bodycon") || look.is("Shift")) {
            skirt.draped(26, 50, 2.4)
                    .fold(AXIS - waist, waistY + 8, AXIS + 8, waistY + 24, 4, 9, 1.4)
                    .fold(AXIS + hip - 4, hipY, AXIS - 4, hipY + 18, -4, 10, 1.4)
                    .fold(AXIS - 12, length - 8, AXIS - 20, hipY + 10, 4, 14, 1.6);
        } else {
            skirt.draped(15, 120, 2.6);
            gathers(skirt, look, waistY, waist, length, hem, full ? 9 : 6);
        }
        canvas.draw(skirt);
        if (look.is("Tiered") || (look.is("Maxi") && look.choice(9, 2) == 0)) {
            for (double share : new double[] {0.36, 0.68}) {
                double y = waistY + (length - waistY) * share;
                double half = waist + (hem - waist) * (share * 0.75 + 0.2);
                Shape tier = Outline.from(AXIS - half - 4, y)
                        .by(AXIS - half / 2, y + 5)
                        .by(AXIS, y + 6)
                        .mirroredOpen();
                canvas.seam(tier, 2);
            }
        }
    }

    /** Folds that fan out from the waist to the hem, irregular in place and depth. */
    static void gathers(Piece skirt, Look look, double waistY, double waist, double length, double hem, int count) {
        Random random = look.random(10);
        for (int i = 0; i < count; i++) {
            double place = -1 + 2 * (i + 0.3 + 0.4 * random.nextDouble()) / count;
            double start = waistY + (length - waistY) * 0.25 * random.nextDouble();
            double width = 2.0 * hem / count * (0.5 + 0.3 * random.nextDouble());
            double bottom = AXIS + hem * 0.93 * place;
            double top = AXIS + waist * 0.85 * place;
            skirt.fold(bottom, length + 14, top, start, -4 * place, width, 3.4 + 1.6 * random.nextDouble());
            skirt.fold(bottom + width * 0.8, length + 14, top + 2, start + 30, -4 * place, width * 0.5, -2.6);
        }
    }

    private static void waistline(Canvas canvas, Look look, double waistY, double waist) {
        if (look.is("Shift") || look.is("Bodycon")) {
            return;
        }
        Shape belt = Outline.from(AXIS - waist - 1, waistY - 5)
                .by(AXIS, waistY - 2)
                .to(AXIS + waist + 1, waistY - 5)
                .to(AXIS + waist + 1, waistY + 3)
                .by(AXIS, waistY + 6)
                .to(AXIS - waist - 1, waistY + 3)
                .close();
        boolean contrast = look.choice(11, 3) == 0 && look.pattern() == Pattern.PLAIN;
        Cloth cloth = contrast ? Cloth.plain(look.figure(), Material.LEATHER) : look.plain(Material.SILK);
        canvas.draw(canvas.piece(belt, cloth).padded(3, 2).shadow(0.35, 2));
        if (look.is("Wrap")) {
            Shape tail = Outline.from(AXIS - waist + 4, waistY)
                    .by(AXIS - waist - 2, waistY + 24)
                    .to(AXIS - waist + 1, waistY + 46)
                    .to(AXIS - waist + 9, waistY + 44)
                    .by(AXIS - waist + 6, waistY + 22)
                    .close();
            canvas.draw(canvas.piece(tail, cloth).padded(3, 2).shadow(0.35, 2.4));
            canvas.draw(canvas.piece(Outline.ellipse(AXIS - waist + 5, waistY, 5, 4), cloth)
                    .padded(3, 2)
                    .shadow(0.4, 2));
        } else if (contrast) {
            Details.buckle(canvas, AXIS, waistY + 2, 5, 5, 1.6, Details.BRASS);
        }
    }
}
