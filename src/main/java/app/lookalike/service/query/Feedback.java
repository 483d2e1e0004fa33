package app.lookalike.service.query;

import java.util.Set;
import java.util.TreeSet;

/**
 * The user's feedback on the results of one query: more like these, less like those.
 *
 * @param liked ids of products
 * @param disliked ids of others; they are excluded from further results
 */
public record Feedback(Set<String> liked, Set<String> disliked) {
    /** No feedback. */
    public static final Feedback NONE = new Feedback(Set.of(), Set.of());

    /** Copies the sets. */
    public Feedback {
        liked = Set.copyOf(liked);
        disliked = Set.copyOf(disliked);
    }

    /** Whether there is no feedback. */
    public boolean isEmpty() {
        return liked.isEmpty() && disliked.isEmpty();
    }

    /** The same with this product liked; if it was already, its feedback is removed. */
    public Feedback toggleLiked(String id) {
        return new Feedback(toggled(liked, id), without(disliked, id));
    }

    /** The same with this product disliked; if it was already, its feedback is removed. */
    public Feedback toggleDisliked(String id) {
        return new Feedback(without(liked, id), toggled(disliked, id));
    }

    private static Set<String> toggled(Set<String> ids, String id) {
        Set<String> changed = new TreeSet<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return changed;
    }

    private static Set<String> without(Set<String> ids, String id) {
        Set<String> changed = new TreeSet<>(ids);
        changed.remove(id);
        return changed;
    }
}
