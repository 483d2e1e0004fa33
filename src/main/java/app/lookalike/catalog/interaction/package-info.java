/**
 * What users took of the products of a catalogue, such as purchases: read from a table as
 * {@link app.lookalike.catalog.interaction.Interaction}s, added up by
 * {@link app.lookalike.catalog.interaction.HistoryBuilder}, kept as {@link app.lookalike.catalog.interaction.Histories} in
 * a {@link app.lookalike.catalog.interaction.HistoryFile} of the workspace. Users are known by a
 * {@link app.lookalike.catalog.interaction.UserHash} only.
 */
@NullMarked
package app.lookalike.catalog.interaction;

import org.jspecify.annotations.NullMarked;
