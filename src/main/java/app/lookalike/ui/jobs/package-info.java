/**
 * The jobs of the window as people see them: what runs, how far it is and how long it takes, what became of the last
 * ones.
 */
@NullMarked
package app.lookalike.ui.jobs;

import org.jspecify.annotations.NullMarked;
