/** Charts as files: a picture as PNG or SVG, and the figures behind it as CSV. */
@NullMarked
package app.lookalike.service.insight.chart;

import org.jspecify.annotations.NullMarked;
