package app.lookalike.engine.recommend;

import java.util.Comparator;

/**
 * An item, and how much speaks for it.
 *
 * @param item its number
 * @param score larger is better
 */
public record ScoredItem(int item, double score) {
    /** Ties by number. */
    public static final Comparator<ScoredItem> BEST_FIRST =
            Comparator.comparingDouble(ScoredItem::score).reversed().thenComparingInt(ScoredItem::item);
}
