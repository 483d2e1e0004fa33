package app.lookalike.service.mislabel;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.derived.NeighbourTable;
import app.lookalike.service.derived.Neighbours;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.SharedNeighbours;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The products whose labels are judged, wherever they lie.
 *
 * @param table with their neighbours
 * @param twins the positions of the products that have the same picture, byte for byte, by the id of each
 */
public record JudgedProducts(Neighbours table, Map<String, List<Integer>> twins) {
    /**
     * Those of a workspace. For 36,000 products that were not compared yet it takes about a minute.
     *
     * @throws LookalikeException if nothing is indexed yet
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static JudgedProducts of(OpenCatalog catalog, Progress progress) {
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        NeighbourTable table = NeighbourTable.byDescriptors(catalog, progress);
        Map<String, String> hashes = new HashMap<>();
        table.products().forEach(product -> catalog.contentHash(product.id())
                .ifPresent(hash -> hashes.put(product.id(), hash)));
        return new JudgedProducts(table, twins(table.products(), hashes));
    }

    /**
     * Those of a shared catalogue, with their neighbours by Solr; for 36,000 products it takes some minutes.
     *
     * @throws LookalikeException if Solr does not answer
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static JudgedProducts of(SharedCatalog catalog, Progress progress) {
        SharedNeighbours table = SharedNeighbours.of(catalog, progress);
        return new JudgedProducts(table, twins(table.products(), table.contentHashes()));
    }

    private static Map<String, List<Integer>> twins(List<Product> products, Map<String, String> hashes) {
        Map<String, List<Integer>> byPicture = new HashMap<>();
        Map<String, List<Integer>> byId = new HashMap<>();
        for (int i = 0; i < products.size(); i++) {
            String hash = hashes.get(products.get(i).id());
            if (hash != null) {
                List<Integer> same = byPicture.computeIfAbsent(hash, h -> new ArrayList<>());
                same.add(i);
                byId.put(products.get(i).id(), same);
            }
        }
        return byId;
    }
}
