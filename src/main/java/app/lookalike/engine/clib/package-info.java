/**
 * The C library of this process, through JNA: its environment, and the memory that it keeps although nobody uses it. The
 * one room that calls native functions by their names.
 */
@NullMarked
package app.lookalike.engine.clib;

import org.jspecify.annotations.NullMarked;
