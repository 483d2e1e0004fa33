/**
 * The browse screen: the whole catalogue as a grid of pictures, narrowed by words and facets.
 * {@link app.lookalike.ui.browse.BrowseViewModel} sends requests and keeps the choices, panel and grid show it;
 * {@code GridSelection} and {@code GridLayout} are the grid's rules without a toolkit.
 */
@NullMarked
package app.lookalike.ui.browse;

import org.jspecify.annotations.NullMarked;
