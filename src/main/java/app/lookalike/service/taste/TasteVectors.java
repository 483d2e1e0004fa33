package app.lookalike.service.taste;

import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How alike the products of one catalogue are, at one moment: in the fashion space where there is one, else by look. */
final class TasteVectors {
    /**
     * A search is for the same kind in the same colour; who likes a thing likes its kind and its looks in other colours,
     * too. Chosen by eye on Kaggle's catalogue.
     */
    private static final Map<String, Float> ATTRIBUTES =
            Map.of("articleType", 0.7f, "gender", 0.7f, "baseColour", 0.3f);

    private static final Map<Section, Float> SECTIONS = Map.of(Section.LEARNED, 0.4f, Section.LOOK, 0.6f);

    private final CatalogVectors.Snapshot snapshot;
    private final Optional<FashionRanking> fashion;

    private TasteVectors(CatalogVectors.Snapshot snapshot, Optional<FashionRanking> fashion) {
        this.snapshot = snapshot;
        this.fashion = fashion;
    }

    /** Those of a catalogue; empty where nothing of it is indexed. */
    static Optional<TasteVectors> of(OpenCatalog catalog) {
        if (catalog.indexedCount() == 0) {
            return Optional.empty();
        }
        Optional<FashionRanking> fashion =
                catalog.bestRanking() == Ranking.FASHION ? catalog.fashion() : Optional.empty();
        CatalogVectors vectors = fashion.map(FashionRanking::products).orElseGet(catalog::vectors);
        return Optional.of(new TasteVectors(vectors.snapshot(), fashion)).filter(any -> any.size() > 0);
    }

    /**
     * A product as a query.
     *
     * @param self the product's own similarity to it
     */
    record Probe(Embedding query, double self) {
        /** How alike a product is, 1 for the very one. */
        double to(Embedding product) {
            return query.cosine(product) / self;
        }
    }

    /** How many products can be suggested. */
    int size() {
        return snapshot.size();
    }

    /** Products that a filter accepts, without some. */
    RowSet rows(ProductFilter filter, Collection<String> without) {
        return snapshot.rows(filter, without);
    }

    /** Whether that product can be suggested. */
    boolean contains(String id) {
        return snapshot.contains(id);
    }

    /** All sections of a product's vector weigh the same in it. */
    Optional<Embedding> vector(String id) {
        return snapshot.embedding(id);
    }

    /** A product as a query for what the same person may like; empty of one without a vector. */
    Optional<Probe> probe(String id) {
        return vector(id).map(own -> {
            Embedding query = fashion.map(ranking -> ranking.space().weighted(own, ATTRIBUTES, SECTIONS))
                    .orElse(own);
            return new Probe(query, query.cosine(own));
        });
    }

    /** The products most like that, best first. */
    List<Neighbour> near(Probe probe, int most, RowSet rows) {
        return snapshot.index().nearest(NearestQuery.of(probe.query(), most).within(rows)).stream()
                .map(found -> new Neighbour(found.id(), (float) (found.similarity() / probe.self())))
                .toList();
    }

    /** Those of which no picture is that of an earlier one, in their order. */
    List<String> withoutTwins(List<String> ids, OpenCatalog catalog) {
        List<Neighbour> all = ids.stream().map(id -> new Neighbour(id, 0)).toList();
        return catalog.nearDuplicates().collapse(all, catalog.vectors().snapshot()).stream()
                .map(Neighbour::id)
                .toList();
    }
}
