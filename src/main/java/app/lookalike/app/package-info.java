/**
 * Starts the program: decides between window and command line, wires everything by constructor, closes it in reverse.
 */
@NullMarked
package app.lookalike.app;

import org.jspecify.annotations.NullMarked;
