/**
 * The catalogue as a list: filtered, counted by the values of its attributes, sorted. See
 * {@link app.lookalike.service.browse.CatalogBrowser}.
 */
@NullMarked
package app.lookalike.service.browse;

import org.jspecify.annotations.NullMarked;
