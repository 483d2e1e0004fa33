package app.lookalike.ui.insights.chart;

/**
 * One bar of a {@link BarList}.
 *
 * @param name what it stands for
 * @param count how many products; its length
 * @param total of which they are a part
 * @param open shows them
 */
public record Bar(String name, int count, int total, Runnable open) {}
