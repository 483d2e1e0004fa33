package app.lookalike.service.derived;

import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.workspace.CatalogVectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the neighbours of the products that have a vector, as far as they are not known. For one use. */
final class NeighbourSearch {
    /** So many are compared in one go; cancellation is checked in between. */
    private static final int BATCH = 64;

    /** With more than this share of new or changed vectors it takes less to compare all again. */
    private static final double MOST_CHANGED = 0.1;

    private static final int UNKNOWN = -1;

    private final List<Product> products;
    private final CatalogVectors.Snapshot vectors;
    private final int k;
    private final Map<String, Integer> positions;
    private final List<VectorStamp> stamps;
    private final int[][] neighbours;
    private final float[][] similarities;

    /** @param products those that can be found */
    NeighbourSearch(List<Product> products, CatalogVectors.Snapshot vectors, int k) {
        this.products = products;
        this.vectors = vectors;
        this.k = k;
        positions = new HashMap<>(2 * products.size());
        for (int i = 0; i < products.size(); i++) {
            positions.put(products.get(i).id(), i);
        }
        stamps = products.stream()
                .map(product -> VectorStamp.of(product, vectors.stored()))
                .toList();
        neighbours = new int[products.size()][];
        similarities = new float[products.size()][];
    }

    /**
     * All neighbours.
     *
     * @param known what was found before
     */
    StoredNeighbours find(Optional<StoredNeighbours> known, Progress progress) {
        if (known.isPresent() && known.get().products().equals(stamps)) {
            return known.get();
        }
        boolean[] isNew = new boolean[products.size()];
        Arrays.fill(isNew, true);
        known.ifPresent(before -> take(before, isNew));
        int[] added = IntStream.range(0, isNew.length).filter(i -> isNew[i]).toArray();
        if (added.length > MOST_CHANGED * products.size()) {
            Arrays.fill(neighbours, null);
            findOpen(progress);
        } else {
            findOpen(progress);
            for (int from = 0; from < added.length; from++) {
                progress.checkCancelled();
                progress.update(Messages.get("mislabel.comparing"), from, added.length, Unit.ITEMS);
                offer(added[from], isNew);
            }
        }
        return new StoredNeighbours(stamps, neighbours, similarities);
    }

    /**
     * Takes over the neighbours of those whose vector and all whose neighbours' vectors are as they were.
     *
     * @param isNew becomes false for products whose vector is known
     */
    private void take(StoredNeighbours before, boolean[] isNew) {
        int[] now = before.products().stream()
                .mapToInt(stamp -> {
                    int at = positions.getOrDefault(stamp.id(), UNKNOWN);
                    return at != UNKNOWN && stamps.get(at).equals(stamp) ? at : UNKNOWN;
                })
                .toArray();
        int enough = Math.min(k, before.products().size() - 1);
        for (int i = 0; i < now.length; i++) {
            if (now[i] != UNKNOWN) {
                isNew[now[i]] = false;
                int[] old = before.neighbours()[i];
                if (old.length >= enough && Arrays.stream(old).noneMatch(each -> now[each] == UNKNOWN)) {
                    neighbours[now[i]] =
                            Arrays.stream(old).map(each -> now[each]).toArray();
                    similarities[now[i]] = before.similarities()[i];
                }
            }
        }
    }

    /** Searches for all that have no neighbours yet. */
    private void findOpen(Progress progress) {
        int[] open = IntStream.range(0, neighbours.length)
                .filter(i -> neighbours[i] == null)
                .toArray();
        for (int from = 0; from < open.length; from += BATCH) {
            progress.checkCancelled();
            progress.update(Messages.get("mislabel.comparing"), from, open.length, Unit.ITEMS);
            int[] some = Arrays.copyOfRange(open, from, Math.min(open.length, from + BATCH));
            List<List<Neighbour>> found = vectors.index()
                    .nearestAll(Arrays.stream(some).mapToObj(i -> query(i, k)).toList());
            for (int i = 0; i < some.length; i++) {
                set(some[i], found.get(i));
            }
        }
    }

    private NearestQuery query(int product, int most) {
        String id = products.get(product).id();
        return NearestQuery.of(vectors.embedding(id).orElseThrow(), most)
                .within(vectors.rows(ProductFilter.NONE, List.of(id)));
    }

    private void set(int product, List<Neighbour> found) {
        neighbours[product] = found.stream()
                .mapToInt(neighbour -> positions.get(neighbour.id()))
                .toArray();
        similarities[product] = new float[found.size()];
        for (int i = 0; i < found.size(); i++) {
            similarities[product][i] = found.get(i).similarity();
        }
    }

    /** A new product comes among the neighbours of those to which it is nearer than the last of them. */
    private void offer(int added, boolean[] isNew) {
        for (Neighbour other : vectors.index().nearest(query(added, products.size()))) {
            Integer product = positions.get(other.id());
            if (product != null
                    && !isNew[product]
                    && IntStream.of(neighbours[product]).noneMatch(each -> each == added)) {
                insert(product, added, other.similarity());
            }
        }
    }

    private void insert(int product, int added, float similarity) {
        float[] before = similarities[product];
        int place = before.length;
        while (place > 0 && before[place - 1] < similarity) {
            place--;
        }
        int size = Math.min(k, before.length + 1);
        if (place < size) {
            int[] all = new int[size];
            float[] cosines = new float[size];
            for (int i = 0, from = 0; i < size; i++) {
                all[i] = i == place ? added : neighbours[product][from];
                cosines[i] = i == place ? similarity : before[from];
                from += i == place ? 0 : 1;
            }
            neighbours[product] = all;
            similarities[product] = cosines;
        }
    }
}
