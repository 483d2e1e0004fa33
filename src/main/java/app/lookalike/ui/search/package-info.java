/**
 * The search screen: the query on the left, the most similar products on the right. {@code model} is its view model,
 * {@code query}, {@code options} and {@code results} are its parts.
 */
@NullMarked
package app.lookalike.ui.search;

import org.jspecify.annotations.NullMarked;
