package app.lookalike.ui.insights.chart;

import java.util.Optional;

/**
 * One bar of a {@link BarList}.
 *
 * @param name what it stands for
 * @param count how many products; its length
 * @param total of which they are a part
 * @param open shows them; empty where that is not possible
 */
public record Bar(String name, int count, int total, Optional<Runnable> open) {
    /** A bar that leads to its products, if there are any. */
    public static Bar of(String name, int count, int total, Runnable open) {
        return new Bar(name, count, total, count == 0 ? Optional.empty() : Optional.of(open));
    }
}
