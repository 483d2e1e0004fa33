package app.lookalike.sample;

import static app.lookalike.sample.Line.*;
import static app.lookalike.sample.drawing.Colour.*;
import static app.lookalike.sample.drawing.Pattern.*;

import app.lookalike.sample.footwear.Heels;
import app.lookalike.sample.footwear.Sandals;
import app.lookalike.sample.footwear.Shoes;
import java.util.List;

/** What the sample sells for the feet. */
final class FootwearLines {

    /** The lines, in no particular order. */
    static final List<Line> ALL = List.of(
            new Line(
                    "Footwear",
                    "Shoes",
                    "Casual Shoes",
                    new Shoes(),
                    24,
                    "Casual Shoes",
                    32,
                    "Summer Fall Winter",
                    "Casual",
                    with(LEATHERS, WHITE, BLUE, OLIVE, TEAL, PINK, YELLOW, KHAKI, GREEN),
                    List.of(
                            Cut.of(Wearer.ANYONE, "Canvas", PLAIN, PLAIN, CHECKS),
                            Cut.of(Wearer.ANYONE, "High-Top").called("High-Top", ""),
                            Cut.of(Wearer.ANYONE, "Slip-On", PLAIN, CHECKS, STRIPES, LEAVES),
                            Cut.of(Wearer.ANYONE, "").called("", "Sneakers"),
                            Cut.of(Wearer.MEN, "Loafer").called("", "Loafers"),
                            Cut.of(Wearer.ANYONE, "Suede").called("Suede", "Sneakers"))),
            new Line(
                    "Footwear",
                    "Shoes",
                    "Sports Shoes",
                    new Shoes(),
                    16,
                    "Shoes",
                    38,
                    "Summer Fall",
                    "Sports",
                    List.of(
                            BLACK,
                            WHITE,
                            BLUE,
                            GREY,
                            RED,
                            NAVY_BLUE,
                            SILVER,
                            PINK,
                            LIME_GREEN,
                            TURQUOISE_BLUE,
                            PURPLE,
                            ORANGE),
                    List.of(Cut.of(Wearer.ANYONE, "Running"), Cut.of(Wearer.ANYONE, "Training"))),
            new Line(
                    "Footwear",
                    "Shoes",
                    "Formal Shoes",
                    new Shoes(),
                    10,
                    "Formal Shoes",
                    0,
                    "Summer Fall Winter",
                    "Formal",
                    List.of(BLACK, BROWN, TAN, COFFEE_BROWN, MAROON, NAVY_BLUE),
                    List.of(Cut.of(Wearer.MEN, "Derby"), Cut.of(Wearer.MEN, "Oxford"))),
            new Line(
                    "Footwear",
                    "Shoes",
                    "Heels",
                    new Heels(),
                    22,
                    "Heels",
                    100,
                    "Summer Winter Fall",
                    "Casual Casual Party",
                    FANCY,
                    List.of(
                            Cut.of(Wearer.WOMEN, "Pumps").called("", "Pumps"),
                            Cut.of(Wearer.WOMEN, "Peep Toe"),
                            Cut.of(Wearer.WOMEN, "Ankle Strap"),
                            Cut.of(Wearer.WOMEN, "Block Heel").called("", "Block Heels"),
                            Cut.of(Wearer.WOMEN, "Wedge").called("", "Wedges"),
                            Cut.of(Wearer.WOMEN, "Kitten Heel").called("", "Kitten Heels"),
                            Cut.of(Wearer.WOMEN, "Platform"))),
            new Line(
                    "Footwear",
                    "Sandal",
                    "Sandals",
                    new Sandals(),
                    14,
                    "Sandals",
                    50,
                    "Summer Summer Winter",
                    "Casual",
                    List.of(BROWN, BLACK, TAN, GOLD, RED, COFFEE_BROWN, WHITE, BEIGE, NAVY_BLUE, PINK, SILVER),
                    List.of(
                            Cut.of(Wearer.ANYONE, "Two-Strap"),
                            Cut.of(Wearer.WOMEN, "Cross Strap"),
                            Cut.of(Wearer.MEN, "Slide").called("", "Slides"),
                            Cut.of(Wearer.WOMEN, "Ankle Strap"),
                            Cut.of(Wearer.ANYONE, "Thong"))),
            new Line(
                    "Footwear",
                    "Flip Flops",
                    "Flip Flops",
                    new Sandals(),
                    12,
                    "Flip Flops",
                    45,
                    "Summer",
                    "Casual",
                    List.of(
                            BLUE,
                            BLACK,
                            RED,
                            PINK,
                            GREEN,
                            NAVY_BLUE,
                            YELLOW,
                            ORANGE,
                            GREY,
                            TURQUOISE_BLUE,
                            WHITE,
                            PURPLE),
                    List.of(Cut.of(Wearer.ANYONE, "", PLAIN, STRIPES, FLORAL, WAVES, DOTS, LEAVES))));

    private FootwearLines() {}
}
