/**
 * The window around the screens: which catalogue is open, whether the network is there, how far indexing is; what is
 * laid over it and which key does what. Screens are handed to {@link app.lookalike.ui.shell.ShellView}; another one is
 * one more {@link app.lookalike.ui.common.action.Screen}, which brings its actions along.
 */
@NullMarked
package app.lookalike.ui.shell;

import org.jspecify.annotations.NullMarked;
