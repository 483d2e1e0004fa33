package app.lookalike.sample;

import static app.lookalike.sample.Line.*;
import static app.lookalike.sample.drawing.Colour.*;
import static app.lookalike.sample.drawing.Pattern.*;

import app.lookalike.sample.apparel.Bottoms;
import app.lookalike.sample.apparel.Dresses;
import app.lookalike.sample.apparel.Jackets;
import app.lookalike.sample.apparel.Knitwear;
import app.lookalike.sample.apparel.Shirts;
import app.lookalike.sample.apparel.Skirts;
import app.lookalike.sample.apparel.Tees;
import java.util.List;

/** What the sample sells to wear on the body. */
final class ApparelLines {

    /** The lines, in no particular order. */
    static final List<Line> ALL = List.of(
            new Line(
                    "Apparel",
                    "Topwear",
                    "Tshirts",
                    new Tees(),
                    34,
                    "T-shirt",
                    32,
                    "Summer Summer Fall Spring",
                    "Casual Casual Casual Casual Sports",
                    with(CLOTHES, GREY_MELANGE),
                    List.of(
                            Cut.of(Wearer.ANYONE, "", PLAIN, STRIPES, BROAD_STRIPES)
                                    .called("Round Neck", ""),
                            Cut.of(Wearer.MEN, "Polo", PLAIN, PLAIN, STRIPES, BROAD_STRIPES)
                                    .called("Polo", ""),
                            Cut.of(Wearer.ANYONE, "Graphic").called("Printed", ""),
                            Cut.of(Wearer.ANYONE, "V-Neck", PLAIN, PLAIN, STRIPES),
                            Cut.of(Wearer.ANYONE, "Full Sleeve", PLAIN, STRIPES),
                            Cut.of(Wearer.ANYONE, "Ringer"))),
            new Line(
                    "Apparel",
                    "Topwear",
                    "Tops",
                    new Tees(),
                    16,
                    "Top",
                    100,
                    "Summer Summer Spring",
                    "Casual",
                    CLOTHES,
                    List.of(Cut.of(Wearer.WOMEN, "Sleeveless", PRINTS), Cut.of(Wearer.WOMEN, "Scoop Neck", PRINTS))),
            new Line(
                    "Apparel",
                    "Topwear",
                    "Shirts",
                    new Shirts(),
                    30,
                    "Shirt",
                    28,
                    "Summer Fall Winter Summer",
                    "Casual Casual Formal",
                    with(CLOTHES, CREAM, GREY),
                    List.of(
                            Cut.of(Wearer.ANYONE, "", SHIRTINGS),
                            Cut.of(Wearer.ANYONE, "Short Sleeve", CHECKS, GINGHAM, LEAVES, PLAIN, WINDOWPANE, BRUSH),
                            Cut.of(Wearer.ANYONE, "", SHIRTINGS),
                            Cut.of(Wearer.MEN, "Button-Down Collar", SHIRTINGS),
                            Cut.of(Wearer.ANYONE, "Roll-Up Sleeve", CHECKS, PLAIN, GINGHAM),
                            Cut.of(Wearer.MEN, "Mandarin Collar", PLAIN, PINSTRIPES))),
            new Line(
                    "Apparel",
                    "Topwear",
                    "Sweaters",
                    new Knitwear(),
                    20,
                    "Sweater",
                    45,
                    "Winter Winter Fall",
                    "Casual",
                    with(EARTH, RED, MUSTARD, TEAL, OFF_WHITE, PINK, GREEN),
                    List.of(
                            Cut.of(Wearer.ANYONE, "", PLAIN, STRIPES, BROAD_STRIPES, NORDIC)
                                    .called("Round Neck", ""),
                            Cut.of(Wearer.ANYONE, "V-Neck", PLAIN, ARGYLE),
                            Cut.of(Wearer.ANYONE, "Cable Knit"),
                            Cut.of(Wearer.ANYONE, "Turtle Neck"),
                            Cut.of(Wearer.ANYONE, "Cardigan").called("", "Cardigan"),
                            Cut.of(Wearer.ANYONE, "", NORDIC).called("Round Neck", ""))),
            new Line(
                    "Apparel",
                    "Topwear",
                    "Sweatshirts",
                    new Knitwear(),
                    14,
                    "Sweatshirt",
                    35,
                    "Winter Fall Fall",
                    "Casual Casual Sports",
                    with(CLOTHES, GREY_MELANGE),
                    List.of(
                            Cut.of(Wearer.ANYONE, "Hooded"),
                            Cut.of(Wearer.ANYONE, "", PLAIN, BROAD_STRIPES).called("", ""),
                            Cut.of(Wearer.ANYONE, "Zip Hooded"))),
            new Line(
                    "Apparel",
                    "Topwear",
                    "Jackets",
                    new Jackets(),
                    20,
                    "Jacket",
                    40,
                    "Winter Winter Fall",
                    "Casual",
                    List.of(BLACK, BROWN, NAVY_BLUE, OLIVE, RED, MAROON, GREY, TAN, BLUE, CHARCOAL, MUSTARD, TEAL),
                    List.of(
                            Cut.of(Wearer.ANYONE, "Bomber"),
                            Cut.of(Wearer.ANYONE, "Biker"),
                            Cut.of(Wearer.ANYONE, "Denim"),
                            Cut.of(Wearer.ANYONE, "Puffer"),
                            Cut.of(Wearer.ANYONE, "Sports"))),
            new Line(
                    "Apparel",
                    "Dress",
                    "Dresses",
                    new Dresses(),
                    29,
                    "Dress",
                    100,
                    "Summer Summer Fall Spring",
                    "Casual Casual Casual Party",
                    CLOTHES,
                    List.of(
                            Cut.of(Wearer.WOMEN, "Skater", PLAIN, PLAIN, DOTS, FLORAL),
                            Cut.of(Wearer.WOMEN, "Maxi", PRINTS),
                            Cut.of(Wearer.WOMEN, "Shift", PRINTS),
                            Cut.of(Wearer.WOMEN, "Bodycon", PLAIN, PLAIN, STRIPES),
                            Cut.of(Wearer.WOMEN, "Strappy", PRINTS),
                            Cut.of(Wearer.WOMEN, "Wrap", PLAIN, FLORAL, PIN_DOTS, LEAVES),
                            Cut.of(Wearer.WOMEN, "Tiered", PLAIN, FLORAL),
                            Cut.of(Wearer.WOMEN, "Shirt", STRIPES, GINGHAM, PLAIN),
                            Cut.of(Wearer.WOMEN, "A-Line", PRINTS))),
            new Line(
                    "Apparel",
                    "Bottomwear",
                    "Skirts",
                    new Skirts(),
                    20,
                    "Skirt",
                    100,
                    "Summer Summer Fall",
                    "Casual",
                    CLOTHES,
                    List.of(
                            Cut.of(Wearer.WOMEN, "Pencil", PLAIN, WINDOWPANE, PLAIN),
                            Cut.of(Wearer.WOMEN, "Pleated", PLAIN),
                            Cut.of(Wearer.WOMEN, "Flared", DOTS, FLORAL, PLAIN, CHECKS),
                            Cut.of(Wearer.WOMEN, "Maxi", PRINTS),
                            Cut.of(Wearer.WOMEN, "Tiered", PLAIN, LEAVES, BRUSH),
                            Cut.of(Wearer.WOMEN, "Denim"))),
            new Line(
                    "Apparel",
                    "Bottomwear",
                    "Jeans",
                    new Bottoms(),
                    18,
                    "Jeans",
                    45,
                    "Summer Fall Winter",
                    "Casual",
                    List.of(BLUE, NAVY_BLUE, BLACK, BLUE, GREY, BLUE, NAVY_BLUE, CHARCOAL),
                    List.of(
                            Cut.of(Wearer.ANYONE, "Slim Fit"),
                            Cut.of(Wearer.ANYONE, "").called("Regular Fit", ""),
                            Cut.of(Wearer.ANYONE, "Skinny Fit"),
                            Cut.of(Wearer.ANYONE, "Bootcut"),
                            Cut.of(Wearer.ANYONE, "Turn-Up"),
                            Cut.of(Wearer.MEN, "Relaxed Fit"))),
            new Line(
                    "Apparel",
                    "Bottomwear",
                    "Trousers",
                    new Bottoms(),
                    14,
                    "Trousers",
                    30,
                    "Summer Fall Winter",
                    "Casual Formal",
                    EARTH,
                    List.of(
                            Cut.of(Wearer.ANYONE, "").called("", ""),
                            Cut.of(Wearer.ANYONE, "Slim Fit", PLAIN, PLAIN, WINDOWPANE),
                            Cut.of(Wearer.MEN, "Cargo"),
                            Cut.of(Wearer.ANYONE, "Relaxed Fit", PLAIN, PINSTRIPES))),
            new Line(
                    "Apparel",
                    "Bottomwear",
                    "Track Pants",
                    new Bottoms(),
                    8,
                    "Track Pants",
                    30,
                    "Summer Fall",
                    "Sports",
                    List.of(BLACK, NAVY_BLUE, GREY, CHARCOAL, RED, BLUE, MAROON, TEAL),
                    List.of(Cut.of(Wearer.ANYONE, "").called("", ""), Cut.of(Wearer.ANYONE, "Relaxed Fit"))),
            new Line(
                    "Apparel",
                    "Bottomwear",
                    "Shorts",
                    new Bottoms(),
                    18,
                    "Shorts",
                    35,
                    "Summer",
                    "Casual",
                    with(EARTH, BLUE, RED, PINK, GREEN, WHITE),
                    List.of(
                            Cut.of(Wearer.ANYONE, "", PLAIN, CHECKS, LEAVES, GINGHAM, PLAIN)
                                    .called("", ""),
                            Cut.of(Wearer.ANYONE, "Denim"),
                            Cut.of(Wearer.MEN, "Cargo"),
                            Cut.of(Wearer.ANYONE, "Sports"))));

    private ApparelLines() {}
}
