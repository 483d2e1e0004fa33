/** Writing files whole, those that people name and the program's own, and the messages when they cannot be written. */
@NullMarked
package app.lookalike.base.file;

import org.jspecify.annotations.NullMarked;
