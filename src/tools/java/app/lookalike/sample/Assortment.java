package app.lookalike.sample;

import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Which products the sample has: every line of goods dealt out over its cuts, colours and patterns. */
final class Assortment {

    private static final long SEED = 20_120_612;
    private static final int FIRST_ID = 10_003;
    private static final int TWINS = 4;

    private Assortment() {}

    /** All products in catalogue order, ids ascending, always the same. */
    static List<SampleProduct> products() {
        List<SampleProduct> products = new ArrayList<>();
        for (Line line : Line.all()) {
            deal(line, products);
        }
        Random random = new Random(SEED);
        Collections.shuffle(products, random);
        addTwins(products, random);
        leaveOut(products);
        return numbered(products, random);
    }

    private static void deal(Line line, List<SampleProduct> products) {
        Random random = new Random(SEED + line.articleType().hashCode());
        List<Colour> colours = new ArrayList<>(line.colours());
        Collections.shuffle(colours, random);
        Set<String> seen = new HashSet<>();
        int dealt = 0;
        for (int attempt = 0; dealt < line.count(); attempt++) {
            Line.Cut cut = line.cuts().get(attempt % line.cuts().size());
            Colour colour = colours.get((dealt + attempt / colours.size()) % colours.size());
            Pattern pattern = cut.patterns().get(random.nextInt(cut.patterns().size()));
            Line.Wearer wearer = cut.wearer() == Line.Wearer.ANYONE
                    ? random.nextInt(100) < line.womenPercent() ? Line.Wearer.WOMEN : Line.Wearer.MEN
                    : cut.wearer();
            // A second product of the same words would make a name say too little.
            if (!seen.add(cut.key() + colour + pattern + wearer) || !line.wears(cut, colour)) {
                continue;
            }
            boolean women = wearer == Line.Wearer.WOMEN || (wearer == Line.Wearer.UNISEX && random.nextBoolean());
            long seed = line.articleType().hashCode() * 1009L + dealt * 31L;
            Look look = new Look(line.articleType(), cut.key(), colour, pattern, women, seed);
            products.add(described(line, cut, look, wearer, random));
            dealt++;
        }
    }

    private static SampleProduct described(Line line, Line.Cut cut, Look look, Line.Wearer wearer, Random random) {
        String gender = wearer.gender();
        if (line.forChildren() && random.nextInt(14) == 0) {
            gender = wearer == Line.Wearer.WOMEN ? "Girls" : "Boys";
        }
        List<String> seasons = Arrays.asList(line.seasons().split(" "));
        String season = seasons.get(random.nextInt(seasons.size()));
        String year = Integer.toString(2010 + random.nextInt(9));
        String usage = line.usage(look, random.nextInt(100));
        String name = Names.of(gender, cut, look, line.noun(), random);
        return new SampleProduct(
                0,
                gender,
                line.masterCategory(),
                line.subCategory(),
                look.colour().label(),
                season,
                year,
                usage,
                name,
                look,
                line.drawer());
    }

    /** Lists some products a second time, under another id and name but with the very same picture. */
    private static void addTwins(List<SampleProduct> products, Random random) {
        for (int twin = 0; twin < TWINS; twin++) {
            SampleProduct first = products.get(40 + twin * 97);
            products.add(60 + random.nextInt(products.size() - 60), first.named(Names.again(first.name())));
        }
    }

    /** Real catalogues have gaps; these are few and known. */
    private static void leaveOut(List<SampleProduct> products) {
        for (int at : new int[] {31, 118, 207, 333}) {
            products.set(at, products.get(at).withoutSeason());
        }
        for (int at : new int[] {77, 181, 290}) {
            products.set(at, products.get(at).withoutUsage());
        }
        for (int at : new int[] {149, 264}) {
            products.set(at, products.get(at).withoutYear());
        }
    }

    private static List<SampleProduct> numbered(List<SampleProduct> products, Random random) {
        List<SampleProduct> numbered = new ArrayList<>();
        int id = FIRST_ID;
        for (SampleProduct product : products) {
            numbered.add(product.numbered(id));
            id += 1 + random.nextInt(9);
        }
        return Collections.unmodifiableList(numbered);
    }
}
