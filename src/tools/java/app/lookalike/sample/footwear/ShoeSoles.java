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

/** Soles and laces of shoes. */
final class ShoeSoles {

    private static final Color GUM = new Color(0xb98a56);

    private ShoeSoles() {}

    static void sole(Canvas canvas, Look look) {
        switch (look.cut()) {
            case "Running", "Training" -> sportsSole(canvas, look);
            case "Derby", "Oxford", "Loafer" -> heeledSole(canvas, look);
            default -> cupSole(canvas, look);
        }
    }

    private static void cupSole(Canvas canvas, Look look) {
        boolean white = look.colour() == Colour.WHITE || look.choice(6, 4) > 0;
        Color rubber = white ? Shoes.RUBBER_WHITE : GUM;
        Shape sole = Outline.from(17, 194)
                .by(70, 199)
                .by(130, 199)
                .to(223, 192)
                .by(226, 206)
                .to(219, 217)
                .by(120, 219)
                .to(34, 217)
                .by(18, 210)
                .close();
        canvas.draw(canvas.piece(sole, Cloth.plain(rubber, Material.RUBBER))
                .padded(4, 3)
                .shadow(0.35, 2));
        Color line = look.choice(7, 2) == 0 ? look.shade() : Colour.darker(rubber, 0.35);
        canvas.ink(
                Outline.from(18, 201).by(70, 205.5).by(130, 205.5).to(224, 199).open(), Colour.clear(line, 0.85), 1.6);
        canvas.ink(Outline.from(30, 215).by(120, 217.5).to(221, 214).open(), Colour.clear(Color.BLACK, 0.25), 3);
    }

    private static void sportsSole(Canvas canvas, Look look) {
        Shape sole = Outline.round(14, 192)
                .by(34, 199)
                .by(90, 197)
                .by(140, 196)
                .by(196, 186)
                .to(225, 178)
                .by(231, 196)
                .to(226, 216)
                .by(190, 219)
                .by(150, 214)
                .by(110, 219)
                .by(60, 219)
                .by(28, 211)
                .close();
        Cloth foam = Cloth.plain(Shoes.RUBBER_WHITE, Material.RUBBER);
        canvas.draw(canvas.piece(sole, foam).padded(6, 4).shadow(0.35, 2));
        Shape wedge = Outline.from(120, 205)
                .by(160, 200)
                .by(196, 194)
                .to(226, 188)
                .to(227, 196)
                .by(180, 206)
                .close();
        canvas.draw(canvas.piece(wedge, Cloth.plain(look.second(), Material.RUBBER))
                .padded(2, 1)
                .shadow(0.2, 1)
                .within(sole));
        for (int groove = 0; groove < 4; groove++) {
            double x = 160 + groove * 16;
            canvas.seam(
                    Outline.from(x, 205 - groove).by(x + 3, 211).to(x + 1, 220).open(), 1.2);
        }
        Shape tread = Outline.from(24, 208)
                .by(60, 215)
                .by(110, 215)
                .by(150, 210)
                .by(190, 215)
                .to(227, 211)
                .to(227, 224)
                .to(24, 224)
                .close();
        canvas.draw(canvas.piece(tread, Cloth.plain(Colour.darker(look.shade(), 0.45), Material.RUBBER))
                .padded(2, 1)
                .shadow(0, 1)
                .within(sole));
    }

    private static void heeledSole(Canvas canvas, Look look) {
        Color dark = new Color(0x2c2420);
        Shape sole = Outline.from(17, 201)
                .by(70, 205)
                .by(130, 205)
                .to(222, 200)
                .to(223, 206)
                .by(160, 209)
                .by(120, 212)
                .by(80, 215)
                .to(34, 213)
                .by(17, 208)
                .close();
        Shape heel = Outline.from(166, 207)
                .to(223, 205)
                .to(221, 219)
                .to(169, 219)
                .by(166, 213)
                .close();
        canvas.draw(canvas.piece(heel, Cloth.plain(dark, Material.RUBBER)).padded(3, 2));
        canvas.draw(canvas.piece(sole, Cloth.plain(Colour.mix(dark, look.shade(), 0.2), Material.LEATHER))
                .padded(2.5, 1.8)
                .shadow(0.35, 1.4));
        canvas.stitches(
                Outline.from(20, 203.6)
                        .by(70, 207.4)
                        .by(130, 207.4)
                        .to(221, 202.6)
                        .open(),
                Colour.clear(new Color(0xd8c7a8), 0.5));
    }

    static void laces(Canvas canvas, Look look) {
        boolean formal = look.articleType().equals("Formal Shoes");
        Color color = formal
                ? Colour.darker(look.shade(), 0.35)
                : look.choice(8, 2) == 0 ? Shoes.RUBBER_WHITE : Colour.contrast(look.shade(), 0.5);
        Cloth lace = Cloth.plain(color, Material.CANVAS);
        int count = Shoes.high(look) ? 7 : formal ? 4 : 5;
        double[][] line = Shoes.high(look)
                ? new double[][] {{90, 146}, {112, 128}, {130, 103}, {142, 80}}
                : formal
                        ? new double[][] {{100, 144}, {114, 135}, {131, 123}, {131, 123}}
                        : new double[][] {{92, 144}, {112, 129}, {134, 114}, {134, 114}};
        for (int i = 0; i < count; i++) {
            double t = i / (double) (count - 1) * (Shoes.high(look) ? 2.92 : 1.95);
            int leg = (int) Math.min(2, Math.floor(t));
            double share = t - leg;
            double x = line[leg][0] + (line[leg + 1][0] - line[leg][0]) * share;
            double y = line[leg][1] + (line[leg + 1][1] - line[leg][1]) * share;
            double steep = Shoes.high(look) ? 0.4 + t * 0.12 : 0.6;
            Shape bar = Details.cord(
                    Outline.from(x - 5, y - 5)
                            .by(x + 1, y - 1)
                            .to(x + 9 + steep, y + 9 - steep * 6)
                            .open(),
                    formal ? 2.4 : 3.6);
            canvas.draw(canvas.piece(bar, lace).padded(1.6, 1.6).shadow(0.4, 1.4));
            canvas.ink(
                    Outline.line(x + 10, y + 8.5 - steep * 6, x + 10.01, y + 8.5 - steep * 6),
                    Colour.clear(Color.BLACK, 0.6),
                    2);
        }
        double x = Shoes.high(look) ? 140 : 131;
        double y = Shoes.high(look) ? 80 : formal ? 122 : 114;
        Shape loop = Details.cord(
                Outline.from(x, y)
                        .by(x + 12, y - 4)
                        .by(x + 17, y + 8)
                        .to(x + 3, y + 4)
                        .open(),
                formal ? 2 : 2.8);
        canvas.draw(canvas.piece(loop, lace).padded(1.2, 1.4).shadow(0.4, 1.6));
        Shape end = Details.cord(
                Outline.from(x, y + 2).by(x + 4, y + 15).to(x + 1, y + 27).open(), formal ? 2 : 2.6);
        canvas.draw(canvas.piece(end, lace).padded(1.2, 1.4).shadow(0.4, 1.6));
    }
}
