/**
 * The filter of a screen: {@link app.lookalike.ui.filter.FilterViewModel} keeps it and what each further choice would
 * leave; {@link app.lookalike.ui.filter.FilterPanel} offers the values, at the side of Browse and in the popover of
 * Search, {@link app.lookalike.ui.filter.FilterChips} shows the chosen ones.
 */
@NullMarked
package app.lookalike.ui.filter;

import org.jspecify.annotations.NullMarked;
