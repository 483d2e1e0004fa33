/**
 * All texts that users see, in their language.
 */
@NullMarked
package app.lookalike.ui.common.text;

import org.jspecify.annotations.NullMarked;
