package app.lookalike.catalog.reader;

import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * How a catalogue's source differs from what was imported; a part of the JSON of {@code doctor} and {@code index}.
 *
 * @param newPictures locations of pictures that were not there
 * @param replacedPictures locations of products' pictures whose contents are others now
 * @param missingPictures locations of products' pictures that are not there any more
 * @param changedTables tables whose contents are others now, that are new or gone
 * @param unreadable why nothing can be said, such as that the drive is not there; empty where the source can be read
 */
public record SourceChanges(
        List<String> newPictures,
        List<String> replacedPictures,
        List<String> missingPictures,
        List<String> changedTables,
        String unreadable) {
    /** All is as it was imported. */
    public static final SourceChanges NONE = new SourceChanges(List.of(), List.of(), List.of(), List.of(), "");

    /** Copies the lists, so that it never changes. */
    public SourceChanges {
        newPictures = List.copyOf(newPictures);
        replacedPictures = List.copyOf(replacedPictures);
        missingPictures = List.copyOf(missingPictures);
        changedTables = List.copyOf(changedTables);
    }

    /** The source cannot be read now. */
    public static SourceChanges unreadable(String reason) {
        return new SourceChanges(List.of(), List.of(), List.of(), List.of(), reason);
    }

    /** Whether another import would read something else. */
    @JsonIgnore
    public boolean isAny() {
        return !newPictures.isEmpty()
                || !replacedPictures.isEmpty()
                || !missingPictures.isEmpty()
                || !changedTables.isEmpty();
    }

    /** Whether the source cannot be read now; then nothing is known of changes. */
    @JsonIgnore
    public boolean isUnreadable() {
        return !unreadable.isEmpty();
    }

    /** Whether there is more to take in than replaced pictures, which indexing takes up, too. */
    public boolean needsImport() {
        return !newPictures.isEmpty() || !missingPictures.isEmpty() || !changedTables.isEmpty();
    }

    /** In one sentence, for people; empty where there is nothing to say. */
    public String sentence() {
        if (isUnreadable()) {
            return Messages.get("source.unreadable", unreadable);
        }
        List<String> parts = new ArrayList<>();
        if (!newPictures.isEmpty()) {
            parts.add(Messages.get("source.new", newPictures.size()));
        }
        if (!replacedPictures.isEmpty()) {
            parts.add(Messages.get("source.replaced", replacedPictures.size()));
        }
        if (!missingPictures.isEmpty()) {
            parts.add(Messages.get("source.missing", missingPictures.size()));
        }
        if (!changedTables.isEmpty()) {
            parts.add(Messages.get("source.table", changedTables.size(), changedTables.get(0)));
        }
        return parts.isEmpty() ? "" : Messages.get("source.changed", String.join(", ", parts));
    }
}
