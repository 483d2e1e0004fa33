package app.lookalike.service.evaluation.interaction;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.catalog.interaction.HistoryBuilder;
import app.lookalike.catalog.interaction.Interaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Histories of people that do not exist, by stated rules, to measure recommendations on a catalogue that nobody bought
 * from. The same seed makes the same.
 *
 * <ol>
 *   <li>Products have a popularity: in an order drawn by chance the one at rank r counts 1 / r (Zipf's law).
 *   <li>A user is of one gender and has two to four tastes. A taste is an article type, drawn by how popular its products
 *       of that gender are, one to three colours and one usage.
 *   <li>A user takes 5 products and more by a geometric distribution, {@value #MEAN} on average, one a day at most, and
 *       none twice.
 *   <li>Four of five are by taste: among the products of the gender and type of one of the tastes, by popularity, times
 *       {@value #COLOUR_FACTOR} in its colours and times {@value #USAGE_FACTOR} of its usage.
 *   <li>The fifth is of whatever the moment brings: among all products, by popularity alone.
 * </ol>
 */
public final class GeneratedHistories {
    /** So many users. */
    public static final int USERS = 500;

    private static final int MEAN = 20;
    private static final int FEWEST = 5;
    private static final double BY_TASTE = 0.8;
    private static final int COLOUR_FACTOR = 6;
    private static final int USAGE_FACTOR = 3;
    /** A small catalogue may have fewer products of somebody's tastes than they would take. */
    private static final int TRIES = 10;

    private static final int DAY = 86_400;
    private static final long FIRST_DAY = 1_577_836_800; // 2020-01-01

    private final SplittableRandom random;
    private final List<Product> products;
    private final double[] popularity;
    private final Map<List<String>, List<Integer>> shelves = new HashMap<>();
    private final Urn all;

    private record Taste(List<String> shelf, Set<String> colours, String usage) {}

    /** Draws positions by their weights. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Urn(List<Integer> positions, double[] sums) {
        static Urn of(List<Integer> positions, ToDoubleFunction<Integer> weight) {
            double[] sums = new double[positions.size()];
            double sum = 0;
            for (int i = 0; i < sums.length; i++) {
                sum += weight.applyAsDouble(positions.get(i));
                sums[i] = sum;
            }
            return new Urn(positions, sums);
        }

        int draw(SplittableRandom random) {
            double drawn = random.nextDouble() * sums[sums.length - 1];
            int low = 0;
            int high = sums.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sums[middle] > drawn) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return positions.get(low);
        }
    }

    private GeneratedHistories(List<Product> products, long seed) {
        this.products = products;
        this.random = new SplittableRandom(seed);
        this.popularity = popularity();
        List<Integer> positions = IntStream.range(0, products.size()).boxed().toList();
        this.all = Urn.of(positions, position -> popularity[position]);
        for (int position : positions) {
            shelves.computeIfAbsent(shelf(products.get(position)), shelf -> new ArrayList<>())
                    .add(position);
        }
    }

    /**
     * Histories with these products.
     *
     * @param products at least one
     */
    public static Histories of(List<Product> products, long seed) {
        GeneratedHistories generated = new GeneratedHistories(products, seed);
        HistoryBuilder histories = HistoryBuilder.empty();
        for (int user = 0; user < USERS; user++) {
            generated.addUser("user " + user, histories);
        }
        return histories.build();
    }

    private static List<String> shelf(Product product) {
        return List.of(value(product, Attribute.GENDER), value(product, Attribute.ARTICLE_TYPE));
    }

    private static String value(Product product, Attribute attribute) {
        return product.attribute(attribute).orElse("");
    }

    private double[] popularity() {
        int[] order = IntStream.range(0, products.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        double[] weights = new double[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            weights[order[rank]] = 1.0 / (rank + 1);
        }
        return weights;
    }

    private void addUser(String name, HistoryBuilder histories) {
        List<Taste> tastes = tastes();
        int many = FEWEST;
        while (random.nextDouble() < 1 - 1.0 / (MEAN - FEWEST + 1)) {
            many++;
        }
        Set<Integer> taken = new HashSet<>();
        for (int day = 0; day < TRIES * many && taken.size() < many; day++) {
            int position = random.nextDouble() < BY_TASTE
                    ? byTaste(tastes.get(random.nextInt(tastes.size())))
                    : all.draw(random);
            if (taken.add(position)) {
                histories.add(new Interaction(name, products.get(position).id(), 1, FIRST_DAY + (long) day * DAY));
            }
        }
    }

    private List<Taste> tastes() {
        Product first = products.get(all.draw(random));
        String gender = value(first, Attribute.GENDER);
        List<Taste> tastes = new ArrayList<>(List.of(taste(shelf(first))));
        List<Integer> ofGender = shelves.entrySet().stream()
                .filter(shelf -> shelf.getKey().get(0).equals(gender))
                .sorted((one, other) ->
                        one.getKey().get(1).compareTo(other.getKey().get(1)))
                .flatMap(shelf -> shelf.getValue().stream())
                .collect(Collectors.toList());
        Urn urn = Urn.of(ofGender, position -> popularity[position]);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            tastes.add(taste(shelf(products.get(urn.draw(random)))));
        }
        return tastes;
    }

    private List<Integer> on(List<String> shelf) {
        return Objects.requireNonNull(shelves.get(shelf));
    }

    private Taste taste(List<String> shelf) {
        List<Integer> there = on(shelf);
        Set<String> colours = new TreeSet<>();
        for (int many = 1 + random.nextInt(3); many > 0; many--) {
            colours.add(value(products.get(there.get(random.nextInt(there.size()))), Attribute.BASE_COLOUR));
        }
        return new Taste(shelf, colours, value(products.get(there.get(random.nextInt(there.size()))), Attribute.USAGE));
    }

    private int byTaste(Taste taste) {
        return Urn.of(on(taste.shelf()), position -> {
                    Product product = products.get(position);
                    double colour = taste.colours().contains(value(product, Attribute.BASE_COLOUR)) ? COLOUR_FACTOR : 1;
                    double usage = taste.usage().equals(value(product, Attribute.USAGE)) ? USAGE_FACTOR : 1;
                    return popularity[position] * colour * usage;
                })
                .draw(random);
    }
}
