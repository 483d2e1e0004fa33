/** What is wrong with a catalogue: pictures, labels and rows, what it does to the search, and what may be ignored. */
@NullMarked
package app.lookalike.service.health;

import org.jspecify.annotations.NullMarked;
