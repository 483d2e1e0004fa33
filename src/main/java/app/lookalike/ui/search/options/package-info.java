/**
 * How answers are wanted: the ranking and its weights, filters, how many.
 */
@NullMarked
package app.lookalike.ui.search.options;

import org.jspecify.annotations.NullMarked;
