/**
 * The answers on the screen: cards in a grid, why they match, what can be done with them.
 */
@NullMarked
package app.lookalike.ui.search.results;

import org.jspecify.annotations.NullMarked;
