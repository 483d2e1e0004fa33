/**
 * How evenly the search serves groups of products, and which products it returns too often or never, in figures. Knows
 * no search.
 */
@NullMarked
package app.lookalike.service.evaluation.fairness;

import org.jspecify.annotations.NullMarked;
