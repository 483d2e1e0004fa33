/** Pixels to vectors: model cards, weights, the converter from Keras to SavedModel, and the networks that run in DJL's TensorFlow engine, which no other package sees. */
@NullMarked
package app.lookalike.engine.embedding;

import org.jspecify.annotations.NullMarked;
