/** What users decided about products: labels they corrected, products they hid, findings they no longer want to see. */
@NullMarked
package app.lookalike.catalog.curation;

import org.jspecify.annotations.NullMarked;
