/** The page about colours: what the catalogue calls them, beside what the pictures show. */
@NullMarked
package app.lookalike.ui.insights.colour;

import org.jspecify.annotations.NullMarked;
