/**
 * Pictures to attributes: what was learned from labelled products. A {@link FeatureBasis} sums up all that the network
 * and the colours say in a thousand numbers, a {@link FashionHead} turns these into probabilities of labels and into the
 * parts of the fashion embedding. Labels are texts here; this room knows no product. {@code training} learns heads.
 */
@NullMarked
package app.lookalike.engine.attribute;

import org.jspecify.annotations.NullMarked;
