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
import java.awt.geom.Area;

/** Handbags that close with a flap, from the front. */
final class FlapBags {
    private static final double AXIS = Outline.AXIS;

    private FlapBags() {}

    static void chainBag(Canvas canvas, Look look, Cloth cloth, Color metal) {
        Shape arc = Outline.from(AXIS - 62, 150)
                .by(AXIS - 60, 96)
                .by(AXIS - 32, 52)
                .by(AXIS, 42)
                .mirroredOpen();
        Cloth links = Cloth.plain(metal, Material.METAL);
        Details.chain(canvas, arc, links);
        Shape body = Outline.from(AXIS - 72, 150)
                .by(AXIS, 146)
                .to(AXIS + 72, 150)
                .by(AXIS + 82, 200)
                .to(AXIS + 80, 246)
                .by(AXIS + 74, 256)
                .by(AXIS, 260)
                .by(AXIS - 74, 256)
                .to(AXIS - 80, 246)
                .by(AXIS - 82, 200)
                .close();
        Piece front = canvas.piece(body, cloth).padded(12, 7);
        canvas.draw(front);
        Shape flap = Outline.from(AXIS - 74, 147)
                .by(AXIS, 142)
                .to(AXIS + 74, 147)
                .by(AXIS + 80, 180)
                .to(AXIS + 79, 205)
                .to(AXIS + 70, 217)
                .by(AXIS, 222)
                .to(AXIS - 70, 217)
                .to(AXIS - 79, 205)
                .by(AXIS - 80, 180)
                .close();
        Piece piece = canvas.piece(flap, cloth).padded(8, 5).shadow(0.5, 4);
        boolean quilted = look.pattern() == Pattern.PLAIN;
        if (quilted) {
            for (int i = -7; i <= 7; i++) {
                double x = AXIS + i * 22;
                piece.fold(x - 46, 226, x + 46, 138, 0, 4, -3.4);
                piece.fold(x + 46, 226, x - 46, 138, 0, 4, -3.4);
            }
        }
        canvas.draw(piece);
        if (quilted) {
            for (int i = -9; i <= 9; i++) {
                double x = AXIS + i * 22;
                canvas.ink(quilt(flap, x, 1), Colour.clear(Color.BLACK, 0.28), 1);
                canvas.ink(quilt(flap, x, -1), Colour.clear(Color.BLACK, 0.16), 1);
            }
        }
        Details.clasp(canvas, AXIS, 214, 9, 8, metal);
    }

    private static Shape quilt(Shape flap, double x, int lean) {
        Area line = new Area(Details.band(Outline.line(x - 46 * lean, 226, x + 46 * lean, 138), 0.6));
        line.intersect(new Area(flap));
        return line;
    }

    static void clutch(Canvas canvas, Look look, Cloth cloth, Color metal) {
        Shape body = Outline.from(AXIS - 92, 112)
                .by(AXIS, 109)
                .to(AXIS + 92, 112)
                .by(AXIS + 98, 166)
                .to(AXIS + 95, 214)
                .by(AXIS + 90, 221)
                .by(AXIS, 224)
                .by(AXIS - 90, 221)
                .to(AXIS - 95, 214)
                .by(AXIS - 98, 166)
                .close();
        canvas.draw(canvas.piece(body, cloth).padded(11, 7).draped(50, 40, 1.6));
        Shape flap = Outline.from(AXIS - 94, 109)
                .by(AXIS, 105)
                .to(AXIS + 94, 109)
                .by(AXIS + 90, 134)
                .to(AXIS + 76, 150)
                .to(AXIS, 184)
                .to(AXIS - 76, 150)
                .by(AXIS - 90, 134)
                .close();
        canvas.draw(canvas.piece(flap, cloth.turned(8)).padded(8, 4.5).shadow(0.5, 4.5));
        canvas.stitches(
                Outline.from(AXIS - 86, 134).to(AXIS - 73, 147).to(AXIS, 179.5).mirroredOpen(), look.thread());
        Details.clasp(canvas, AXIS, 172, 8, 8, metal);
        Shape loop = Outline.from(AXIS + 92, 130)
                .by(AXIS + 106, 160)
                .by(AXIS + 104, 210)
                .by(AXIS + 96, 236)
                .by(AXIS + 88, 210)
                .to(AXIS + 91, 132)
                .open();
        canvas.draw(canvas.piece(Details.cord(loop, 4), cloth.unprinted())
                .padded(1.8, 1.6)
                .shadow(0.3, 2));
    }
}
