/**
 * Tables of what users took: {@link app.lookalike.catalog.reader.interaction.InteractionColumns} finds which column holds
 * what, {@code TimeCell} reads times. {@link app.lookalike.catalog.reader.InteractionReader} reads the rows.
 */
@NullMarked
package app.lookalike.catalog.reader.interaction;

import org.jspecify.annotations.NullMarked;
