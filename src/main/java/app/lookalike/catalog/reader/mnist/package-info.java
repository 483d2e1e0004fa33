/**
 * Fashion-MNIST, in its own format.
 */
@NullMarked
package app.lookalike.catalog.reader.mnist;

import org.jspecify.annotations.NullMarked;
