package app.lookalike.service.search;

import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.FashionQueries.FashionQuery;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.SharedFashion;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.views.PublishedViews.Compared;
import java.util.List;
import java.util.Optional;

/** Ranks the products of a shared catalogue by the fashion ranking. */
final class SharedFashionRanker implements Ranker<FashionQuery<Selection>> {
    private final SharedCatalog catalog;
    private final FashionScoring<Selection> scoring;
    private final FashionQueries<Selection> queries;
    private final SharedVisualRanker looks;

    SharedFashionRanker(
            SharedCatalog catalog, SharedFashion fashion, QueryEmbedder embedder, SharedVisualRanker looks) {
        this.catalog = catalog;
        this.looks = looks;
        this.scoring = fashion.scoring();
        this.queries = new FashionQueries<>(embedder, scoring, SharedVisualRanker::selection);
    }

    @Override
    public String extractorId() {
        return catalog.fashionId();
    }

    @Override
    public int size() {
        return catalog.indexedCount();
    }

    @Override
    public Asked<FashionQuery<Selection>> ask(SearchRequest request) {
        return queries.ask(request);
    }

    @Override
    public List<Neighbour> nearest(Asked<FashionQuery<Selection>> asked, int k, float minimumSimilarity) {
        FashionQuery<Selection> query = asked.query();
        List<Neighbour> first = scoring.nearest(query.vector(), query.position(), k, query.rows(), minimumSimilarity);
        return catalog.views().isEmpty() || k == 0
                ? first
                : looks.byAnyPicture(
                        looks.ask(asked.request()),
                        Math.max(FashionRanker.LEAST_VIEWS, k),
                        first,
                        compared(query),
                        k,
                        minimumSimilarity);
    }

    private Compared compared(FashionQuery<Selection> query) {
        return new Compared(
                StoredVector.FASHION, product -> scoring.similarity(query.vector(), query.position(), product));
    }

    @Override
    public Optional<String> view(Asked<FashionQuery<Selection>> asked, String id) {
        return catalog.views().flatMap(views -> views.mostSimilar(id, byFirst(asked, id), compared(asked.plain())));
    }

    @Override
    public double similarity(Asked<FashionQuery<Selection>> asked, String id) {
        double first = byFirst(asked, id);
        return catalog.views()
                .map(views -> views.similarity(id, first, compared(asked.plain())))
                .orElse(first);
    }

    private double byFirst(Asked<FashionQuery<Selection>> asked, String id) {
        FashionQuery<Selection> query = asked.plain();
        return scoring.similarity(query.vector(), query.position(), id);
    }

    @Override
    public boolean isByLooks(String id) {
        return false;
    }

    @Override
    public List<SearchHit.Part> parts(Asked<FashionQuery<Selection>> asked, String id) {
        return asked.plain()
                .position()
                .map(position -> scoring.parts(position, id))
                .orElse(List.of());
    }
}
