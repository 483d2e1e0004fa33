/** What the pages of figures share: computing when somebody looks, progress, failures, the way to the products. */
@NullMarked
package app.lookalike.ui.insights.page;

import org.jspecify.annotations.NullMarked;
