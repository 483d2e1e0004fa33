/**
 * What a catalogue holds, as plain figures: its columns, the values of its attributes, the words of its names, its
 * colours. Everything here is computed from the products of one catalogue and never changes afterwards.
 */
@NullMarked
package app.lookalike.service.insight;

import org.jspecify.annotations.NullMarked;
