/** The page about the words of the products' names. */
@NullMarked
package app.lookalike.ui.insights.words;

import org.jspecify.annotations.NullMarked;
