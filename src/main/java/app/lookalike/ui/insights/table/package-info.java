/** The page about the catalogue as a table: its columns, what is missing, what the import did, what to leave out. */
@NullMarked
package app.lookalike.ui.insights.table;

import org.jspecify.annotations.NullMarked;
