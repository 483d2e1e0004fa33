/**
 * From a query to its hits. {@link app.lookalike.service.search.SearchService} embeds the query, searches the index of
 * the ranking that was chosen, and attaches the products.
 */
@NullMarked
package app.lookalike.service.search;

import org.jspecify.annotations.NullMarked;
