/**
 * Computes the vectors of a catalogue and exports them. See {@link app.lookalike.service.indexing.IndexingService}.
 */
@NullMarked
package app.lookalike.service.indexing;

import org.jspecify.annotations.NullMarked;
