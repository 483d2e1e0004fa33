/**
 * What every layer may use: how a long job reports progress and hears of a cancel, how work leaves the calling
 * thread, and the one exception whose message is written for people. Knows nothing of the rest.
 */
@NullMarked
package app.lookalike.base;

import org.jspecify.annotations.NullMarked;
