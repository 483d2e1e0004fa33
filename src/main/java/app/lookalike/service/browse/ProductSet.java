package app.lookalike.service.browse;

import java.util.Set;

/**
 * Certain products of a catalogue, such as those with a greyscale picture.
 *
 * @param title what they have in common, for people
 * @param ids of the products; one that is not in the catalogue has no effect
 */
public record ProductSet(String title, Set<String> ids) {
    /** Copies the ids, so that the set never changes. */
    public ProductSet {
        ids = Set.copyOf(ids);
    }
}
