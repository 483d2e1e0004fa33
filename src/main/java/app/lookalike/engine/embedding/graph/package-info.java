/**
 * Keras networks to TensorFlow SavedModels, without TensorFlow: the graph is written with its protocol buffers, weights
 * as constants, BatchNormalization folded into the convolutions, preprocessing and pooling inside.
 */
@NullMarked
package app.lookalike.engine.embedding.graph;

import org.jspecify.annotations.NullMarked;
