/**
 * What all screens share: the open catalogue as they see it ({@link app.lookalike.ui.common.CatalogSession}),
 * navigation, settings, prompts.
 */
@NullMarked
package app.lookalike.ui.common;

import org.jspecify.annotations.NullMarked;
