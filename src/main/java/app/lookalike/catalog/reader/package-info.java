/**
 * Makes a catalogue out of what people have on disk. {@link app.lookalike.catalog.reader.CatalogReaders} finds the format
 * and reads it, {@link app.lookalike.catalog.reader.PictureSources} opens its pictures later.
 */
@NullMarked
package app.lookalike.catalog.reader;

import org.jspecify.annotations.NullMarked;
