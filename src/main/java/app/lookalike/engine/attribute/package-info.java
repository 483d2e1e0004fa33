/**
 * Pictures to attributes, learned from labelled products. A {@link FeatureBasis} sums up the output of the network and
 * the colours in a thousand numbers, a {@link FashionHead} turns these into probabilities of labels and into the parts
 * of the fashion embedding. Labels are texts here; this package does not depend on products. {@code training} learns
 * heads.
 */
@NullMarked
package app.lookalike.engine.attribute;

import org.jspecify.annotations.NullMarked;
