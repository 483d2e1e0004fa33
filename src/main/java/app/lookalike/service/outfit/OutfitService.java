package app.lookalike.service.outfit;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.colour.LabColour;
import app.lookalike.service.outfit.Outfit.Partner;
import app.lookalike.service.outfit.Outfit.State;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
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
 * season comes first, then what is nearest in the fashion space, where there is one.
 */
public final class OutfitService {
    private static final String UNISEX = "Unisex";
    private static final double SEASON = 0.3;

    /** So many of each slot are compared in the fashion space. */
    private static final int COMPARED = 40;

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
                    .computeIfAbsent(
                            other.attribute(Attribute.BASE_COLOUR).orElse(""),
                            name -> colour(other).flatMap(its -> ColourHarmony.of(colour.get(), its)))
                    .ifPresent(rule -> bySlot.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(new Rated(new Partner(other, place, rule), rule.strength() + season(worn, other))));
        }
        progress.checkCancelled();
        Optional<CatalogVectors.Snapshot> vectors = vectors(catalog);
        List<Partner> partners = bySlot.values().stream()
                .map(rated -> best(worn, rated, vectors))
                .limit(most)
                .toList();
        return new Outfit(State.JUDGED, partners);
    }

    private static Optional<LabColour> colour(Product product) {
        OptionalInt rgb = product.attribute(Attribute.BASE_COLOUR)
                .map(ColourNames::rgbOf)
                .orElse(OptionalInt.empty());
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

    private static double season(Product worn, Product other) {
        return same(worn, other, Attribute.SEASON).orElse(false) ? SEASON : 0;
    }

    private static Optional<CatalogVectors.Snapshot> vectors(OpenCatalog catalog) {
        return catalog.bestRanking() == Ranking.FASHION
                ? catalog.fashion().map(FashionRanking::products).map(CatalogVectors::snapshot)
                : Optional.empty();
    }

    /** Of many with the same score those that chance puts first, always the same for the same product. */
    private static Partner best(Product worn, List<Rated> rated, Optional<CatalogVectors.Snapshot> vectors) {
        Optional<Embedding> own = vectors.flatMap(in -> in.embedding(worn.id()));
        return rated.stream()
                .sorted(Comparator.comparingDouble((Rated one) -> -one.score())
                        .thenComparingInt(one -> (worn.id() + " " + one.partner().product().id()).hashCode()))
                .limit(COMPARED)
                .max(Comparator.comparingDouble(one -> one.score()
                        + own.flatMap(it -> vectors.flatMap(
                                                in -> in.embedding(one.partner().product().id()))
                                        .map(it::cosine))
                                .orElse(0.0)))
                .orElseThrow()
                .partner();
    }
}
