package app.lookalike.sample.apparel;

import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.Shape;

/**
 * Body and sleeves that all upper garments share, drawn as they hang on an invisible mannequin.
 *
 * @param neck half width of the neck opening
 * @param shoulder half width at the shoulders
 * @param chest half width under the arms
 * @param waist half width at the waist
 * @param hem half width at the lower edge
 * @param length where the lower edge is, in picture units from the top
 * @param curve how far the lower edge hangs in the middle; negative for a shirt tail cut away at the sides
 */
record Torso(double neck, double shoulder, double chest, double waist, double hem, double length, double curve) {

    /** Where the neck begins, in picture units from the top. */
    static final double TOP = 48;

    private static final double AXIS = Outline.AXIS;

    /** The front; its upper edge dips to the given depth below the neck points. */
    Shape front(double depth, boolean pointed) {
        Outline outline = pointed
                ? Outline.from(AXIS, TOP + depth).by(AXIS - neck * 0.62, TOP + depth * 0.42)
                : Outline.round(AXIS, TOP + depth).by(AXIS - neck * 0.72, TOP + depth * 0.66);
        outline.to(AXIS - neck, TOP)
                .by(AXIS - (neck + shoulder) / 2, TOP + 5.5)
                .to(AXIS - shoulder, TOP + 13)
                .by(AXIS - Math.min(shoulder, chest) + 4, TOP + 40)
                .to(AXIS - chest, TOP + 70);
        double side = length - TOP - 70;
        outline.by(AXIS - (chest + waist) / 2 + 0.5, TOP + 70 + side * 0.28)
                .by(AXIS - waist, TOP + 70 + side * 0.5)
                .by(AXIS - (waist + hem) / 2 - 0.5, TOP + 70 + side * 0.75)
                .to(AXIS - hem, length - Math.max(0, -curve) * 1.6)
                .by(AXIS - hem * 0.55, length + (curve > 0 ? curve * 0.7 : -1));
        return outline.by(AXIS, length + Math.max(0, curve)).mirrored();
    }

    /** The inside of the back that shows above the front's neckline. */
    Shape back(double depth) {
        return Outline.round(AXIS, TOP + 1)
                .by(AXIS - neck * 0.6, TOP - 0.5)
                .to(AXIS - neck - 3, TOP - 1.5)
                .to(AXIS - neck - 6, TOP + 4)
                .by(AXIS - neck, TOP + depth * 0.6)
                .by(AXIS, TOP + depth + 8)
                .mirrored();
    }

    /** The edge of the neckline from one neck point to the other. */
    Shape neckline(double depth, boolean pointed) {
        Outline outline = Outline.from(AXIS - neck, TOP);
        outline = pointed
                ? outline.by(AXIS - neck * 0.62, TOP + depth * 0.42).to(AXIS, TOP + depth)
                : outline.by(AXIS - neck * 0.72, TOP + depth * 0.66).by(AXIS, TOP + depth);
        return outline.mirroredOpen();
    }

    /** A short sleeve on the left; reach is its length, 1 for a T-shirt's. */
    Shape shortSleeve(double reach) {
        double out = AXIS - shoulder;
        return Outline.from(out + 16, TOP + 8)
                .by(out, TOP + 13.5)
                .by(out - 11 * reach, TOP + 14 + 11 * reach)
                .to(out - 33 * reach, TOP + 16 + 50 * reach)
                .by(out - 18 * reach, TOP + 20 + 59 * reach)
                .to(out - 1 - 3 * reach, TOP + 24 + 62 * reach)
                .to(AXIS - chest + 10, TOP + 70)
                .close();
    }

    /** The open end of a short sleeve on the left, moved inwards by some units. */
    Shape shortEnd(double reach, double inwards) {
        double out = AXIS - shoulder;
        double right = inwards * 0.35;
        return Outline.from(out - 33 * reach + right - 1, TOP + 16 + 50 * reach - inwards)
                .by(out - 18 * reach + right, TOP + 20 + 59 * reach - inwards)
                .to(out - 3 * reach + right, TOP + 24 + 62 * reach - inwards)
                .open();
    }

    /** A long sleeve on the left that hangs beside the body. */
    Shape longSleeve(double width, double end) {
        double out = AXIS - shoulder;
        return Outline.from(out + 16, TOP + 8)
                .by(out, TOP + 13.5)
                .by(out - 14, TOP + 40)
                .by(out - 22, TOP + 100)
                .by(out - 28, (TOP + 110 + end) / 2 + 8)
                .to(out - 32, end)
                .to(out - 32 + width * 0.66, end + 3)
                .by(out - 28 + width * 0.78, (TOP + 110 + end) / 2 + 6)
                .by(out - 20 + width * 0.9, TOP + 100)
                .to(AXIS - chest + 12, TOP + 62)
                .close();
    }

    /** The end of a long sleeve: a band of the given height. */
    Shape cuff(double width, double end, double high) {
        double out = AXIS - shoulder;
        return Outline.from(out - 31.4, end - high)
                .by(out - 32.8, end)
                .to(out - 31.6, end + 4)
                .by(out - 32 + width * 0.3, end + 6)
                .to(out - 32 + width * 0.66, end + 6.5)
                .by(out - 31.2 + width * 0.7, end)
                .to(out - 31 + width * 0.69, end + 2 - high)
                .close();
    }

    /** The band along the lower edge. */
    Shape hemBand(double high) {
        return Outline.from(AXIS - hem - 1, length - high)
                .by(AXIS - hem - 1.5, length - high / 2)
                .to(AXIS - hem + 2, length + 2)
                .by(AXIS, length + Math.max(0, curve) + 3)
                .to(AXIS + hem - 2, length + 2)
                .by(AXIS + hem + 1.5, length - high / 2)
                .to(AXIS + hem + 1, length - high)
                .by(AXIS, length - high + Math.max(0, curve))
                .close();
    }

    /** The seam between body and left sleeve. */
    Shape armhole() {
        return Outline.from(AXIS - shoulder, TOP + 13)
                .by(AXIS - Math.min(shoulder, chest) + 4, TOP + 40)
                .to(AXIS - chest, TOP + 70)
                .open();
    }

    /** The creases that cloth throws from the arms and at the waist; strength 1 for thin cotton. */
    Piece creased(Piece body, Look look, double strength) {
        double low = length - 16;
        double middle = (TOP + 70 + length) / 2;
        body.draped(28, 74, 2.4 * strength);
        body.folds(AXIS - chest + 5, TOP + 68, AXIS - chest * 0.42, TOP + 98, 6, 10, 2 * strength);
        body.folds(AXIS - chest + 3, TOP + 82, AXIS - chest * 0.55, middle + 4, 5, 12, 1.5 * strength);
        body.fold(AXIS - 22 + look.between(41, -14, 14), low, AXIS - waist * 0.5, middle, 6, 15, 1.8 * strength);
        body.fold(AXIS + 26 + look.between(42, -14, 14), low + 6, AXIS + waist * 0.4, middle, -6, 16, 1.6 * strength);
        body.fold(AXIS - waist + 2, middle + 8, AXIS - 10, middle + 22 + look.between(43, -9, 9), 4, 9, 1.4 * strength);
        body.fold(
                AXIS + waist - 2, middle + 14, AXIS + 12, middle + 34 + look.between(44, -9, 9), -4, 9, 1.4 * strength);
        return body;
    }

    /** The creases of a hanging sleeve on the left. */
    Piece sleeveCreased(Piece sleeve, double strength) {
        double out = AXIS - shoulder;
        return sleeve.draped(14, 34, 1.8 * strength)
                .fold(out - 20, TOP + 96, out + 4, TOP + 82, 3, 7, 2 * strength)
                .fold(out - 25, TOP + 113, out - 4, TOP + 104, 3, 6, 1.8 * strength)
                .fold(out - 22, TOP + 90, out - 2, TOP + 116, -3, 6, -1.4 * strength)
                .fold(out - 22, TOP + 150, out - 10, TOP + 112, 3, 7, 1.3 * strength);
    }
}
