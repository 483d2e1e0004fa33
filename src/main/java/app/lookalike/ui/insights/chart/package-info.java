/**
 * Charts of plain nodes, which the style sheet colours: every mark can be clicked and reached by the keyboard, and every
 * chart can be exported. See {@code docs/decisions/0015-charts.md}.
 */
@NullMarked
package app.lookalike.ui.insights.chart;

import org.jspecify.annotations.NullMarked;
