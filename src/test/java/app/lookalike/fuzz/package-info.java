/** What fuzzing began with and what it found, as tests; {@code scripts/fuzz} goes on from there. */
package app.lookalike.fuzz;
