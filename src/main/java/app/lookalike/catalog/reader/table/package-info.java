/**
 * Tables of products with their pictures beside them: any CSV
 * ({@link app.lookalike.catalog.reader.table.CsvReader}) and Kaggle's
 * ({@link app.lookalike.catalog.reader.table.KaggleReader}).
 */
@NullMarked
package app.lookalike.catalog.reader.table;

import org.jspecify.annotations.NullMarked;
