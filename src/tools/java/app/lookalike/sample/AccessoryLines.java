package app.lookalike.sample;

import static app.lookalike.sample.Line.*;
import static app.lookalike.sample.drawing.Colour.*;
import static app.lookalike.sample.drawing.Pattern.*;

import app.lookalike.sample.accessory.Backpacks;
import app.lookalike.sample.accessory.Belts;
import app.lookalike.sample.accessory.Caps;
import app.lookalike.sample.accessory.Handbags;
import app.lookalike.sample.accessory.Sunglasses;
import app.lookalike.sample.accessory.Ties;
import app.lookalike.sample.accessory.Watches;
import java.util.List;

/** Bags, watches, belts, headwear, sunglasses and ties of the sample. */
final class AccessoryLines {

    /** The lines, in no particular order. */
    static final List<Line> ALL = List.of(
            new Line(
                    "Accessories",
                    "Bags",
                    "Handbags",
                    new Handbags(),
                    24,
                    "Handbag",
                    100,
                    "Summer Winter Fall",
                    "Casual",
                    FANCY,
                    List.of(
                            Cut.of(Wearer.WOMEN, "", PLAIN, PLAIN, FLORAL, STRIPES, DIAMONDS, DOTS)
                                    .called("Tote", ""),
                            Cut.of(Wearer.WOMEN, "Satchel"),
                            Cut.of(Wearer.WOMEN, "Hobo"),
                            Cut.of(Wearer.WOMEN, "Chain Strap").called("Quilted Chain Strap", ""),
                            Cut.of(Wearer.WOMEN, "Bowling"))),
            new Line(
                    "Accessories",
                    "Bags",
                    "Clutches",
                    new Handbags(),
                    8,
                    "Clutch",
                    100,
                    "Summer Winter",
                    "Party Casual",
                    FANCY,
                    List.of(Cut.of(Wearer.WOMEN, "Clutch", PLAIN, PLAIN, WAVES, DIAMONDS)
                            .called("", ""))),
            new Line(
                    "Accessories",
                    "Bags",
                    "Backpacks",
                    new Backpacks(),
                    16,
                    "Backpack",
                    30,
                    "Summer Fall",
                    "Casual Casual Travel",
                    List.of(
                            BLACK,
                            NAVY_BLUE,
                            GREY,
                            RED,
                            OLIVE,
                            BLUE,
                            PURPLE,
                            TEAL,
                            KHAKI,
                            GREEN,
                            ORANGE,
                            MAROON,
                            PINK,
                            TURQUOISE_BLUE),
                    List.of(
                            Cut.of(Wearer.UNISEX, "", PLAIN, PLAIN, PLAIN, LEAVES, DIAMONDS, DOTS)
                                    .called("", ""),
                            Cut.of(Wearer.UNISEX, "Roll-Top"),
                            Cut.of(Wearer.UNISEX, "").called("", ""),
                            Cut.of(Wearer.UNISEX, "Flap").called("", "Rucksack"))),
            new Line(
                    "Accessories",
                    "Watches",
                    "Watches",
                    new Watches(),
                    24,
                    "Watch",
                    40,
                    "Winter Winter Summer",
                    "Casual Casual Formal",
                    List.of(
                            BLACK, BROWN, SILVER, WHITE, GOLD, BLUE, STEEL, RED, PINK, NAVY_BLUE, COPPER, TAN, PURPLE,
                            GREEN),
                    List.of(
                            Cut.of(Wearer.ANYONE, "").called("Analogue", ""),
                            Cut.of(Wearer.MEN, "Chronograph"),
                            Cut.of(Wearer.MEN, "Diver"),
                            Cut.of(Wearer.ANYONE, "Square Dial"))),
            new Line(
                    "Accessories",
                    "Belts",
                    "Belts",
                    new Belts(),
                    16,
                    "Belt",
                    35,
                    "Summer Fall Winter",
                    "Casual Casual Formal",
                    with(LEATHERS, WHITE, OLIVE, BLUE, PINK),
                    List.of(
                            Cut.of(Wearer.ANYONE, "").called("", ""),
                            Cut.of(Wearer.MEN, "Plate Buckle"),
                            Cut.of(Wearer.ANYONE, "Woven"),
                            Cut.of(Wearer.MEN, "Canvas", PLAIN, STRIPES),
                            Cut.of(Wearer.WOMEN, "Round Buckle"),
                            Cut.of(Wearer.WOMEN, "Studded"))),
            new Line(
                    "Accessories",
                    "Headwear",
                    "Caps",
                    new Caps(),
                    18,
                    "Cap",
                    20,
                    "Summer Winter Fall",
                    "Casual Casual Sports",
                    with(EARTH, RED, WHITE, BLUE, GREEN, MUSTARD, TEAL, PINK),
                    List.of(
                            Cut.of(Wearer.UNISEX, "", PLAIN, PLAIN, BRUSH).called("Baseball", ""),
                            Cut.of(Wearer.UNISEX, "Beanie", PLAIN, STRIPES).called("Knitted", "Beanie Cap"),
                            Cut.of(Wearer.MEN, "Trucker"),
                            Cut.of(Wearer.MEN, "Flat", PLAIN, WINDOWPANE, CHECKS))),
            new Line(
                    "Accessories",
                    "Eyewear",
                    "Sunglasses",
                    new Sunglasses(),
                    20,
                    "Sunglasses",
                    50,
                    "Winter Summer Summer",
                    "Casual",
                    List.of(BLACK, BROWN, GOLD, SILVER, RED, BLUE, PURPLE, MAROON, WHITE, STEEL, PINK, GREEN, TAN),
                    List.of(
                            Cut.of(Wearer.UNISEX, "Wayfarer").called("Square Frame", ""),
                            Cut.of(Wearer.ANYONE, "Aviator"),
                            Cut.of(Wearer.UNISEX, "Round").called("Round Frame", ""),
                            Cut.of(Wearer.WOMEN, "Cat-Eye"),
                            Cut.of(Wearer.MEN, "Rectangular"),
                            Cut.of(Wearer.WOMEN, "Oversized"))),
            new Line(
                    "Accessories",
                    "Ties",
                    "Ties",
                    new Ties(),
                    18,
                    "Tie",
                    0,
                    "Summer Fall",
                    "Formal",
                    List.of(NAVY_BLUE, MAROON, BLACK, RED, BLUE, GREY, GREEN, PURPLE, SILVER, TEAL, PINK, YELLOW),
                    List.of(
                            Cut.of(Wearer.MEN, "", STRIPES, BROAD_STRIPES, DOTS, CHECKS, PIN_DOTS, DIAMONDS),
                            Cut.of(Wearer.MEN, "Slim", PLAIN, STRIPES, PIN_DOTS),
                            Cut.of(Wearer.MEN, "", PLAIN, STRIPES, PIN_DOTS, LEAVES),
                            Cut.of(Wearer.MEN, "Bow", PLAIN, PIN_DOTS, DOTS),
                            Cut.of(Wearer.MEN, "Knit"))));

    private AccessoryLines() {}
}
