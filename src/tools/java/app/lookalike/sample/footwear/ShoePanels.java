package app.lookalike.sample.footwear;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import java.awt.Color;
import java.awt.Shape;

/** What is sewn onto a shoe's upper: caps, facings, overlays, straps. */
final class ShoePanels {

    private ShoePanels() {}

    static void sneaker(Canvas canvas, Look look, Shape upper) {
        Color accent = look.choice(2, 3) == 0 ? look.second() : Colour.contrast(look.shade(), 0.28);
        Cloth panel = Cloth.plain(accent, Shoes.material(look));
        double top = Shoes.top(look);
        if (look.is("Canvas") || Shoes.high(look)) {
            Shape cap = Outline.from(18, 206)
                    .by(18, 184)
                    .by(32, 168)
                    .to(50, 163)
                    .by(62, 180)
                    .to(62, 208)
                    .close();
            canvas.draw(canvas.piece(cap, Cloth.plain(Shoes.RUBBER_WHITE, Material.RUBBER))
                    .padded(9, 5)
                    .shadow(0.3, 1.5)
                    .within(upper));
        } else {
            Shape cap = Outline.from(56, 208).by(60, 180).to(52, 160).open();
            canvas.seam(cap, 1.3);
            canvas.stitches(cap, look.thread());
            for (int hole = 0; hole < 6; hole++) {
                int column = hole % 3;
                double x = 70 + column * 7;
                double y = (hole < 3 ? 170 : 176) - column * 4;
                canvas.ink(Outline.line(x, y, x + 0.01, y), Colour.clear(Color.BLACK, 0.4), 1.5);
            }
        }
        facing(canvas, look, Cloth.plain(Colour.mix(look.shade(), accent, 0.25), Shoes.material(look)), upper);
        Shape counter = Outline.from(184, 208)
                .by(182, 178)
                .by(196, 152)
                .to(222, 140)
                .to(230, 208)
                .close();
        canvas.draw(canvas.piece(counter, panel).padded(5, 2).shadow(0.35, 1.6).within(upper));
        canvas.stitches(
                Outline.from(187, 206).by(185, 179).by(198, 155).to(218, 144).open(), look.thread());
        if (Shoes.high(look)) {
            Shape patch = Outline.from(170, top + 24)
                    .to(186, top + 40)
                    .to(170, top + 56)
                    .to(154, top + 40)
                    .close();
            canvas.draw(canvas.piece(patch, Cloth.plain(Shoes.RUBBER_WHITE, Material.CANVAS))
                    .padded(2, 1)
                    .shadow(0.3, 1.2));
            canvas.ink(
                    Outline.from(170, top + 27.5)
                            .to(182.5, top + 40)
                            .to(170, top + 52.5)
                            .to(157.5, top + 40)
                            .close(),
                    accent,
                    1.2);
            canvas.ink(
                    Outline.from(164, top + 40)
                            .by(167, top + 36)
                            .by(173, top + 43)
                            .to(176, top + 39)
                            .open(),
                    accent,
                    2.4);
        } else if (!look.is("Canvas")) {
            mark(canvas, look, panel);
        }
    }

    /** An invented mark on the side: two slanting bars or a ridge line. */
    private static void mark(Canvas canvas, Look look, Cloth panel) {
        if (look.choice(4, 2) == 0) {
            for (int bar = 0; bar < 2; bar++) {
                double x = 132 + bar * 17;
                Shape shape = Outline.from(x, 156)
                        .to(x + 9, 152)
                        .by(x + 17, 176)
                        .to(x + 24, 198)
                        .to(x + 15, 200)
                        .by(x + 8, 178)
                        .close();
                canvas.draw(canvas.piece(shape, panel).padded(2, 1).shadow(0.3, 1.2));
            }
        } else {
            Shape zigzag = Details.band(
                    Outline.from(108, 192)
                            .to(124, 170)
                            .to(138, 186)
                            .to(154, 160)
                            .to(176, 190)
                            .open(),
                    6);
            canvas.draw(canvas.piece(zigzag, panel).padded(2, 1).shadow(0.3, 1.2));
        }
    }

    private static void facing(Canvas canvas, Look look, Cloth cloth, Shape upper) {
        Shape facing = Shoes.high(look)
                ? Outline.from(82, 148)
                        .by(112, 124)
                        .by(130, 100)
                        .to(142, 74)
                        .to(158, 78)
                        .by(147, 112)
                        .by(130, 138)
                        .to(98, 166)
                        .by(86, 158)
                        .close()
                : Shoes.formal(look)
                        ? Outline.from(92, 148)
                                .by(112, 135)
                                .to(134, 119)
                                .to(146, 132)
                                .by(134, 144)
                                .to(106, 166)
                                .by(96, 158)
                                .close()
                        : Outline.from(82, 148)
                                .by(112, 127)
                                .to(136, 110)
                                .to(150, 122)
                                .by(134, 138)
                                .to(99, 166)
                                .by(86, 158)
                                .close();
        canvas.draw(
                canvas.piece(facing, cloth).padded(3.5, 1.8).shadow(0.35, 1.6).within(upper));
        Shape edge = Shoes.high(look)
                ? Outline.from(88, 156)
                        .by(99, 162)
                        .by(128, 136)
                        .by(145, 110)
                        .to(155, 80)
                        .open()
                : Shoes.formal(look)
                        ? Outline.from(97, 156)
                                .by(106, 162)
                                .by(131, 143)
                                .to(143, 133)
                                .open()
                        : Outline.from(88, 156)
                                .by(99, 162)
                                .by(131, 136)
                                .to(147, 122)
                                .open();
        canvas.stitches(edge, look.thread());
    }

    static void runner(Canvas canvas, Look look, Shape upper) {
        Color accent = look.second();
        Cloth overlay = Cloth.plain(Colour.contrast(look.shade(), 0.3), Material.RUBBER);
        Cloth bright = Cloth.plain(accent, Material.RUBBER);
        Shape toe = Outline.from(14, 208)
                .by(18, 184)
                .by(30, 170)
                .to(40, 168)
                .by(46, 186)
                .by(72, 194)
                .to(96, 208)
                .close();
        canvas.draw(canvas.piece(toe, overlay).padded(4, 2).shadow(0.3, 1.4).within(upper));
        facing(canvas, look, overlay, upper);
        Shape counter = Outline.from(170, 208)
                .by(184, 186)
                .by(192, 158)
                .to(206, 126)
                .to(230, 120)
                .to(230, 208)
                .close();
        canvas.draw(
                canvas.piece(counter, overlay).padded(5, 2.4).shadow(0.35, 1.6).within(upper));
        if (look.is("Running")) {
            Shape arrow = Outline.from(118, 158)
                    .to(140, 148)
                    .to(168, 178)
                    .to(146, 204)
                    .to(126, 204)
                    .to(146, 179)
                    .close();
            canvas.draw(
                    canvas.piece(arrow, bright).padded(2, 1.1).shadow(0.3, 1.2).within(upper));
            Shape echo = Details.band(
                    Outline.from(150, 144).to(180, 176).to(158, 206).open(), 3.4);
            canvas.draw(canvas.piece(echo, Cloth.plain(look.figure(), Material.RUBBER))
                    .padded(1.4, 0.8)
                    .within(upper));
        } else {
            Shape swing = Outline.from(92, 190)
                    .by(124, 184)
                    .by(156, 162)
                    .to(196, 132)
                    .by(176, 166)
                    .by(150, 188)
                    .to(116, 203)
                    .by(100, 202)
                    .close();
            canvas.draw(canvas.piece(swing, bright)
                    .padded(2.5, 1.2)
                    .shadow(0.3, 1.4)
                    .within(upper));
            Shape thin = Outline.from(100, 206).by(140, 200).to(196, 160).open();
            canvas.ink(thin, Colour.clear(look.figure(), 0.9), 2);
        }
        Shape tab = Outline.from(206, 104)
                .by(216, 100)
                .to(220, 110)
                .to(217, 128)
                .to(209, 126)
                .close();
        canvas.draw(canvas.piece(tab, bright).padded(2, 1.2).shadow(0.3, 1.2));
    }

    static void slipOn(Canvas canvas, Look look, Shape upper) {
        Shape gore = Outline.from(128, 128)
                .by(140, 141)
                .to(156, 142)
                .to(146, 172)
                .to(134, 168)
                .close();
        Cloth elastic = Cloth.plain(Colour.contrast(look.shade(), 0.35), Material.RIB);
        canvas.draw(canvas.piece(gore, elastic).padded(2.5, 0.8).shadow(0.2, 1).within(upper));
        Shape vamp =
                Outline.from(124, 130).by(134, 160).by(140, 178).to(134, 206).open();
        canvas.seam(vamp, 1.3);
        canvas.stitches(
                Outline.from(121, 132).by(131, 160).by(137, 178).to(131, 206).open(), look.thread());
        Shape tab = Outline.from(202, 124)
                .to(216, 118)
                .to(221, 170)
                .by(212, 172)
                .to(205, 160)
                .close();
        canvas.draw(canvas.piece(tab, look.plain(Material.CANVAS))
                .padded(2.5, 1.4)
                .shadow(0.3, 1.3)
                .within(upper));
    }

    static void loafer(Canvas canvas, Look look, Shape upper) {
        Shape apron = Outline.from(30, 184)
                .by(44, 176)
                .by(84, 170)
                .by(116, 164)
                .to(132, 150)
                .open();
        canvas.seam(apron, 2.2);
        for (int i = 0; i < 12; i++) {
            double x = 40 + i * 7.2;
            double y = 178.5 - i * 1.15 - (i > 9 ? (i - 9) * 2.5 : 0);
            canvas.ink(Outline.line(x, y - 3, x + 1.6, y + 3), Colour.clear(Color.BLACK, 0.35), 1.1);
        }
        Shape strap = Outline.from(92, 150)
                .by(104, 145)
                .to(116, 138)
                .by(128, 164)
                .to(136, 206)
                .to(112, 207)
                .by(104, 174)
                .close();
        canvas.draw(canvas.piece(strap, look.plain(Shoes.material(look)))
                .padded(4, 2.4)
                .shadow(0.45, 2)
                .within(upper));
        if (look.choice(5, 2) == 0) {
            Shape slot = Outline.from(108, 157)
                    .to(118, 151)
                    .to(121, 161)
                    .to(112, 166)
                    .close();
            canvas.draw(canvas.piece(slot, look.plain(Shoes.material(look)).shaded(0.5))
                    .padded(1.5, -1)
                    .shadow(0, 1));
        } else {
            Shape bar = Details.cord(
                    Outline.from(105, 166).by(112, 160).to(121, 157).open(), 4);
            canvas.draw(canvas.piece(bar, Cloth.plain(Details.BRASS, Material.METAL))
                    .padded(1.6, 1.8)
                    .shadow(0.45, 1.4));
        }
        Shape back = Outline.from(176, 143).by(172, 172).to(182, 206).open();
        canvas.seam(back, 1.2);
    }

    static void formal(Canvas canvas, Look look, Shape upper) {
        facing(canvas, look, look.plain(Material.LEATHER), upper);
        Shape cap = Outline.from(62, 208).by(70, 186).to(62, 160).open();
        canvas.seam(cap, 1.6);
        canvas.stitches(Outline.from(65, 208).by(73, 186).to(65, 160).open(), look.thread());
        Shape quarter =
                Outline.from(100, 166).by(122, 178).by(130, 194).to(128, 208).open();
        canvas.seam(quarter, 1.6);
        canvas.stitches(
                Outline.from(103, 165).by(125, 177).by(133, 194).to(131, 208).open(), look.thread());
        if (look.is("Oxford")) {
            for (int i = 0; i < 9; i++) {
                double t = i / 8.0;
                canvas.ink(
                        Outline.line(
                                58 + 6 * Math.sin(Math.PI * t),
                                166 + t * 38,
                                58.01 + 6 * Math.sin(Math.PI * t),
                                166 + t * 38),
                        Colour.clear(Color.BLACK, 0.5),
                        1.6);
                canvas.ink(
                        Outline.line(
                                186 - t * 4 - 5 * Math.sin(Math.PI * t),
                                150 + t * 54,
                                186.01 - t * 4 - 5 * Math.sin(Math.PI * t),
                                150 + t * 54),
                        Colour.clear(Color.BLACK, 0.5),
                        1.6);
            }
        }
        Shape counter = Outline.from(192, 132).by(182, 168).to(186, 207).open();
        canvas.seam(counter, 1.4);
    }
}
