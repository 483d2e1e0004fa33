package app.lookalike.service.taste;

import java.util.Set;

/**
 * What is asked for.
 *
 * @param count how many products
 * @param shown ids of those that were shown before, and are not to come again
 * @param wishes what they are for just now
 * @param round counts up each time when others are wanted; first choices are drawn by it
 */
public record TasteRequest(int count, Set<String> shown, Wishes wishes, int round) {
    /** Copies the set. */
    public TasteRequest {
        shown = Set.copyOf(shown);
    }
}
