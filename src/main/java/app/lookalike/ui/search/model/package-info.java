/**
 * The model of the search screen, without a node: {@link app.lookalike.ui.search.model.SearchViewModel} searches,
 * shows, goes back and forward.
 */
@NullMarked
package app.lookalike.ui.search.model;

import org.jspecify.annotations.NullMarked;
