package app.lookalike.catalog.reader.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup has come to.
 *
 * @param location of the picture; null where there is none or it is not clear which
 * @param step by which it was found
 * @param candidates the pictures among which nothing was chosen, sorted; empty where that was not the reason
 * @param views further pictures of the same product that were found with it, in their order
 */
public record FoundPicture(@Nullable String location, LookupStep step, List<String> candidates, List<String> views) {
    static final FoundPicture NOTHING = new FoundPicture(null, LookupStep.AS_WRITTEN, List.of(), List.of());

    public FoundPicture {
        candidates = List.copyOf(candidates);
        views = List.copyOf(views);
    }

    static FoundPicture at(String location, LookupStep step) {
        return new FoundPicture(location, step, List.of(), List.of());
    }

    static FoundPicture unclear(LookupStep step, List<String> candidates) {
        return new FoundPicture(null, step, candidates, List.of());
    }

    boolean isFound() {
        return location != null;
    }

    boolean isNothing() {
        return location == null && candidates.isEmpty();
    }
}
