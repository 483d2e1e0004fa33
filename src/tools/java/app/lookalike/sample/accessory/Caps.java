package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Noise;
import app.lookalike.sample.drawing.Outline;
import app.lookalike.sample.drawing.Piece;
import java.awt.Color;
import java.awt.Shape;

/** Baseball caps, trucker caps, flat caps and knitted beanies. */
public final class Caps implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        switch (look.cut()) {
            case "Beanie" -> beanie(canvas, look);
            case "Flat" -> flat(canvas, look);
            default -> baseball(canvas, look);
        }
    }

    private static void baseball(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -5, 3), look.between(2, 1.0, 1.05), look.choice(3, 2) == 0);
        canvas.ground(Outline.ellipse(AXIS + 6, 224, 98, 5), 5, 0.4);
        boolean trucker = look.is("Trucker");
        Cloth cloth = look.cloth(Material.COTTON);
        Cloth brim = trucker || look.choice(4, 3) == 0
                ? Cloth.plain(Colour.darker(look.shade(), 0.3), Material.COTTON)
                : look.plain(Material.COTTON);
        Shape under = Outline.from(92, 196)
                .by(50, 200)
                .by(20, 212)
                .by(16, 222)
                .by(50, 222)
                .to(104, 214)
                .close();
        canvas.draw(canvas.piece(under, brim.shaded(0.45)).padded(4, 1));
        Shape dome = Outline.from(82, 204)
                .by(78, 170)
                .by(90, 132)
                .by(118, 106)
                .by(152, 100)
                .by(190, 116)
                .by(214, 150)
                .to(220, 202)
                .by(190, 214)
                .by(150, 220)
                .by(110, 216)
                .close();
        Cloth mesh = Cloth.plain(trucker ? meshColor(look) : look.shade(), trucker ? Material.MESH : Material.COTTON);
        canvas.draw(canvas.piece(dome, trucker ? mesh : cloth)
                .padded(22, 14)
                .draped(28, 34, 2)
                .fold(206, 200, 190, 150, 4, 10, 1.6));
        Shape frontPanel = Outline.from(70, 214)
                .by(74, 164)
                .by(92, 126)
                .by(122, 100)
                .to(146, 92)
                .by(140, 130)
                .by(144, 180)
                .to(154, 228)
                .by(112, 226)
                .close();
        canvas.draw(canvas.piece(frontPanel, cloth)
                .padded(16, 9)
                .shadow(trucker ? 0.3 : 0.12, 2)
                .rim(0.2)
                .within(dome));
        canvas.seam(
                Outline.from(146, 101).by(139, 134).by(143, 180).to(152, 220).open(), 1.5);
        canvas.stitches(
                Outline.from(143, 102).by(136, 134).by(140, 180).to(149, 220).open(), look.thread());
        canvas.seam(
                Outline.from(150, 100).by(178, 128).by(192, 170).to(196, 213).open(), 1.3);
        canvas.seam(Outline.from(146, 101).by(112, 118).by(98, 156).to(97, 204).open(), 1.1);
        for (double[] hole : new double[][] {{118, 134}, {166, 138}, {200, 158}}) {
            canvas.ink(Outline.circle(hole[0], hole[1], 1.8), Colour.contrast(look.shade(), 0.4), 1.2);
            canvas.ink(Outline.circle(hole[0], hole[1], 0.6), Colour.clear(Color.BLACK, 0.7), 1.4);
        }
        Details.button(canvas, 149, 100, 5.4, trucker ? meshColor(look) : Colour.contrast(look.shade(), 0.2));
        visor(canvas, brim);
        badge(canvas, look);
    }

    private static Color meshColor(Look look) {
        return Colour.contrast(look.shade(), 0.22);
    }

    private static void visor(Canvas canvas, Cloth brim) {
        Shape visor = Outline.from(84, 190)
                .by(58, 190)
                .by(28, 199)
                .by(11, 214)
                .by(15, 226)
                .by(40, 230)
                .by(76, 224)
                .by(110, 219)
                .by(132, 219)
                .to(150, 218)
                .by(118, 212)
                .by(94, 202)
                .close();
        canvas.draw(canvas.piece(visor, brim).padded(8, 5).shadow(0.4, 3));
        for (int row = 0; row < 4; row++) {
            double in = row * 5.5;
            Shape line = Outline.from(78 + in * 0.6, 193 + in * 0.2)
                    .by(54 + in, 194 + in * 0.55)
                    .by(30 + in, 203 + in * 0.35)
                    .by(16 + in, 215)
                    .by(24 + in, 224 - in * 0.4)
                    .by(60 + in, 223 - in * 0.3)
                    .to(110, 216 - in * 0.3)
                    .open();
            canvas.stitches(line, Colour.clear(Colour.contrast(brim.ground(), 0.4), 0.6));
        }
    }

    private static void badge(Canvas canvas, Look look) {
        Cloth thread = Cloth.plain(look.figure(), Material.RIB);
        Shape mark =
                switch (look.choice(6, 4)) {
                    case 0 ->
                        Outline.from(90, 178)
                                .to(104, 150)
                                .to(112, 164)
                                .to(117, 157)
                                .to(130, 180)
                                .close();
                    case 1 -> Outline.ellipse(111, 165, 16, 14);
                    case 2 ->
                        Outline.from(111, 148)
                                .to(128, 158)
                                .to(124, 178)
                                .to(111, 186)
                                .to(98, 178)
                                .to(94, 158)
                                .close();
                    default ->
                        Details.band(
                                Outline.from(92, 176)
                                        .to(104, 156)
                                        .to(113, 172)
                                        .to(128, 152)
                                        .open(),
                                6);
                };
        canvas.draw(canvas.piece(mark, thread).padded(2.2, 1.5).shadow(0.4, 1.6));
        if (look.choice(6, 4) == 1) {
            canvas.ink(Outline.ellipse(111, 165, 11.5, 9.5), Colour.clear(look.shade(), 0.9), 1.4);
            canvas.ink(
                    Outline.from(102, 168)
                            .to(108, 160)
                            .to(112, 167)
                            .to(120, 160)
                            .open(),
                    Colour.clear(look.shade(), 0.9),
                    2);
        }
    }

    private static void beanie(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -2, 2), look.between(2, 0.98, 1.04), false);
        Cloth knit = look.cloth(Material.KNIT);
        boolean pompom = look.choice(5, 2) == 0;
        Shape dome = Outline.round(AXIS, 84)
                .by(AXIS - 36, 92)
                .by(AXIS - 64, 118)
                .by(AXIS - 76, 158)
                .to(AXIS - 78, 214)
                .by(AXIS, 224)
                .mirrored();
        Piece piece = canvas.piece(dome, knit).padded(22, 13).draped(22, 60, 1.8);
        for (int rib = -3; rib <= 3; rib++) {
            piece.fold(AXIS + rib * 24, 218, AXIS + rib * 7, 84, rib * -5, 5, -2.4);
        }
        canvas.draw(piece);
        Shape cuff = Outline.from(AXIS - 82, 186)
                .by(AXIS, 196)
                .to(AXIS + 82, 186)
                .by(AXIS + 86, 208)
                .to(AXIS + 81, 232)
                .by(AXIS, 243)
                .to(AXIS - 81, 232)
                .by(AXIS - 86, 208)
                .close();
        canvas.draw(canvas.piece(cuff, look.plain(Material.RIB)).padded(9, 6).shadow(0.5, 4));
        if (pompom) {
            pompom(canvas, look);
        } else {
            Shape patch = Outline.box(AXIS + 40, 216, 13, 9, 1.5);
            canvas.draw(canvas.piece(patch, Cloth.plain(new Color(0x8a5a34), Material.LEATHER))
                    .padded(2, 1.4)
                    .shadow(0.45, 2));
            canvas.stitches(Outline.box(AXIS + 40, 216, 10.5, 6.5, 1), new Color(0xd9c4a0));
        }
    }

    private static void pompom(Canvas canvas, Look look) {
        Color color = look.choice(7, 2) == 0 ? look.shade() : look.figure();
        Noise noise = new Noise(look.seed());
        Outline fluff = Outline.round(AXIS + 26, 70);
        for (int i = 1; i < 36; i++) {
            double angle = 2 * Math.PI * i / 36;
            double radius = 26 + 3.2 * noise.grain(i, 1);
            fluff.by(AXIS + radius * Math.cos(angle), 70 + radius * Math.sin(angle));
        }
        Piece ball = canvas.piece(fluff.close(), Cloth.plain(color, Material.WOOL))
                .padded(14, 10)
                .shadow(0.45, 4);
        for (int i = 0; i < 60; i++) {
            double angle = Math.PI * 2 * i / 60 + noise.grain(i, 2) * 0.2;
            double from = 6 + 12 * Math.abs(noise.grain(i, 3));
            ball.fold(
                    AXIS + from * Math.cos(angle),
                    70 + from * Math.sin(angle),
                    AXIS + (from + 11) * Math.cos(angle),
                    70 + (from + 11) * Math.sin(angle),
                    1,
                    2.4,
                    -1.4);
        }
        canvas.draw(ball);
    }

    private static void flat(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -3, 3), look.between(2, 1.0, 1.05), look.choice(3, 2) == 0);
        canvas.ground(Outline.ellipse(AXIS + 10, 214, 92, 5), 5, 0.4);
        Cloth cloth = look.cloth(Material.WOOL);
        Shape visor = Outline.from(88, 186)
                .by(50, 188)
                .by(20, 202)
                .by(24, 216)
                .by(60, 216)
                .to(126, 208)
                .close();
        canvas.draw(canvas.piece(visor, cloth.scaled(0.8)).padded(6, 4));
        Shape top = Outline.from(34, 194)
                .by(48, 168)
                .by(84, 138)
                .by(130, 120)
                .by(180, 124)
                .by(214, 150)
                .by(222, 184)
                .to(216, 206)
                .by(170, 213)
                .by(120, 211)
                .by(84, 200)
                .close();
        canvas.draw(canvas.piece(top, cloth)
                .padded(20, 13)
                .shadow(0.45, 4)
                .draped(34, 26, 2.8)
                .fold(150, 208, 178, 150, 6, 12, 2.2)
                .fold(190, 206, 204, 160, 5, 10, 2));
        canvas.seam(Outline.from(60, 180).by(110, 148).by(160, 138).to(214, 158).open(), 1.3);
        canvas.seam(Outline.from(138, 119).by(128, 132).to(126, 142).open(), 1.2);
        Details.button(canvas, 142, 120, 4.6, Colour.contrast(look.shade(), 0.2));
    }
}
