/**
 * What the results have in common with the query: {@link app.lookalike.ui.search.match.KnownLabels} are the labels that
 * are known of the query, {@link app.lookalike.ui.search.match.Matches} compares the results with them.
 */
@NullMarked
package app.lookalike.ui.search.match;

import org.jspecify.annotations.NullMarked;
