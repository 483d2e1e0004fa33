/**
 * Nearest neighbours among embeddings: what an index is ({@link app.lookalike.engine.index.VectorIndex}), what it is asked
 * ({@link app.lookalike.engine.index.NearestQuery}), and the arithmetic that the indexes share. The vectors lie in
 * {@code store}; {@code exact} and {@code graph} are two ways to search them, {@code simd} is the arithmetic by the Vector
 * API.
 */
@NullMarked
package app.lookalike.engine.index;

import org.jspecify.annotations.NullMarked;
