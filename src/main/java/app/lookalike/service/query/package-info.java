/**
 * Queries and results, as values: a {@link app.lookalike.service.query.Query}, how it is to be answered
 * ({@link app.lookalike.service.query.SearchOptions}), and the {@link app.lookalike.service.query.SearchResult}.
 */
@NullMarked
package app.lookalike.service.query;

import org.jspecify.annotations.NullMarked;
