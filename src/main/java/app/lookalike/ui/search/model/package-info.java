/**
 * What the search screen knows, without a node: {@link app.lookalike.ui.search.model.SearchViewModel} asks, shows, goes
 * back and forward.
 */
@NullMarked
package app.lookalike.ui.search.model;

import org.jspecify.annotations.NullMarked;
