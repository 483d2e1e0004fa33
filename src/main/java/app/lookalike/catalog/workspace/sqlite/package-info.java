/** SQLite's native library, and its failures in words. */
@NullMarked
package app.lookalike.catalog.workspace.sqlite;

import org.jspecify.annotations.NullMarked;
