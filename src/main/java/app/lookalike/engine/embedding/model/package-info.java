/**
 * The description of a network before any of its files are on this machine: a card with the source of its weights, how
 * its input is prepared, where it is cut and what is known about its limits.
 */
@NullMarked
package app.lookalike.engine.embedding.model;

import org.jspecify.annotations.NullMarked;
