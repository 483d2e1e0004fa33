package app.lookalike.service.taste;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Products to choose from for somebody of whom nothing is known: of each frequent kind, for each gender, a typical one;
 * different ones first. A kind that many products of a shop are of is the nearest thing to a popular one as long as
 * nobody bought anything.
 */
final class FirstChoices {
    private static final MaximalMarginalRelevance DIFFERENT = new MaximalMarginalRelevance(0.5);

    /** So many times as many kinds are considered as products are wanted. */
    private static final int KINDS = 3;

    /** So many products of a kind are compared to find a typical one. */
    private static final int LOOKED_AT = 24;

    /** So many times as many products of a kind are considered as are wanted of it. */
    private static final int SPARE = 4;

    /** Nobody wants to begin with these; left out where there is anything else. */
    private static final Set<String> PRIVATE = Set.of("Innerwear", "Loungewear and Nightwear");

    private final OpenCatalog catalog;
    private final TasteVectors vectors;

    FirstChoices(OpenCatalog catalog, TasteVectors vectors) {
        this.catalog = catalog;
        this.vectors = vectors;
    }

    private record Typical(Product product, Embedding vector, double frequency) {}

    /** Some of them; others in another round. */
    List<Suggestion> choose(int count, Set<String> excluded, int round) {
        Random random = new Random(round);
        Map<String, List<Product>> kinds = catalog.catalog().products().stream()
                .filter(product -> vectors.contains(product.id()) && !excluded.contains(product.id()))
                .collect(Collectors.groupingBy(FirstChoices::kind, TreeMap::new, Collectors.toList()));
        boolean all = kinds.values().stream().allMatch(FirstChoices::isPrivate);
        List<List<Product>> frequent = kinds.values().stream()
                .filter(kind -> all || !isPrivate(kind))
                .sorted(Comparator.comparingInt((List<Product> kind) -> -kind.size()))
                .limit((long) KINDS * count)
                .toList();
        int largest = frequent.stream().mapToInt(List::size).max().orElse(1);
        int ofEach = Math.max(1, (int) Math.ceil((double) count / Math.max(1, frequent.size())));
        List<Typical> candidates = new ArrayList<>();
        for (List<Product> kind : frequent) {
            double frequency = Math.log1p(kind.size()) / Math.log1p(largest);
            candidates.addAll(some(kind, ofEach, frequency, random));
        }
        List<Integer> chosen = DIFFERENT.choose(
                candidates.stream().mapToDouble(Typical::frequency).toArray(),
                (i, j) -> candidates.get(i).vector().cosine(candidates.get(j).vector()),
                count);
        return chosen.stream()
                .map(i -> new Suggestion(candidates.get(i).product(), Optional.empty()))
                .toList();
    }

    private static boolean isPrivate(List<Product> kind) {
        return kind.get(0)
                .attribute(Attribute.SUB_CATEGORY)
                .filter(PRIVATE::contains)
                .isPresent();
    }

    /** Empty for products of which nothing is known: these are one kind. */
    private static String kind(Product product) {
        return Stream.of(
                        product.attribute(Attribute.ARTICLE_TYPE)
                                .or(() -> product.attribute(Attribute.SUB_CATEGORY))
                                .or(() -> product.attribute(Attribute.MASTER_CATEGORY)),
                        product.attribute(Attribute.GENDER))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Some that chance chooses: of them the one nearest to their middle, or all where several of a kind are wanted, to
     * choose different ones.
     */
    private List<Typical> some(List<Product> kind, int wanted, double frequency, Random random) {
        List<Product> shuffled = new ArrayList<>(kind);
        Collections.shuffle(shuffled, random);
        List<Typical> some = shuffled.stream()
                .limit(Math.max(LOOKED_AT, SPARE * wanted))
                .flatMap(product ->
                        vectors.vector(product.id()).stream().map(vector -> new Typical(product, vector, frequency)))
                .toList();
        if (wanted > 1) {
            return some;
        }
        Embedding middle = Embedding.combine(some.stream().map(Typical::vector).toList(), List.of(), 0);
        return some.stream().max(Comparator.comparingDouble(one -> one.vector().cosine(middle))).stream()
                .toList();
    }
}
