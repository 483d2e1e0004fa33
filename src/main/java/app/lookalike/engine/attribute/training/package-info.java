/**
 * Learning from labelled pictures. {@link HeadTrainer} learns a head from descriptors and labels, {@link BasisFitter}
 * the basis of descriptors. TensorFlow differentiates; the parameters live in plain arrays.
 */
@NullMarked
package app.lookalike.engine.attribute.training;

import org.jspecify.annotations.NullMarked;
