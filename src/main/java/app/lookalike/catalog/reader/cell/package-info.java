/** Cells of a table that are more than a word: prices, lists, texts with markup. */
@NullMarked
package app.lookalike.catalog.reader.cell;

import org.jspecify.annotations.NullMarked;
