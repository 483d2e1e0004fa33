/**
 * The page of one product: its picture under a magnifier, all that is known of it, what can be done with it, what is like
 * it. {@link app.lookalike.ui.product.ProductView} is the one component, beside the grid of Browse and over the answers of
 * Search; {@link app.lookalike.ui.product.ProductViewModel} knows what it shows.
 */
@NullMarked
package app.lookalike.ui.product;

import org.jspecify.annotations.NullMarked;
