/** The pages on which people decide: doubtful labels, duplicates, and the products that are hidden. */
@NullMarked
package app.lookalike.ui.curation;

import org.jspecify.annotations.NullMarked;
