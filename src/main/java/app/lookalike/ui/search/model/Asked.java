package app.lookalike.ui.search.model;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import java.util.Optional;

/**
 * The query as it is shown.
 *
 * @param query the query
 * @param product the queried product; empty for a photo
 */
public record Asked(Query query, Optional<Product> product) {}
