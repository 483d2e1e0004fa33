/**
 * Pixels to vectors. Here are the contracts that other packages use; behind them {@code model} (cards of the networks),
 * {@code weights} (getting them), {@code keras} (reading them), {@code graph} (converting them) and {@code tensorflow}
 * (running them, and the way in: {@code NetworkLoader}). No other package sees DJL, TensorFlow or protocol buffers.
 */
@NullMarked
package app.lookalike.engine.embedding;

import org.jspecify.annotations.NullMarked;
