/**
 * Controls that more than one screen uses, and how they look.
 */
@NullMarked
package app.lookalike.ui.common.control;

import org.jspecify.annotations.NullMarked;
