/**
 * Words as queries of one catalogue: its {@link app.lookalike.service.words.Vocabulary} understands them,
 * {@link app.lookalike.service.words.WordRanking} ranks its products by them, alone or together with a picture, wherever
 * these lie ({@link app.lookalike.service.words.NamedProducts}).
 */
@NullMarked
package app.lookalike.service.words;

import org.jspecify.annotations.NullMarked;
