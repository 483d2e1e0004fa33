/** Further pictures of products: their vectors, and which product and picture they find. */
@NullMarked
package app.lookalike.service.views;

import org.jspecify.annotations.NullMarked;
