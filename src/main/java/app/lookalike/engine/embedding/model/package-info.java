/**
 * What a network is before anything of it is on this machine: the card that says where its weights come from, how its
 * input is prepared, where it is cut and what is known of its limits.
 */
@NullMarked
package app.lookalike.engine.embedding.model;

import org.jspecify.annotations.NullMarked;
