package app.lookalike.service.map;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes maps of catalogues and keeps them with the workspace. A product's place depends on its vector alone: while that
 * stays, it stays.
 */
public final class CatalogMaps {
    /** With more than this share of new or changed vectors the map is made anew: they would all crowd among the others. */
    private static final double MOST_CHANGED = 0.1;

    /**
     * What is kept of a catalogue.
     *
     * @param map the map made last, with those products whose vectors are still the same; empty where there is none
     * @param missing how many products that can be found are not on it
     */
    public record Kept(Optional<CatalogMap> map, int missing) {}

    /** The map that was made before; takes no more than a moment. */
    public Kept kept(OpenCatalog catalog, Ranking vectors) {
        Optional<CatalogVectors> known = vectors(catalog, vectors);
        if (known.isEmpty()) {
            return new Kept(Optional.empty(), 0);
        }
        MappedProducts products = new MappedProducts(catalog, known.get().snapshot());
        Optional<StoredMap> stored = file(catalog, known.get()).read();
        int[] old = stored.map(products::known).orElseGet(() -> new int[0]);
        Optional<CatalogMap> map = stored.filter(some -> old.length > 0).map(some -> some.map(old));
        return new Kept(map, products.size() - old.length);
    }

    /**
     * Brings the map up to date: new products come among their neighbours; it is made anew where there is none yet or
     * much has changed. For 36,000 products that takes some 80 seconds of the processor, on all cores.
     *
     * @throws LookalikeException if nothing is indexed
     * @throws app.lookalike.base.CancelledException if it was asked to stop; the earlier map is kept
     */
    public CatalogMap update(OpenCatalog catalog, Ranking vectors, Progress progress) {
        catalog.stored().leaveOutDamaged(progress);
        CatalogVectors known = vectors(catalog, vectors)
                .filter(found -> found.snapshot().size() > 0)
                .orElseThrow(() -> new LookalikeException(catalog.stored().whyNothingIsIndexed()));
        MappedProducts products = new MappedProducts(catalog, known.snapshot());
        MapFile file = file(catalog, known);
        Optional<StoredMap> stored = file.read();
        int[] old = stored.map(products::known).orElseGet(() -> new int[0]);
        int size = products.size();
        if (stored.isPresent()
                && old.length == size
                && size == stored.get().products().size()) {
            return stored.get().map(old);
        }
        StoredMap made = size - old.length > MOST_CHANGED * size
                ? products.drawn(progress)
                : products.extended(stored.orElseThrow(), old, progress);
        file.write(made);
        return made.map(IntStream.range(0, size).toArray());
    }

    private static Optional<CatalogVectors> vectors(OpenCatalog catalog, Ranking vectors) {
        if (catalog.indexedCount() == 0) {
            return Optional.empty();
        }
        return vectors == Ranking.VISUAL
                ? Optional.of(catalog.vectors())
                : catalog.fashion().map(ranking -> ranking.products());
    }

    private static MapFile file(OpenCatalog catalog, CatalogVectors vectors) {
        return new MapFile(catalog.embeddingsDirectory().resolve(vectors.kind().extractorId()));
    }
}
