/**
 * What Kaggle's full data set has besides its table.
 */
@NullMarked
package app.lookalike.catalog.reader.kaggle;

import org.jspecify.annotations.NullMarked;
