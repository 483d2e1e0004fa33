/** The page that says how evenly the search serves groups of people, and which products it returns too often or never. */
@NullMarked
package app.lookalike.ui.fairness;

import org.jspecify.annotations.NullMarked;
