/**
 * A result beside the query: both pictures under one magnifier, the attributes of both below. {@link
 * app.lookalike.ui.compare.CompareViewModel} has the behaviour, {@link app.lookalike.ui.compare.CompareView} the look,
 * {@link app.lookalike.ui.common.picture.Zoom} says which part of both pictures is seen.
 */
@NullMarked
package app.lookalike.ui.compare;

import org.jspecify.annotations.NullMarked;
