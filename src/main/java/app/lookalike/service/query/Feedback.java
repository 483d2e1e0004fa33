package app.lookalike.service.query;

import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody said on answers to one query: more like these, less like those.
 *
 * @param liked ids of products
 * @param disliked ids of others; they are not answered any more
 */
public record Feedback(Set<String> liked, Set<String> disliked) {
    /** Nothing was said. */
    public static final Feedback NONE = new Feedback(Set.of(), Set.of());

    /** Copies the sets. */
    public Feedback {
        liked = Set.copyOf(liked);
        disliked = Set.copyOf(disliked);
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return liked.isEmpty() && disliked.isEmpty();
    }

    /** The same with this product liked; where it was already, nothing is said on it any more. */
    public Feedback toggleLiked(String id) {
        return new Feedback(toggled(liked, id), without(disliked, id));
    }

    /** The same with this product not liked; where it was so already, nothing is said on it any more. */
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
