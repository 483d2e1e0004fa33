/**
 * The query on the screen: its picture, its parts, the crop, what the picture shows.
 */
@NullMarked
package app.lookalike.ui.search.query;

import org.jspecify.annotations.NullMarked;
