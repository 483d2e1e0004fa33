/**
 * The boards screen: the boards on the left, what is kept on one of them in the middle.
 * {@link app.lookalike.ui.boards.BoardsViewModel} has the behaviour, {@link app.lookalike.ui.boards.BoardsView} the look.
 * Other screens offer the boards in a {@link app.lookalike.ui.boards.KeepMenu}.
 */
@NullMarked
package app.lookalike.ui.boards;

import org.jspecify.annotations.NullMarked;
