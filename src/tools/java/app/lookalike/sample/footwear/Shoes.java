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

/** Casual, sports and formal shoes from the side, toe to the left. */
public final class Shoes implements Look.Drawer {

    static final Color RUBBER_WHITE = new Color(0xf0eee9);

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -2, 0), 1.04, false);
        canvas.ground(Outline.ellipse(122, 217, 98, 4), 4, 0.5);
        Cloth cloth = look.cloth(material(look));
        Shape upper = upper(look);
        lining(canvas, look);
        if (laced(look)) {
            tongue(canvas, look, cloth);
        }
        canvas.draw(canvas.piece(upper, cloth)
                .padded(13, 7)
                .draped(24, 24, 1.1)
                .fold(64, 190, 84, 158, 5, 8, -1.2)
                .fold(75, 192, 98, 154, 5, 7, 1.2)
                .shadow(0.3, 2));
        switch (look.cut()) {
            case "Running", "Training" -> ShoePanels.runner(canvas, look, upper);
            case "Slip-On" -> ShoePanels.slipOn(canvas, look, upper);
            case "Loafer" -> ShoePanels.loafer(canvas, look, upper);
            case "Derby", "Oxford" -> ShoePanels.formal(canvas, look, upper);
            default -> ShoePanels.sneaker(canvas, look, upper);
        }
        collar(canvas, look);
        ShoeSoles.sole(canvas, look);
        if (laced(look)) {
            ShoeSoles.laces(canvas, look);
        }
    }

    private static boolean laced(Look look) {
        return !look.is("Slip-On") && !look.is("Loafer");
    }

    static boolean formal(Look look) {
        return look.is("Derby") || look.is("Oxford");
    }

    static boolean high(Look look) {
        return look.is("High-Top");
    }

    static Material material(Look look) {
        return switch (look.cut()) {
            case "Running", "Training" -> Material.MESH;
            case "Canvas", "High-Top", "Slip-On" -> Material.CANVAS;
            case "Suede" -> Material.SUEDE;
            default -> Material.LEATHER;
        };
    }

    static double top(Look look) {
        return switch (look.cut()) {
            case "High-Top" -> 72;
            case "Running", "Training" -> 106;
            case "Derby", "Oxford" -> 126;
            case "Loafer" -> 120;
            default -> 112;
        };
    }

    private static Shape upper(Look look) {
        double top = top(look);
        double toe = look.articleType().equals("Formal Shoes") || look.is("Loafer") ? 12 : 0;
        Outline outline = Outline.from(22, 203)
                .by(20, 188 + toe * 0.5)
                .by(34, 169 + toe)
                .by(60, 160 + toe * 0.8)
                .by(84, 150 + toe * 0.5);
        if (look.is("Loafer")) {
            outline.by(104, 146).to(122, 136).by(146, 150).by(176, 151).by(203, 136);
        } else if (look.is("Slip-On")) {
            outline.by(104, 139).to(122, 127).by(146, 140).by(176, 140).by(203, 124);
        } else if (formal(look)) {
            outline.by(112, 137).to(134, 121).by(150, 137).by(176, 149).by(200, 138);
        } else if (high(look)) {
            outline.by(112, 128)
                    .by(130, 104)
                    .to(142, top + 6)
                    .by(160, top + 8)
                    .by(190, top + 6)
                    .by(206, top);
        } else {
            outline.by(112, 130).to(136, 113).by(150, 127).by(174, 136).by(199, 124);
        }
        return outline.to(high(look) ? 214 : 213, top + (laced(look) ? 0 : 8))
                .by(218, top + 24)
                .by(215, 165)
                .to(221, 203)
                .by(120, 208)
                .close();
    }

    private static void lining(Canvas canvas, Look look) {
        Cloth inside = Cloth.plain(Colour.darker(Colour.mix(look.shade(), look.figure(), 0.35), 0.35), Material.CANVAS);
        double top = top(look);
        Shape far = !laced(look)
                ? Outline.from(118, top + 18)
                        .by(146, top + 19)
                        .by(178, top + 20)
                        .to(212, top + 6)
                        .to(212, top + 34)
                        .to(122, top + 34)
                        .close()
                : formal(look)
                        ? Outline.from(122, 132)
                                .by(142, 122)
                                .by(176, 136)
                                .to(212, top + 1)
                                .to(212, 150)
                                .to(150, 156)
                                .to(122, 146)
                                .close()
                        : high(look)
                                ? Outline.from(138, top + 12)
                                        .by(150, top - 2)
                                        .by(190, top - 4)
                                        .to(213, top)
                                        .to(212, top + 22)
                                        .to(145, top + 22)
                                        .close()
                                : Outline.from(118, 130)
                                        .by(140, 113)
                                        .by(176, 124)
                                        .to(212, top + 2)
                                        .to(212, 140)
                                        .to(150, 150)
                                        .to(118, 142)
                                        .close();
        canvas.draw(canvas.piece(far, inside).padded(4, 1.5));
    }

    private static void tongue(Canvas canvas, Look look, Cloth cloth) {
        double top = high(look) ? top(look) - 14 : formal(look) ? 109 : 98;
        double back = high(look) ? 146 : 140;
        Shape tongue = high(look)
                ? Outline.from(100, 140)
                        .by(122, 106)
                        .to(130, top + 4)
                        .by(136, top - 1)
                        .to(146, top + 4)
                        .by(150, 100)
                        .to(130, 140)
                        .close()
                : Outline.from(92, 148)
                        .by(112, 124)
                        .to(127, top + 3)
                        .by(134, top - 1)
                        .to(144, top + 5)
                        .by(146, 118)
                        .to(118, 148)
                        .close();
        canvas.draw(canvas.piece(tongue, cloth.unprinted()).padded(5, 3));
        canvas.stitches(Outline.line(back - 16, top + 9, back, top + 9), look.thread());
    }

    private static void collar(Canvas canvas, Look look) {
        double top = top(look);
        Outline edge;
        if (look.is("Loafer")) {
            edge = Outline.from(122, 137).by(146, 151).by(176, 152).by(203, 137).to(213, top + 9);
        } else if (!laced(look)) {
            edge = Outline.from(122, 128).by(146, 141).by(176, 141).by(203, 125).to(213, top + 9);
        } else if (formal(look)) {
            edge = Outline.from(135, 122).by(150, 138).by(176, 150).by(200, 139).to(213, top + 1);
        } else if (high(look)) {
            edge = Outline.from(144, top + 7)
                    .by(160, top + 9)
                    .by(190, top + 7)
                    .by(206, top + 1)
                    .to(214, top + 1);
        } else {
            edge = Outline.from(137, 114).by(150, 128).by(174, 137).by(199, 125).to(213, top + 1);
        }
        boolean soft = look.is("Running") || look.is("Training") || look.is("Suede");
        Shape band = Details.cord(edge.open(), soft ? 8 : 4);
        Cloth cloth = Cloth.plain(Colour.contrast(look.shade(), 0.18), soft ? Material.CANVAS : material(look));
        canvas.draw(
                canvas.piece(band, cloth).padded(soft ? 4 : 2, soft ? 3 : 1.4).shadow(0.3, 1.6));
    }
}
