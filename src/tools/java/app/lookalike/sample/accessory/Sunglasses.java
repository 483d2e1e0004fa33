package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/** Sunglasses from the front, temples folded back. */
public final class Sunglasses implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;
    private static final double MIDDLE = 160;

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -4, 4), look.between(2, 0.98, 1.04), false);
        canvas.ground(Outline.ellipse(AXIS, 200, 92, 5), 5, 0.32);
        boolean wire = look.is("Aviator") || Watches.metallic(look.colour());
        Material material = wire ? Material.METAL : Material.PLASTIC;
        Cloth frame = look.plain(material);
        Shape lens = lens(look);
        temples(canvas, frame, wire);
        double bar = wire ? 3.4 : look.is("Wayfarer") || look.is("Cat-Eye") ? 9 : 7;
        for (Shape glass : new Shape[] {lens, Outline.mirror(lens)}) {
            glass(canvas, look, glass);
        }
        if (!wire && (look.is("Wayfarer") || look.is("Cat-Eye"))) {
            canvas.drawBoth(canvas.piece(brow(look), frame).padded(4, 3.4).shadow(0.3, 2), frame);
        }
        bridge(canvas, look, frame, wire);
        Piece rim = canvas.piece(Details.ring(lens, bar), frame)
                .padded(bar * 0.4, bar * 0.5)
                .shadow(0.35, 2);
        canvas.drawBoth(rim, frame);
        if (!wire) {
            for (int side = -1; side <= 1; side += 2) {
                Shape dot = Outline.box(AXIS + side * 93, 141, 3, 1.2, 1.2);
                canvas.draw(canvas.piece(dot, Cloth.plain(Details.NICKEL, Material.METAL))
                        .padded(0.8, 0.9)
                        .shadow(0.3, 1));
            }
        }
    }

    private static Shape lens(Look look) {
        double x = AXIS - 51;
        return switch (look.cut()) {
            case "Aviator" ->
                Outline.round(x - 4, MIDDLE - 27)
                        .by(x - 34, MIDDLE - 20)
                        .by(x - 40, MIDDLE + 2)
                        .by(x - 22, MIDDLE + 32)
                        .by(x + 8, MIDDLE + 36)
                        .by(x + 33, MIDDLE + 10)
                        .by(x + 36, MIDDLE - 16)
                        .by(x + 24, MIDDLE - 26)
                        .close();
            case "Round" -> Outline.ellipse(x, MIDDLE, 35, 34);
            case "Cat-Eye" ->
                Outline.round(x + 10, MIDDLE - 20)
                        .by(x - 18, MIDDLE - 26)
                        .to(x - 43, MIDDLE - 27)
                        .by(x - 38, MIDDLE + 4)
                        .by(x - 16, MIDDLE + 25)
                        .by(x + 14, MIDDLE + 24)
                        .by(x + 35, MIDDLE + 4)
                        .by(x + 33, MIDDLE - 14)
                        .close();
            case "Oversized" ->
                Outline.round(x, MIDDLE - 33)
                        .by(x - 34, MIDDLE - 27)
                        .by(x - 42, MIDDLE)
                        .by(x - 30, MIDDLE + 32)
                        .by(x + 2, MIDDLE + 40)
                        .by(x + 34, MIDDLE + 26)
                        .by(x + 39, MIDDLE - 6)
                        .by(x + 30, MIDDLE - 28)
                        .close();
            case "Rectangular" ->
                Outline.round(x, MIDDLE - 19)
                        .by(x - 34, MIDDLE - 18)
                        .by(x - 40, MIDDLE - 10)
                        .by(x - 38, MIDDLE + 12)
                        .by(x - 28, MIDDLE + 20)
                        .by(x + 24, MIDDLE + 20)
                        .by(x + 36, MIDDLE + 8)
                        .by(x + 37, MIDDLE - 12)
                        .by(x + 30, MIDDLE - 18)
                        .close();
            default ->
                Outline.round(x, MIDDLE - 25)
                        .by(x - 34, MIDDLE - 24)
                        .by(x - 41, MIDDLE - 16)
                        .by(x - 34, MIDDLE + 16)
                        .by(x - 18, MIDDLE + 26)
                        .by(x + 16, MIDDLE + 25)
                        .by(x + 32, MIDDLE + 12)
                        .by(x + 37, MIDDLE - 14)
                        .by(x + 30, MIDDLE - 23)
                        .close();
        };
    }

    private static void temples(Canvas canvas, Cloth frame, boolean wire) {
        double width = wire ? 3 : 7;
        Shape temple = Details.cord(
                Outline.from(AXIS - 94, 142)
                        .by(AXIS - 86, 124)
                        .by(AXIS - 66, 110)
                        .to(AXIS - 34, 106)
                        .open(),
                width);
        canvas.drawBoth(
                canvas.piece(temple, frame.shaded(0.2))
                        .padded(width * 0.4, width * 0.45)
                        .shadow(0.2, 2),
                frame.shaded(0.2));
        Shape tip =
                Details.cord(Outline.from(AXIS - 56, 107.6).to(AXIS - 30, 106).open(), width + 1.5);
        Cloth dark = wire ? Cloth.plain(new Color(0x33302e), Material.PLASTIC) : frame.shaded(0.25);
        canvas.drawBoth(canvas.piece(tip, dark).padded(2.4, 2).shadow(0.2, 1.4), dark);
    }

    private static Shape brow(Look look) {
        boolean cat = look.is("Cat-Eye");
        return cat
                ? Outline.from(AXIS - 14, MIDDLE - 14)
                        .by(AXIS - 50, MIDDLE - 26)
                        .to(AXIS - 104, MIDDLE - 41)
                        .by(AXIS - 101, MIDDLE - 22)
                        .to(AXIS - 90, MIDDLE - 12)
                        .by(AXIS - 50, MIDDLE - 18)
                        .close()
                : Outline.from(AXIS - 12, MIDDLE - 22)
                        .by(AXIS - 50, MIDDLE - 29)
                        .to(AXIS - 100, MIDDLE - 30)
                        .to(AXIS - 101, MIDDLE - 14)
                        .to(AXIS - 88, MIDDLE - 8)
                        .by(AXIS - 50, MIDDLE - 21)
                        .close();
    }

    private static void glass(Canvas canvas, Look look, Shape lens) {
        Color[] tints = {
            new Color(0x2c2f36), new Color(0x4b3a2c), new Color(0x30463c), new Color(0x3b4a66), new Color(0x5e3b50)
        };
        Color tint = tints[look.choice(3, tints.length)];
        double low = 0.25 + 0.4 * look.random(4).nextDouble();
        Paint paint = Details.gradient(AXIS, MIDDLE - 34, AXIS + 6, MIDDLE + 38, tint, tint, Colour.lighter(tint, low));
        canvas.draw(canvas.piece(lens, Cloth.plain(tint, Material.PLASTIC))
                .painted(paint)
                .padded(6, 2)
                .opacity(0.94)
                .fall(0));
        double left = lens.getBounds2D().getMinX();
        Shape glare = Outline.from(left + 12, MIDDLE + 40)
                .to(left + 44, MIDDLE - 44)
                .to(left + 58, MIDDLE - 44)
                .to(left + 26, MIDDLE + 40)
                .close();
        Cloth white = Cloth.plain(Color.WHITE, Material.SUEDE);
        canvas.draw(canvas.piece(glare, white).flat().within(lens).opacity(0.13));
        Shape thin = Outline.from(left + 32, MIDDLE + 40)
                .to(left + 64, MIDDLE - 44)
                .to(left + 67, MIDDLE - 44)
                .to(left + 35, MIDDLE + 40)
                .close();
        canvas.draw(canvas.piece(thin, white).flat().within(lens).opacity(0.1));
    }

    private static void bridge(Canvas canvas, Look look, Cloth frame, boolean wire) {
        if (wire) {
            Shape low = Details.cord(
                    Outline.from(AXIS - 19, 156)
                            .by(AXIS, 148)
                            .to(AXIS + 19, 156)
                            .open(),
                    3);
            canvas.draw(canvas.piece(low, frame).padded(1.2, 1.4).shadow(0.3, 1.6));
            if (look.is("Aviator")) {
                Shape high = Details.cord(
                        Outline.from(AXIS - 30, 137)
                                .by(AXIS, 134)
                                .to(AXIS + 30, 137)
                                .open(),
                        2.8);
                canvas.draw(canvas.piece(high, frame).padded(1.2, 1.4).shadow(0.3, 1.6));
            }
            for (int side = -1; side <= 1; side += 2) {
                Shape hinge = Details.cord(Outline.line(AXIS + side * 88, 147, AXIS + side * 95, 142), 3);
                canvas.draw(canvas.piece(hinge, frame).padded(1.2, 1.4));
                Shape pad = Outline.ellipse(AXIS + side * 13, 168, 2.4, 5.4);
                canvas.draw(canvas.piece(pad, Cloth.plain(new Color(0xe6e0d6), Material.PLASTIC))
                        .padded(1.4, 1.4)
                        .opacity(0.85));
            }
            return;
        }
        Shape bridge = Outline.from(AXIS - 20, 148)
                .by(AXIS, 141)
                .to(AXIS + 20, 148)
                .to(AXIS + 18, 160)
                .by(AXIS, 151)
                .to(AXIS - 18, 160)
                .close();
        canvas.draw(canvas.piece(bridge, frame).padded(3.4, 3).shadow(0.35, 2));
        for (int side = -1; side <= 1; side += 2) {
            Shape corner = Outline.box(AXIS + side * 92, 142, 7, 6, 3);
            canvas.draw(canvas.piece(corner, frame).padded(3, 2.6).shadow(0.3, 1.6));
        }
    }
}
