/**
 * All that can be done, on which screen and by which key ({@link app.lookalike.ui.common.action.Action}), and what can
 * be undone ({@link app.lookalike.ui.common.action.EditHistory}).
 */
@NullMarked
package app.lookalike.ui.common.action;

import org.jspecify.annotations.NullMarked;
