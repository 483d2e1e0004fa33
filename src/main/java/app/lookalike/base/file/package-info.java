/** Files that people name, and what to say when they cannot be written. */
@NullMarked
package app.lookalike.base.file;

import org.jspecify.annotations.NullMarked;
