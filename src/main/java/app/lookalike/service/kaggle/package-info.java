/**
 * Fetches the catalogue from Kaggle, with or without an account's token. See
 * {@link app.lookalike.service.kaggle.KaggleDownload}.
 */
@NullMarked
package app.lookalike.service.kaggle;

import org.jspecify.annotations.NullMarked;
