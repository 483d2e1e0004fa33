/**
 * What several screens share: the seam to the services, the texts, the pictures, the actions with their keys, the edits
 * that can be undone and the small panels. The only place that turns decoded pictures into JavaFX ones.
 */
@NullMarked
package app.lookalike.ui.common;

import org.jspecify.annotations.NullMarked;
