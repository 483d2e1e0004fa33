/**
 * The search screen: what was asked on the left, the most similar products on the right, why they match below them.
 * {@link app.lookalike.ui.search.SearchViewModel} has the behaviour, {@link app.lookalike.ui.search.SearchView} the
 * look. How questions follow each other is {@code SearchCycle}'s part, what a query is composed of {@code QueryParts}',
 * what can be done with a result {@code HitActions}', by what products count as similar {@code RankingViewModel}'s, what
 * the query's picture shows {@code ClassificationViewModel}'s.
 */
@NullMarked
package app.lookalike.ui.search;

import org.jspecify.annotations.NullMarked;
