/**
 * Makes a catalogue out of what people have on disk. {@link app.lookalike.catalog.reader.CatalogReaders} finds the
 * format and reads it into a {@link app.lookalike.catalog.reader.CatalogReading}: the products and everything that was
 * wrong, row by row. {@link app.lookalike.catalog.reader.PictureSources} opens the pictures again later. Folders and
 * zips look the same to the readers ({@code FileTree}); nothing is ever unpacked. Tables of any shape are read by
 * {@code CsvReader}; {@link app.lookalike.catalog.reader.ColumnMapping} says which column holds what.
 */
@NullMarked
package app.lookalike.catalog.reader;

import org.jspecify.annotations.NullMarked;
