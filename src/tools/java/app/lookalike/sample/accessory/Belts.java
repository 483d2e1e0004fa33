package app.lookalike.sample.accessory;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Cloth;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Details;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Material;
import app.lookalike.sample.drawing.Outline;
import java.awt.Color;
import java.awt.Shape;

/** Belts, coiled up with the buckle in front. */
public final class Belts implements Look.Drawer {

    private static final double AXIS = Outline.AXIS;

    @Override
    public void draw(Canvas canvas, Look look) {
        canvas.pose(look.between(1, -3, 3), look.between(2, 0.98, 1.05), look.choice(3, 2) == 0);
        Material material = look.is("Woven")
                ? Material.KNIT
                : look.is("Canvas") ? Material.CANVAS : look.choice(4, 4) == 0 ? Material.PATENT : Material.LEATHER;
        Cloth cloth = look.cloth(material);
        double high = look.women() && !look.is("Canvas") ? look.between(5, 20, 30) : look.between(5, 32, 40);
        canvas.ground(Outline.ellipse(AXIS, 186 + high / 2, 100, 18), 5, 0.3);
        back(canvas, cloth, high);
        coil(canvas, cloth, high);
        front(canvas, look, cloth, high);
    }

    /** The far half of the loop, seen from inside. */
    private static void back(Canvas canvas, Cloth cloth, double high) {
        Shape inside = Outline.from(AXIS - 102, 152)
                .by(AXIS - 78, 128)
                .by(AXIS, 112)
                .by(AXIS + 78, 128)
                .to(AXIS + 102, 152)
                .to(AXIS + 102, 152 + high)
                .by(AXIS + 76, 126 + high)
                .by(AXIS, 111 + high)
                .by(AXIS - 76, 126 + high)
                .to(AXIS - 102, 152 + high)
                .close();
        Cloth lining =
                Cloth.plain(Colour.mix(Colour.darker(cloth.ground(), 0.25), new Color(0x8a6f55), 0.35), Material.SUEDE);
        canvas.draw(canvas.piece(inside, lining).padded(5, -2.5).rim(0.35));
        Shape edge = Outline.from(AXIS - 101, 152)
                .by(AXIS - 78, 128)
                .by(AXIS, 112)
                .by(AXIS + 78, 128)
                .to(AXIS + 101, 152)
                .open();
        canvas.draw(canvas.piece(Details.cord(edge, 3), cloth.unprinted())
                .padded(1.2, 1.2)
                .shadow(0.3, 2));
    }

    /** The inner turn of the coil that peeps out on the floor of the loop. */
    private static void coil(Canvas canvas, Cloth cloth, double high) {
        Shape turn = Outline.from(AXIS - 82, 158)
                .by(AXIS - 40, 137)
                .by(AXIS + 20, 133)
                .by(AXIS + 76, 150)
                .to(AXIS + 84, 160)
                .to(AXIS + 84, 160 + high * 0.8)
                .by(AXIS, 136 + high * 0.9)
                .to(AXIS - 82, 158 + high * 0.8)
                .close();
        Cloth shaded = cloth.unprinted().shaded(0.32);
        canvas.draw(canvas.piece(turn, shaded).padded(5, 3).shadow(0.45, 5));
    }

    private static void front(Canvas canvas, Look look, Cloth cloth, double high) {
        Shape band = Outline.from(AXIS - 104, 152)
                .by(AXIS - 80, 178)
                .by(AXIS, 196)
                .by(AXIS + 80, 178)
                .to(AXIS + 104, 152)
                .to(AXIS + 104, 152 + high)
                .by(AXIS + 82, 180 + high)
                .by(AXIS, 199 + high)
                .by(AXIS - 82, 180 + high)
                .to(AXIS - 104, 152 + high)
                .close();
        Cloth shown = cloth.material().equals(Material.KNIT) ? cloth.scaled(0.8) : cloth;
        canvas.draw(canvas.piece(band, shown).padded(5, 3.6).shadow(0.5, 6).rim(0.4));
        if (look.is("Woven")) {
            weave(canvas, cloth, band, high);
        } else {
            for (double share : new double[] {0.13, 0.87}) {
                double y = high * share;
                canvas.stitches(
                        Outline.from(AXIS - 102, 153 + y)
                                .by(AXIS - 80, 178.5 + y)
                                .by(AXIS, 196.5 + y)
                                .by(AXIS + 80, 178.5 + y)
                                .to(AXIS + 102, 153 + y)
                                .open(),
                        look.thread());
            }
        }
        if (look.is("Studded")) {
            for (double x = -90; x <= 90; x += 12) {
                if (Math.abs(x) > 26) {
                    double y = 196 - 42 * Math.pow(Math.abs(x) / 104, 2.1) + high / 2;
                    Details.stud(canvas, AXIS + x, y, 2.6, Details.NICKEL);
                }
            }
        }
        tip(canvas, cloth, high);
        buckle(canvas, look, high);
    }

    private static void weave(Canvas canvas, Cloth cloth, Shape band, double high) {
        for (int i = -15; i <= 15; i++) {
            double x = AXIS + i * 7.0;
            double y = 196 - 42 * Math.pow(Math.abs(i * 7.0) / 104, 2.1);
            for (int row = 0; row < 4; row++) {
                double down = y + high * (row + 0.5) / 4;
                double lean = (row + i) % 2 == 0 ? 3 : -3;
                Shape strand = Details.cord(Outline.line(x - 3, down - lean, x + 3, down + lean), high / 7);
                canvas.draw(canvas.piece(strand, cloth.as(Material.LEATHER))
                        .padded(1.6, 1.5)
                        .shadow(0.35, 1)
                        .within(band));
            }
        }
    }

    private static void tip(Canvas canvas, Cloth cloth, double high) {
        Shape tongue = Outline.from(AXIS + 2, 195)
                .by(AXIS + 36, 191)
                .to(AXIS + 66, 181)
                .by(AXIS + 78, 177 + high * 0.5)
                .to(AXIS + 66, 182 + high)
                .by(AXIS + 36, 194 + high)
                .to(AXIS + 2, 199 + high)
                .close();
        canvas.draw(canvas.piece(tongue, cloth).padded(5, 4).shadow(0.5, 4).rim(0.4));
        for (int hole = 0; hole < 4; hole++) {
            double x = AXIS + 30 + hole * 10;
            double y = 194.5 - hole * 2.6 - hole * hole * 0.35 + high / 2;
            canvas.ink(Outline.ellipse(x, y, 0.8, 1), Colour.clear(Color.BLACK, 0.75), 2);
        }
        Shape loop = Outline.from(AXIS + 74, 174)
                .to(AXIS + 84, 169)
                .to(AXIS + 85, 176 + high)
                .to(AXIS + 75, 182 + high)
                .close();
        canvas.draw(canvas.piece(loop, cloth.unprinted()).padded(2.4, 2).shadow(0.5, 3));
    }

    private static void buckle(Canvas canvas, Look look, double high) {
        Color metal =
                look.choice(6, 2) == 0 ? Details.BRASS : look.choice(7, 3) == 0 ? new Color(0x53565c) : Details.NICKEL;
        double y = 197.5 + high / 2;
        double down = high / 2 + 6;
        if (look.is("Plate Buckle") || look.is("Canvas")) {
            Shape plate = Outline.box(AXIS, y, 22, down, 4);
            canvas.draw(canvas.piece(plate, Cloth.plain(metal, Material.METAL))
                    .painted(Details.polish(AXIS - 22, y - down, AXIS + 22, y + down, metal))
                    .padded(3, 2.4)
                    .shadow(0.55, 4));
            canvas.seam(Outline.box(AXIS, y, 17.5, down - 4.5, 2.5), 1.2);
            return;
        }
        double across = look.is("Round Buckle") ? down : 19;
        Shape shape =
                look.is("Round Buckle") ? Outline.circle(AXIS, y, down + 2) : Outline.box(AXIS, y, across, down, 5);
        canvas.draw(canvas.piece(Details.ring(shape, 6), Cloth.plain(metal, Material.METAL))
                .painted(Details.polish(AXIS - 24, y - 24, AXIS + 24, y + 24, metal))
                .padded(2.6, 3)
                .shadow(0.55, 4));
        Shape prong = Details.cord(Outline.line(AXIS - across + 1, y, AXIS + across + 2, y - 1), 4.4);
        canvas.draw(canvas.piece(prong, Cloth.plain(metal, Material.METAL))
                .padded(1.8, 2)
                .shadow(0.5, 3));
    }
}
