/**
 * The page of insights with the map of a catalogue: every product is a point, similar ones lie close together. It is
 * coloured by an attribute, filtered, zoomed, and products are chosen on it.
 */
@NullMarked
package app.lookalike.ui.map;

import org.jspecify.annotations.NullMarked;
