package app.lookalike.ui.search.model;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.CatalogSession;
import java.util.Optional;

/** The data that is read before the first search in a catalogue. */
record Beginning(SearchOptions options, Ranking ranking, QueryHistory history, Optional<Product> product) {
    static Beginning in(CatalogSession session) {
        return new Beginning(
                session.catalog().memory().options(),
                session.bestRanking(),
                session.history(),
                session.randomProduct());
    }
}
