/**
 * Networks at work: starts DJL's TensorFlow engine without letting it reach for the network, gets a converted network
 * ready, and extracts features with it.
 */
@NullMarked
package app.lookalike.engine.embedding.tensorflow;

import org.jspecify.annotations.NullMarked;
