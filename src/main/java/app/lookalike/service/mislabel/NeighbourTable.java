package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nearest neighbours of every indexed product, by positions in {@link #products}. Never changes. */
public final class NeighbourTable {
    /** So many are compared in one go; cancellation is checked in between. */
    private static final int BATCH = 64;

    private final List<Product> products;
    private final int[][] neighbours;
    private final float[][] similarities;

    private NeighbourTable(List<Product> products, int[][] neighbours, float[][] similarities) {
        this.products = products;
        this.neighbours = neighbours;
        this.similarities = similarities;
    }

    /**
     * The neighbours by the network's vectors. 40,000 products take about a minute.
     *
     * @param k how many neighbours each
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static NeighbourTable of(OpenCatalog catalog, int k, Progress progress) {
        return of(catalog, catalog.vectors().snapshot(), k, progress);
    }

    /** The neighbours by the descriptors, which know colours, where there are enough of them; else as {@link #of}. */
    static NeighbourTable byDescriptors(OpenCatalog catalog, int k, Progress progress) {
        return of(catalog, descriptors(catalog, progress), k, progress);
    }

    private static NeighbourTable of(OpenCatalog catalog, CatalogVectors.Snapshot vectors, int k, Progress progress) {
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> vectors.contains(product.id()))
                .toList();
        Map<String, Integer> positions = new HashMap<>(products.size() * 2);
        for (int i = 0; i < products.size(); i++) {
            positions.put(products.get(i).id(), i);
        }
        int[][] neighbours = new int[products.size()][];
        float[][] similarities = new float[products.size()][];
        for (int from = 0; from < products.size(); from += BATCH) {
            progress.checkCancelled();
            progress.update(Messages.get("mislabel.comparing"), from, products.size(), Unit.ITEMS);
            List<NearestQuery> queries = products.subList(from, Math.min(products.size(), from + BATCH)).stream()
                    .map(product -> NearestQuery.of(
                                    vectors.embedding(product.id()).orElseThrow(), k)
                            .within(vectors.rows(ProductFilter.NONE, List.of(product.id()))))
                    .toList();
            int row = from;
            for (List<Neighbour> found : vectors.index().nearestAll(queries)) {
                neighbours[row] = found.stream()
                        .mapToInt(neighbour -> positions.getOrDefault(neighbour.id(), -1))
                        .toArray();
                similarities[row] = new float[found.size()];
                for (int i = 0; i < found.size(); i++) {
                    similarities[row][i] = found.get(i).similarity();
                }
                row++;
            }
        }
        return new NeighbourTable(products, neighbours, similarities);
    }

    /** Never what was learned from the labels. */
    private static CatalogVectors.Snapshot descriptors(OpenCatalog catalog, Progress progress) {
        CatalogVectors.Snapshot looks = catalog.vectors().snapshot();
        Optional<CatalogVectors> descriptors = catalog.fashion()
                .map(FashionRanking::descriptors)
                .filter(described -> described.snapshot().size() >= looks.size());
        descriptors.ifPresent(described -> described.prepareIndex(progress));
        return descriptors.map(CatalogVectors::snapshot).orElse(looks);
    }

    /** Those that are indexed, in catalogue order. */
    public List<Product> products() {
        return products;
    }

    /** The positions of a product's nearest others, best first; not a copy, to read only. */
    public int[] neighbours(int product) {
        return neighbours[product];
    }

    /** The cosines that belong to {@link #neighbours}; not a copy, to read only. */
    public float[] similarities(int product) {
        return similarities[product];
    }
}
