package app.lookalike.service.outfit;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.colour.LabColour;
import app.lookalike.service.outfit.Outfit.Partner;
import app.lookalike.service.outfit.Outfit.State;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Chooses what may be worn with a product: of each other {@link OutfitSlot} the product that fits best. It is for the
 * same gender and the same usage, where these are known, and a rule of {@link ColourHarmony} holds; what is for the same
 * season and of the same year comes first, and the colours differ.
 */
public final class OutfitService {
    private static final String UNISEX = "Unisex";
    private static final double SEASON = 0.3;

    private static final double YEAR = 0.1;

    /** Red from head to toe is no outfit: so much less for each thing in the same colour. */
    private static final double REPEATED = 0.35;

    private OutfitService() {}

    private record Rated(Partner partner, double score) {}

    /**
     * What may be worn with that product; takes some hundredths of a second for tens of thousands of products.
     *
     * @param most so many products at most
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static Outfit with(OpenCatalog catalog, Product worn, int most, Progress progress) {
        Optional<OutfitSlot> slot = OutfitSlot.of(worn);
        Optional<LabColour> colour = colour(worn);
        if (slot.isEmpty()) {
            return new Outfit(State.NOT_WORN, List.of());
        }
        if (colour.isEmpty()) {
            return new Outfit(State.NO_COLOUR, List.of());
        }
        Map<OutfitSlot, List<Rated>> bySlot = new EnumMap<>(OutfitSlot.class);
        Map<String, Optional<ColourHarmony>> harmonies = new HashMap<>(); // many products, few colours
        for (Product other : catalog.catalog().products()) {
            OutfitSlot place = OutfitSlot.of(other).filter(slot.get()::goesWith).orElse(null);
            if (place == null || catalog.curation().hidden().contains(other.id()) || !fits(worn, other)) {
                continue;
            }
            harmonies
                    .computeIfAbsent(colourName(other), name -> colour(other)
                            .flatMap(its -> ColourHarmony.of(colour.get(), its)))
                    .ifPresent(rule -> bySlot.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(new Rated(new Partner(other, rule), rule.strength() + sameCollection(worn, other))));
        }
        progress.checkCancelled();
        Map<String, Integer> colours = new HashMap<>(Map.of(colourName(worn), 1));
        List<Partner> partners = new ArrayList<>();
        for (List<Rated> rated : bySlot.values()) {
            if (partners.size() < most) {
                Partner chosen = best(worn, rated, colours);
                colours.merge(colourName(chosen.product()), 1, Integer::sum);
                partners.add(chosen);
            }
        }
        return new Outfit(State.JUDGED, partners);
    }

    private static Optional<LabColour> colour(Product product) {
        OptionalInt rgb =
                product.attribute(Attribute.BASE_COLOUR).map(ColourNames::rgbOf).orElse(OptionalInt.empty());
        return rgb.isPresent() ? Optional.of(LabColour.of(rgb.getAsInt())) : Optional.empty();
    }

    private static boolean fits(Product worn, Product other) {
        return sameGender(worn, other) && same(worn, other, Attribute.USAGE).orElse(true);
    }

    private static boolean sameGender(Product worn, Product other) {
        return same(worn, other, Attribute.GENDER).orElse(true)
                || worn.attribute(Attribute.GENDER).filter(UNISEX::equals).isPresent()
                || other.attribute(Attribute.GENDER).filter(UNISEX::equals).isPresent();
    }

    /** Empty where one of them has no value. */
    private static Optional<Boolean> same(Product one, Product other, Attribute attribute) {
        return one.attribute(attribute)
                .flatMap(value -> other.attribute(attribute).map(value::equals));
    }

    private static double sameCollection(Product worn, Product other) {
        return (same(worn, other, Attribute.SEASON).orElse(false) ? SEASON : 0)
                + (same(worn, other, Attribute.YEAR).orElse(false) ? YEAR : 0);
    }

    private static String colourName(Product product) {
        return product.attribute(Attribute.BASE_COLOUR).orElse("");
    }

    /** Of many with the same score the one that chance puts first, always the same for the same product. */
    private static Partner best(Product worn, List<Rated> rated, Map<String, Integer> colours) {
        return rated.stream()
                .min(Comparator.comparingDouble((Rated one) -> REPEATED
                                        * colours.getOrDefault(
                                                colourName(one.partner().product()), 0)
                                - one.score())
                        .thenComparingInt(one ->
                                (worn.id() + " " + one.partner().product().id()).hashCode()))
                .orElseThrow()
                .partner();
    }
}
