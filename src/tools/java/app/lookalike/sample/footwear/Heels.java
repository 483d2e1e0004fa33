package app.lookalike.sample.footwear;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import java.awt.Color;
import java.awt.Shape;

/** Women's heeled shoes from the side, toe to the left: pumps, peep toes, ankle straps, wedges. */
public final class Heels implements Look.Drawer {

    private static final double FLOOR = 236;

    @Override
    public void draw(Canvas canvas, Look look) {
        double high = look.is("Kitten Heel") ? 44 : look.is("Platform") ? 104 : look.between(1, 70, 90);
        double platform = look.is("Platform") ? 15 : look.is("Wedge") ? 10 : 0;
        double seat = FLOOR - high;
        double ball = FLOOR - 4 - platform;
        canvas.pose(look.between(2, -2, 2), 1.05, false);
        canvas.ground(Outline.ellipse(66, FLOOR + 1, 52, 3), 4, 0.5);
        canvas.ground(
                Outline.ellipse(look.is("Wedge") ? 172 : 205, FLOOR + 1, look.is("Wedge") ? 40 : 16, 2.4), 3, 0.5);
        Material material =
                switch (look.choice(3, 3)) {
                    case 0 -> Material.PATENT;
                    case 1 -> Material.SUEDE;
                    default -> Material.LEATHER;
                };
        Cloth cloth = look.cloth(material);
        inside(canvas, look, seat, ball);
        heel(canvas, look, seat, ball, cloth);
        if (look.is("Ankle Strap")) {
            strapBehind(canvas, cloth, seat);
        }
        sole(canvas, look, seat, ball, platform, cloth);
        upper(canvas, look, seat, ball, cloth);
        if (look.is("Ankle Strap")) {
            strapInFront(canvas, look, cloth, seat);
        }
    }

    private static void heel(Canvas canvas, Look look, double seat, double ball, Cloth cloth) {
        Shape shape;
        switch (look.cut()) {
            case "Wedge" ->
                shape = Outline.from(20, ball - 1)
                        .to(90, ball - 6)
                        .by(150, (seat + ball) / 2 - 4)
                        .to(216, seat - 4)
                        .by(219, seat + 30)
                        .to(213, FLOOR)
                        .to(36, FLOOR)
                        .by(20, ball + 8)
                        .close();
            case "Block Heel", "Platform" ->
                shape = Outline.from(166, seat + 18)
                        .to(217, seat - 3)
                        .by(217, seat + 34)
                        .to(213, FLOOR)
                        .to(184, FLOOR)
                        .by(180, seat + 40)
                        .close();
            default ->
                shape = Outline.from(176, seat + 12)
                        .to(217, seat - 3)
                        .by(215, seat + 24)
                        .by(211.5, (seat + FLOOR) / 2 + 10)
                        .to(210.5, FLOOR)
                        .to(203.5, FLOOR)
                        .by(202, (seat + FLOOR) / 2 + 6)
                        .by(193, seat + 26)
                        .close();
        }
        boolean cork = look.is("Wedge") && look.choice(4, 2) == 0;
        Cloth cover = cork ? Cloth.plain(new Color(0xc79b64), Material.SUEDE) : cloth.unprinted();
        canvas.draw(canvas.piece(shape, cover).padded(7, 5));
        if (look.is("Wedge")) {
            for (int line = 0; line < 3; line++) {
                double y = FLOOR - 10 - line * 11;
                canvas.seam(
                        Outline.from(58 + line * 26, y)
                                .by(140, y - 1 - line)
                                .to(216, y - 2 - line)
                                .open(),
                        0.7);
            }
        } else {
            Shape tip = Outline.box(207, FLOOR - 1.6, look.is("Block Heel") || look.is("Platform") ? 16 : 4, 1.8, 0.6);
            canvas.draw(canvas.piece(tip, Cloth.plain(new Color(0x2a2624), Material.RUBBER))
                    .padded(1, 0.6)
                    .within(shape));
        }
    }

    private static void inside(Canvas canvas, Look look, double seat, double ball) {
        double top = seat - 42;
        Shape far = Outline.from(72, ball - 26)
                .by(86, ball - 36)
                .by(132, (seat + ball) / 2 - 27)
                .by(184, seat - 23)
                .to(214, top)
                .to(216, seat)
                .by(150, (seat + ball) / 2)
                .to(76, ball - 10)
                .close();
        Cloth lining = Cloth.plain(new Color(0xd9bf9f), Material.SUEDE);
        canvas.draw(canvas.piece(
                        far,
                        look.choice(5, 2) == 0
                                ? lining
                                : look.plain(Material.SUEDE).shaded(0.3))
                .padded(6, -3)
                .rim(0.4));
    }

    private static Shape upperShape(Look look, double seat, double ball) {
        double middle = (seat + ball) / 2;
        double top = seat - 40;
        boolean peep = look.is("Peep Toe");
        Outline outline = Outline.from(look.is("Platform") || peep ? 22 : 14, ball + 3);
        if (peep) {
            outline.by(30, ball - 6).to(38, ball - 17);
        } else {
            outline.by(24, ball - 9);
        }
        return outline.by(52, ball - 24)
                .to(76, ball - 35)
                .by(104, ball - 27 - (ball - seat) * 0.06)
                .by(150, middle - 20)
                .by(188, seat - 20)
                .to(214, top)
                .by(220, seat - 18)
                .to(217, seat + 2)
                .by(192, seat + 10)
                .by(150, middle + 8)
                .by(104, ball - 4)
                .to(80, ball + 3)
                .close();
    }

    private static void upper(Canvas canvas, Look look, double seat, double ball, Cloth cloth) {
        if (look.is("Peep Toe")) {
            Shape insole = Outline.from(20, ball + 2)
                    .by(30, ball - 4)
                    .to(46, ball - 10)
                    .to(46, ball + 3)
                    .close();
            canvas.draw(canvas.piece(insole, Cloth.plain(new Color(0xcdb08c), Material.SUEDE))
                    .padded(2, 1));
        }
        Shape upper = upperShape(look, seat, ball);
        canvas.draw(
                canvas.piece(upper, cloth).padded(10, 6.5).draped(30, 30, 0.8).shadow(0.35, 2));
        Shape edge = Outline.from(77, ball - 34)
                .by(104, ball - 26 - (ball - seat) * 0.06)
                .by(150, (seat + ball) / 2 - 19)
                .by(188, seat - 19)
                .to(213, seat - 39)
                .open();
        canvas.draw(canvas.piece(Details.cord(edge, 2.2), cloth.unprinted())
                .padded(1, 1)
                .shadow(0.3, 1.2));
        double middle = (seat + ball) / 2;
        switch (look.cut()) {
            case "Block Heel" -> {
                canvas.draw(canvas.piece(
                                Outline.from(62, ball - 31)
                                        .by(70, ball - 44)
                                        .by(84, ball - 38)
                                        .to(77, ball - 30)
                                        .by(70, ball - 25)
                                        .close(),
                                cloth)
                        .padded(3, 2.4)
                        .shadow(0.4, 1.8));
                Details.stud(canvas, 73, ball - 32, 3.6, Details.BRASS);
            }
            case "Kitten Heel" -> bow(canvas, 70, ball - 33, cloth);
            case "Pumps", "Wedge" ->
                canvas.seam(
                        Outline.from(156, middle - 20)
                                .by(160, middle - 8)
                                .to(158, middle + 4)
                                .open(),
                        0.9);
            default -> {}
        }
    }

    private static void bow(Canvas canvas, double x, double y, Cloth cloth) {
        Shape left = Outline.from(x, y)
                .by(x - 9, y - 9)
                .by(x - 15, y - 2)
                .by(x - 9, y + 6)
                .close();
        Shape right = Outline.from(x, y)
                .by(x + 10, y - 10)
                .by(x + 15, y - 5)
                .by(x + 9, y + 4)
                .close();
        canvas.draw(canvas.piece(left, cloth).padded(4, 3.4).shadow(0.4, 2).fold(x - 12, y - 2, x, y, 1, 3, -2));
        canvas.draw(canvas.piece(right, cloth).padded(4, 3.4).shadow(0.4, 2).fold(x + 12, y - 4, x, y, 1, 3, -2));
        canvas.draw(
                canvas.piece(Outline.ellipse(x, y, 3.4, 4), cloth).padded(2, 2).shadow(0.4, 1.4));
    }

    private static void sole(Canvas canvas, Look look, double seat, double ball, double platform, Cloth cloth) {
        double middle = (seat + ball) / 2;
        if (look.is("Wedge")) {
            return;
        }
        Color under = look.choice(6, 3) == 0 ? new Color(0xb08a60) : new Color(0x2d2622);
        double thick = 3.2 + platform;
        Shape sole = Outline.from(look.is("Peep Toe") || platform > 0 ? 20 : 14, ball + 1)
                .to(82, ball - 6)
                .by(108, ball - 14)
                .by(150, middle - 2)
                .by(192, seat)
                .to(204, seat + 2)
                .by(190, seat + 14)
                .by(150, middle + 12)
                .by(112, ball + 3 + platform * 0.4)
                .by(84, ball + thick + 1)
                .to(34, ball + thick + 1)
                .by(18, ball + 1 + thick * 0.6)
                .close();
        Cloth skin = platform > 0 ? cloth.unprinted() : Cloth.plain(under, Material.LEATHER);
        canvas.draw(canvas.piece(sole, skin)
                .padded(2 + platform * 0.3, 1.4 + platform * 0.2)
                .shadow(0.3, 1.4));
    }

    private static void strapBehind(Canvas canvas, Cloth cloth, double seat) {
        Shape back = Details.band(
                Outline.from(162, seat - 66)
                        .by(188, seat - 76)
                        .to(216, seat - 66)
                        .open(),
                7);
        canvas.draw(canvas.piece(back, cloth.shaded(0.3)).padded(2.4, 1.4));
    }

    private static void strapInFront(Canvas canvas, Look look, Cloth cloth, double seat) {
        Shape tab = Outline.from(203, seat - 30)
                .by(208, seat - 50)
                .to(208, seat - 70)
                .to(217, seat - 72)
                .by(219, seat - 48)
                .to(216, seat - 26)
                .close();
        canvas.draw(canvas.piece(tab, cloth).padded(3, 2).shadow(0.3, 1.6));
        Shape strap = Details.cord(
                Outline.from(162, seat - 66)
                        .by(168, seat - 60)
                        .by(190, seat - 56)
                        .to(215, seat - 66)
                        .open(),
                7);
        canvas.draw(canvas.piece(strap, cloth).padded(2.6, 2.2).shadow(0.4, 2));
        Color metal = look.choice(7, 2) == 0 ? Details.BRASS : Details.NICKEL;
        Details.buckle(canvas, 186, seat - 57.5, 4.6, 5, 1.4, metal);
    }
}
