/**
 * Exact search: bounds on each row's similarity from a few bits a coordinate leave few rows to compare. Built by
 * {@link app.lookalike.engine.index.exact.ExactIndexBuilder}.
 */
@NullMarked
package app.lookalike.engine.index.exact;

import org.jspecify.annotations.NullMarked;
