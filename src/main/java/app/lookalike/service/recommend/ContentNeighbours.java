package app.lookalike.service.recommend;

import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.recommend.ScoredItem;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which products resemble a product, by the best ranking that the catalogue offers: labels and picture where the fashion
 * ranking is prepared, else the picture alone. None where nothing is indexed.
 */
public final class ContentNeighbours {
    /** Beyond so many a product does not resemble it any more than any other. */
    private static final int MOST = 200;

    private final String model;
    private final Map<String, Integer> positions;
    private final Optional<CatalogVectors.Snapshot> vectors;
    private final Function<String, Optional<Embedding>> query;
    private final RowSet rows;

    private ContentNeighbours(
            String model,
            Map<String, Integer> positions,
            Optional<CatalogVectors.Snapshot> vectors,
            Function<String, Optional<Embedding>> query,
            RowSet rows) {
        this.model = model;
        this.positions = positions;
        this.vectors = vectors;
        this.query = query;
        this.rows = rows;
    }

    /**
     * The products of a catalogue as they are now.
     *
     * @param positions the items' numbers by the ids of their products
     * @param filter which may be neighbours
     * @param without ids of products that may not
     */
    public static ContentNeighbours of(
            OpenCatalog catalog, Map<String, Integer> positions, ProductFilter filter, Set<String> without) {
        if (catalog.indexedCount() == 0) {
            return new ContentNeighbours(
                    "", positions, Optional.empty(), id -> Optional.empty(), RowSet.of(new BitSet()));
        }
        if (catalog.bestRanking() == Ranking.FASHION) {
            FashionRanking ranking = catalog.stored().requireFashion();
            CatalogVectors.Snapshot products = ranking.products().snapshot();
            return new ContentNeighbours(
                    ranking.products().kind().extractorId(),
                    positions,
                    Optional.of(products),
                    id -> ranking.scoring().weighted(Set.of(id), RankingWeights.DEFAULT).stream()
                            .findFirst(),
                    products.rows(filter, without));
        }
        CatalogVectors.Snapshot looks = catalog.vectors().snapshot();
        return new ContentNeighbours(
                catalog.vectors().kind().extractorId(),
                positions,
                Optional.of(looks),
                looks::embedding,
                looks.rows(filter, without));
    }

    /** The id of the vectors that are compared; empty where there are none. */
    public String model() {
        return model;
    }

    /**
     * The most similar products, best first.
     *
     * @return scores from 1, for one that cannot be more similar, to 0 for the last of {@value #MOST}; empty for a product
     *     without a vector
     */
    public List<ScoredItem> of(Product product) {
        Optional<Embedding> asked = query.apply(product.id());
        if (vectors.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        List<Neighbour> found =
                vectors
                        .get()
                        .index()
                        .nearest(NearestQuery.of(asked.get(), MOST + 1).within(rows))
                        .stream()
                        .filter(neighbour -> !neighbour.id().equals(product.id()) && position(neighbour) >= 0)
                        .limit(MOST)
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        double last = found.size() < MOST ? 0 : found.get(found.size() - 1).similarity();
        return found.stream()
                .map(neighbour ->
                        new ScoredItem(position(neighbour), Math.max(0, (neighbour.similarity() - last) / (1 - last))))
                .toList();
    }

    private int position(Neighbour neighbour) {
        return positions.getOrDefault(neighbour.id(), -1);
    }
}
