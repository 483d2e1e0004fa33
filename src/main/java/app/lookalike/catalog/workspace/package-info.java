/**
 * Stores a catalogue and the user's work on it: {@link app.lookalike.catalog.workspace.Workspace} is a folder with one
 * SQLite database. {@code Database} owns the connection and turns SQLite's failures into messages, {@code Schema} is
 * the list of migrations, one class a table does the SQL, {@code TextQuery} makes an expression of what the user typed.
 * The only package that uses JDBC.
 */
@NullMarked
package app.lookalike.catalog.workspace;

import org.jspecify.annotations.NullMarked;
