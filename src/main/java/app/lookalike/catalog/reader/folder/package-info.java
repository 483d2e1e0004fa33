/**
 * Pictures in folders, without a table.
 */
@NullMarked
package app.lookalike.catalog.reader.folder;

import org.jspecify.annotations.NullMarked;
