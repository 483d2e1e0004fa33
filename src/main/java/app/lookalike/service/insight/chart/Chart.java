package app.lookalike.service.insight.chart;

import app.lookalike.engine.image.RgbImage;

/**
 * A chart as it is on the screen, and the figures behind it.
 *
 * @param drawing its shapes
 * @param picture its pixels
 * @param table its figures
 */
public record Chart(Drawing drawing, RgbImage picture, ChartTable table) {}
