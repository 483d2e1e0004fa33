/**
 * The search screen: the query on the left, the most similar products on the right. {@code model} is what it knows,
 * {@code query}, {@code options} and {@code results} are its parts.
 */
@NullMarked
package app.lookalike.ui.search;

import org.jspecify.annotations.NullMarked;
