/**
 * Maps of a catalogue: {@link app.lookalike.service.map.CatalogMaps} lays its products out in the plane by their vectors
 * and keeps the result beside these.
 */
@NullMarked
package app.lookalike.service.map;

import org.jspecify.annotations.NullMarked;
