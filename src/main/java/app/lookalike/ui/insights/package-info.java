/** The screen that says what a catalogue holds: a list of pages and the page that is shown. */
@NullMarked
package app.lookalike.ui.insights;

import org.jspecify.annotations.NullMarked;
