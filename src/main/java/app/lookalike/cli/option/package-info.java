/** Options and arguments that several commands share. */
@NullMarked
package app.lookalike.cli.option;

import org.jspecify.annotations.NullMarked;
