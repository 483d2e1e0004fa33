/**
 * What every layer may use: how a long job reports progress and is cancelled, how work leaves the calling thread, the
 * one exception whose message is written for people, and the last lines of the log. Knows nothing of the rest.
 */
@NullMarked
package app.lookalike.base;

import org.jspecify.annotations.NullMarked;
