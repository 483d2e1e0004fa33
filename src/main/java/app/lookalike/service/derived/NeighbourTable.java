package app.lookalike.service.derived;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The nearest neighbours of every indexed product that can be found, by positions in {@link #products}. Kept with the
 * workspace: only products whose vectors, or whose neighbours' vectors, changed are compared again. Never changes.
 *
 * <p>A map of the catalogue needs more neighbours, and those by principal components, which are found faster; it keeps the
 * places they lead to instead.
 */
public final class NeighbourTable implements Neighbours {
    private final List<Product> products;
    private final StoredNeighbours stored;

    private NeighbourTable(List<Product> products, StoredNeighbours stored) {
        this.products = products;
        this.stored = stored;
    }

    /**
     * The neighbours by the network's vectors. For 36,000 products that were not compared yet it takes about a minute.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static NeighbourTable of(OpenCatalog catalog, Progress progress) {
        return of(catalog, catalog.vectors(), progress);
    }

    /** The neighbours by the descriptors, which know colours, where there are enough of them; else as {@link #of}. */
    public static NeighbourTable byDescriptors(OpenCatalog catalog, Progress progress) {
        int size = catalog.vectors().snapshot().size();
        Optional<CatalogVectors> descriptors = catalog.fashion()
                .map(FashionRanking::descriptors) // never what was learned from the labels
                .filter(described -> described.snapshot().size() >= size);
        descriptors.ifPresent(described -> described.prepareIndex(progress));
        return of(catalog, descriptors.orElse(catalog.vectors()), progress);
    }

    private static NeighbourTable of(OpenCatalog catalog, CatalogVectors vectors, Progress progress) {
        CatalogVectors.Snapshot snapshot = vectors.snapshot();
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> snapshot.contains(product.id()))
                .toList();
        Path directory = catalog.embeddingsDirectory().resolve(vectors.kind().extractorId());
        Optional<StoredNeighbours> before = StoredNeighbours.read(directory);
        StoredNeighbours now = new NeighbourSearch(products, snapshot, MOST).find(before, progress);
        if (!before.equals(Optional.of(now))) {
            now.write(directory);
        }
        return new NeighbourTable(products, now);
    }

    @Override
    public List<Product> products() {
        return products;
    }

    @Override
    public int[] neighbours(int product) {
        return stored.neighbours()[product];
    }

    @Override
    public float[] similarities(int product) {
        return stored.similarities()[product];
    }
}
