/** The page about the values of the attributes: each alone, and any two of them together. */
@NullMarked
package app.lookalike.ui.insights.distribution;

import org.jspecify.annotations.NullMarked;
