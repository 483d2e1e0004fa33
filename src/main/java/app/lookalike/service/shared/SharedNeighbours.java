package app.lookalike.service.shared;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.derived.Neighbours;
import app.lookalike.service.shared.solr.StoredVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The nearest neighbours of every product of a shared catalogue, by Solr: by what pictures are described by, which knows
 * colours and no label, where the catalogue has that; else by their looks. Vectors are read page by page.
 */
public final class SharedNeighbours implements Neighbours {
    /** Products that are asked for while others are read. */
    private static final int AT_ONCE = 32;

    private final List<Product> products = new ArrayList<>();
    private final Map<String, String> contentHashes = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<int[]> neighbours = new ArrayList<>();
    private final List<float[]> similarities = new ArrayList<>();

    private SharedNeighbours() {}

    /** A product that is asked for, and its vector. */
    private record Asked(String id, Embedding vector) {}

    /**
     * Asks for the neighbours of all products; of 35,600 products it takes some minutes.
     *
     * @throws app.lookalike.base.LookalikeException if Solr does not answer
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static SharedNeighbours of(SharedCatalog catalog, Progress progress) {
        StoredVector vector = catalog.has(StoredVector.DESCRIPTOR) ? StoredVector.DESCRIPTOR : StoredVector.LOOK;
        SharedNeighbours table = new SharedNeighbours();
        catalog.products()
                .each(
                        vector,
                        Set.of(),
                        Messages.get("shared.reading"),
                        found -> {
                            table.positions.put(found.product().id(), table.products.size());
                            table.products.add(found.product());
                            found.contentHash()
                                    .ifPresent(hash -> table.contentHashes.put(
                                            found.product().id(), hash));
                        },
                        progress);
        List<Asked> waiting = new ArrayList<>(AT_ONCE);
        catalog.products()
                .each(
                        vector,
                        Set.of(vector),
                        Messages.get("shared.comparing"),
                        found -> {
                            waiting.add(new Asked(
                                    found.product().id(),
                                    Embedding.ofUnit(Objects.requireNonNull(
                                            found.vectors().get(vector)))));
                            if (waiting.size() == AT_ONCE) {
                                table.ask(catalog, vector, waiting, progress);
                            }
                        },
                        progress);
        table.ask(catalog, vector, waiting, progress);
        return table;
    }

    private void ask(SharedCatalog catalog, StoredVector vector, List<Asked> waiting, Progress progress) {
        catalog.questions()
                .ask(
                        waiting,
                        asked -> catalog.products().neighbours(vector, asked.vector(), MOST, asked.id()),
                        progress)
                .forEach(this::add);
        waiting.clear();
    }

    private void add(List<Neighbour> found) {
        int[] nearest = new int[found.size()];
        float[] cosines = new float[found.size()];
        int count = 0;
        for (Neighbour neighbour : found) {
            Integer position = positions.get(neighbour.id());
            if (position != null) {
                nearest[count] = position;
                cosines[count] = neighbour.similarity();
                count++;
            }
        }
        neighbours.add(Arrays.copyOf(nearest, count));
        similarities.add(Arrays.copyOf(cosines, count));
    }

    @Override
    public List<Product> products() {
        return products;
    }

    @Override
    public int[] neighbours(int product) {
        return neighbours.get(product);
    }

    @Override
    public float[] similarities(int product) {
        return similarities.get(product);
    }

    /** The hashes of pictures' files, by the ids of their products. */
    public Map<String, String> contentHashes() {
        return contentHashes;
    }
}
