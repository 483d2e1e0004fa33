/**
 * Tables of products with their pictures beside them. {@link app.lookalike.catalog.reader.table.CsvReader} reads them
 * in four steps: {@code CsvTable} cuts a text into rows, {@code CsvColumns} finds the fields of a product in a row,
 * {@code PictureLookup} finds its picture, and {@code CsvRows} makes products and problems. {@code RowFamilies} ties the
 * rows of a shop system's product together. A
 * {@link app.lookalike.catalog.reader.table.ColumnMapping} defines which column holds what; for Kaggle's table
 * {@link app.lookalike.catalog.reader.table.KaggleLayout} knows it.
 */
@NullMarked
package app.lookalike.catalog.reader.table;

import org.jspecify.annotations.NullMarked;
