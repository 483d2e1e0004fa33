/**
 * All texts that users see, in their language: English until the window chooses another one, so that the command line
 * stays English.
 */
@NullMarked
package app.lookalike.base.text;

import org.jspecify.annotations.NullMarked;
