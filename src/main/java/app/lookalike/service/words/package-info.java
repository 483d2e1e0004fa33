/**
 * Words as queries of one catalogue: {@link app.lookalike.service.words.CatalogWords} understands them,
 * {@link app.lookalike.service.words.WordRanking} ranks its products by them, alone or together with a picture.
 */
@NullMarked
package app.lookalike.service.words;

import org.jspecify.annotations.NullMarked;
