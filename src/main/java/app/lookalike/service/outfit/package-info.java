/**
 * Goes with, an experiment: products of other kinds that may be worn with one. {@code OutfitSlot} says what is worn
 * where, {@code ColourHarmony} which colours go together, {@code OutfitService} chooses. No accuracy is claimed: rules of
 * colour are no taste, and nobody measured them on these products.
 */
@NullMarked
package app.lookalike.service.outfit;

import org.jspecify.annotations.NullMarked;
