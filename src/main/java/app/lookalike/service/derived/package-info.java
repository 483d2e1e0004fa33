/**
 * What is computed from the vectors of a catalogue and kept beside them, by file and by the vectors' checksums: the
 * neighbours of each product ({@link app.lookalike.service.derived.NeighbourTable}).
 */
@NullMarked
package app.lookalike.service.derived;

import org.jspecify.annotations.NullMarked;
