/**
 * How well words find products: the figures of {@link app.lookalike.service.evaluation.text.TextReport} and what they are
 * measured on.
 */
@NullMarked
package app.lookalike.service.evaluation.text;

import org.jspecify.annotations.NullMarked;
