/**
 * The C library of this process, through JNA: its environment, and the memory that it keeps although it is unused. The
 * only package that calls native functions by their names.
 */
@NullMarked
package app.lookalike.engine.clib;

import org.jspecify.annotations.NullMarked;
