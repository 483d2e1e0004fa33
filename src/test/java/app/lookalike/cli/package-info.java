/** Tests of the command line, as a script sees it. */
@NullMarked
package app.lookalike.cli;

import org.jspecify.annotations.NullMarked;
