package app.lookalike.service.recommend;

import app.lookalike.catalog.Product;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.engine.recommend.InteractionMatrix;
import app.lookalike.engine.recommend.ItemNeighbours;
import app.lookalike.engine.recommend.Profile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The histories of users with the products of a catalogue as it is now, which are the items by their position. Products that
 * the catalogue does not have any more are left out. Never changes.
 */
final class CatalogHistories {
    private final List<Product> products;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Optional<Histories> histories;
    private final int[] byNumber;
    private final ItemNeighbours neighbours;

    CatalogHistories(List<Product> products, Optional<Histories> histories) {
        this.products = products;
        this.histories = histories;
        for (int position = 0; position < products.size(); position++) {
            positions.put(products.get(position).id(), position);
        }
        this.byNumber = histories.map(Histories::products).orElse(List.of()).stream()
                .mapToInt(id -> positions.getOrDefault(id, -1))
                .toArray();
        this.neighbours = new ItemNeighbours(histories
                .map(this::matrix)
                .orElseGet(() -> InteractionMatrix.of(products.size(), new int[1], new int[0], new float[0])));
    }

    private InteractionMatrix matrix(Histories all) {
        int[] starts = new int[all.users() + 1];
        int[] taken = new int[all.size()];
        float[] weights = new float[all.size()];
        int next = 0;
        for (int user = 0; user < all.users(); user++) {
            for (int at = all.start(user); at < all.end(user); at++) {
                int position = byNumber[all.product(at)];
                if (position >= 0) {
                    taken[next] = position;
                    weights[next++] = all.weight(at);
                }
            }
            starts[user + 1] = next;
        }
        return InteractionMatrix.of(products.size(), starts, Arrays.copyOf(taken, next), Arrays.copyOf(weights, next));
    }

    List<Product> products() {
        return products;
    }

    /** The items' numbers by the ids of their products. */
    Map<String, Integer> positions() {
        return positions;
    }

    ItemNeighbours neighbours() {
        return neighbours;
    }

    /** Whether there is any history. */
    boolean isEmpty() {
        return histories.isEmpty();
    }

    /** How many users there are. */
    int users() {
        return histories.map(Histories::users).orElse(0);
    }

    /** What a user took last and how much each counts; empty where they are not known. */
    Map<Integer, Double> history(String user) {
        Map<Integer, Double> items = new LinkedHashMap<>();
        OptionalInt number = histories.map(all -> all.find(user)).orElse(OptionalInt.empty());
        if (number.isPresent()) {
            Histories all = histories.orElseThrow();
            int start = all.start(number.getAsInt());
            for (int at = all.end(number.getAsInt()) - 1; at >= start && items.size() < Profile.ENOUGH; at--) {
                int position = byNumber[all.product(at)];
                if (position >= 0) {
                    items.put(position, ItemNeighbours.strength(all.weight(at)));
                }
            }
        }
        return items;
    }
}
