package app.lookalike.sample.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.Random;

/** Single figures of printed cloth, drawn about the origin. */
public final class Motifs {

    private Motifs() {}

    /** A five-petalled flower with two leaves. */
    static void flower(Graphics2D graphics, Cloth cloth, Random random) {
        AffineTransform view = graphics.getTransform();
        graphics.setColor(Colour.mix(cloth.second(), new Color(0x3f7a4a), 0.55));
        for (int leaf = 0; leaf < 2; leaf++) {
            graphics.fill(Outline.from(4, 0).by(9, -3.2).to(14, -1).by(9, 2.6).close());
            graphics.rotate(2.3);
        }
        graphics.setTransform(view);
        Color petal = random.nextInt(3) == 0 ? cloth.second() : cloth.figure();
        for (int i = 0; i < 5; i++) {
            graphics.setColor(petal);
            graphics.fill(Outline.from(0, 0)
                    .by(3.2, -3.6)
                    .by(3, -7.6)
                    .by(0, -9)
                    .by(-3, -7.6)
                    .by(-3.2, -3.6)
                    .close());
            graphics.setColor(Colour.clear(Colour.darker(petal, 0.5), 0.35));
            graphics.setStroke(new BasicStroke(0.7f));
            graphics.draw(Outline.line(0, -2, 0, -6));
            graphics.rotate(2 * Math.PI / 5);
        }
        graphics.setColor(new Color(0xe9b93c));
        graphics.fill(Outline.circle(0, 0, 2));
    }

    /** A feathered leaf. */
    static void leaf(Graphics2D graphics, Cloth cloth, Random random) {
        Color color = random.nextInt(3) == 0 ? cloth.second() : cloth.figure();
        graphics.setColor(color);
        graphics.fill(Outline.from(-10, 0)
                .by(-2, -4.4)
                .by(5, -3.4)
                .to(11, 0)
                .by(5, 3.4)
                .by(-2, 4.4)
                .close());
        graphics.setColor(Colour.clear(Colour.contrast(color, 0.5), 0.6));
        graphics.setStroke(new BasicStroke(0.8f));
        graphics.draw(Outline.line(-11, 0, 9, 0));
        for (int x = -5; x <= 5; x += 5) {
            graphics.draw(Outline.line(x, 0, x + 3, -2.6));
            graphics.draw(Outline.line(x, 0, x + 3, 2.6));
        }
    }

    /** A short dab of a brush. */
    static void brush(Graphics2D graphics, Cloth cloth, Random random) {
        graphics.setColor(random.nextInt(4) == 0 ? cloth.second() : cloth.figure());
        double bend = 2 + 3 * random.nextDouble();
        graphics.fill(Outline.from(-9, 1)
                .by(-3, -bend)
                .by(4, -bend + 1)
                .to(9, -1)
                .by(4, -bend + 4.6)
                .by(-3, 3 - bend + 1)
                .close());
    }

    /** A large figure for the chest of a T-shirt, about 60 × 60, about the origin. */
    public static void emblem(Graphics2D graphics, Cloth cloth, int kind) {
        Color figure = cloth.figure();
        Color second = cloth.second();
        switch (Math.floorMod(kind, 5)) {
            case 0 -> sunrise(graphics, figure, second);
            case 1 -> rings(graphics, figure, second);
            case 2 -> star(graphics, figure, second);
            case 3 -> blocks(graphics, figure, second);
            default -> palm(graphics, figure, second);
        }
    }

    private static void sunrise(Graphics2D graphics, Color figure, Color second) {
        graphics.setColor(second);
        graphics.fill(Outline.circle(10, -10, 15));
        graphics.setColor(figure);
        graphics.fill(Outline.from(-36, 26)
                .to(-12, -16)
                .to(-4, -3)
                .to(3, -12)
                .to(34, 26)
                .close());
        graphics.setColor(Colour.mix(figure, second, 0.45));
        graphics.fill(Outline.from(-12, -16)
                .to(-4, -3)
                .to(-7, 3)
                .to(-11, -3)
                .to(-16, 2)
                .to(-21, -1)
                .close());
        graphics.setColor(figure);
        for (int line = 0; line < 3; line++) {
            graphics.fill(Outline.box(0, 32 + 6 * line, 30 - 8 * line, 1.4, 1.4));
        }
    }

    private static void rings(Graphics2D graphics, Color figure, Color second) {
        for (int ring = 0; ring < 4; ring++) {
            graphics.setColor(ring % 2 == 0 ? figure : second);
            graphics.setStroke(new BasicStroke(4.2f));
            graphics.draw(Outline.circle(0, 4, 32 - ring * 8.2));
        }
        graphics.setColor(figure);
        graphics.fill(Outline.circle(0, 4, 3.4));
    }

    private static void star(Graphics2D graphics, Color figure, Color second) {
        graphics.setColor(second);
        graphics.setStroke(new BasicStroke(3f));
        graphics.draw(Outline.circle(0, 4, 33));
        Outline outline = Outline.from(0, -24);
        for (int i = 1; i < 10; i++) {
            double radius = i % 2 == 0 ? 28 : 11.5;
            double angle = Math.PI * i / 5;
            outline.to(radius * Math.sin(angle), 4 - radius * Math.cos(angle));
        }
        graphics.setColor(figure);
        graphics.fill(outline.close());
    }

    private static void blocks(Graphics2D graphics, Color figure, Color second) {
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                graphics.setColor((row * 2 + column * 3) % 5 < 2 ? second : figure);
                double half = 5.4 - 0.7 * Math.abs(row - column);
                graphics.fill(Outline.box(-26 + 13 * column, -20 + 13 * row, half, half, 1.5));
            }
        }
    }

    private static void palm(Graphics2D graphics, Color figure, Color second) {
        graphics.setColor(second);
        graphics.fill(Outline.circle(0, 4, 27));
        graphics.setColor(figure);
        graphics.fill(Outline.from(-3, 36)
                .by(-2, 12)
                .to(3, -8)
                .to(6, -7)
                .by(3, 14)
                .to(5, 36)
                .close());
        AffineTransform view = graphics.getTransform();
        graphics.translate(4, -9);
        double[] turns = {-2.9, -2.3, -1.5, -0.8, -0.15, 0.35};
        for (double turn : turns) {
            AffineTransform crown = graphics.getTransform();
            graphics.rotate(turn);
            graphics.fill(Outline.from(0, -1.5).by(13, -7).to(28, 1).by(13, -1).close());
            graphics.setTransform(crown);
        }
        graphics.setTransform(view);
        graphics.fill(Outline.from(-26, 38).by(0, 30).to(26, 38).close());
    }
}
