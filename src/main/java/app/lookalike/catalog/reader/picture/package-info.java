/**
 * Finds the picture that a row of a table means. {@link app.lookalike.catalog.reader.picture.PictureLookup} first takes
 * what a row says literally; for the rows that are left it loosens the comparison step by step
 * ({@link app.lookalike.catalog.reader.picture.LookupStep}) and takes only what is unique.
 */
@NullMarked
package app.lookalike.catalog.reader.picture;

import org.jspecify.annotations.NullMarked;
