package app.lookalike.service.shared;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrSchema;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a catalogue that was published, kept beside its products. It is written last: with it, another
 * release is seen, at once and as a whole.
 *
 * @param schema see {@link SolrSchema#VERSION}
 * @param kinds of its vectors
 * @param release which versions of products are seen; 0 while nothing was finished yet
 * @param title of the catalogue, for people
 * @param products how many there are
 * @param views how many further pictures they have
 * @param indexed how many products can be found by their looks
 * @param usualSide how large their pictures are, in pixels of the longer side; 0 if that is not known
 * @param goodSimilarity from what cosine on a match is good; null if that is not known
 * @param predictions how far predicted labels can be believed; null if that is not known
 */
record Published(
        int schema,
        VectorKinds kinds,
        long release,
        String title,
        int products,
        int views,
        int indexed,
        int usualSide,
        @Nullable Float goodSimilarity,
        @Nullable PredictionCheck predictions) {
    /** The part that it is kept as. */
    private static final String PART = "published";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before anything was published. */
    static Published nothing(VectorKinds kinds, String title) {
        return new Published(SolrSchema.VERSION, kinds, 0, title, 0, 0, 0, 0, null, null);
    }

    /**
     * Reads it.
     *
     * @return empty where it is not there
     * @throws LookalikeException if an older or newer program wrote it
     */
    static Optional<Published> in(SolrCollection collection, Progress progress) {
        Optional<Published> found = stored(collection, progress);
        found.filter(read -> read.schema() != SolrSchema.VERSION).ifPresent(other -> {
            throw new LookalikeException(
                    Messages.get("shared.otherSchema", collection.name(), other.schema(), SolrSchema.VERSION));
        });
        return found;
    }

    /** Reads it where this program wrote it, or one like it; of an older or newer one nothing is there. */
    static Optional<Published> readable(SolrCollection collection, Progress progress) {
        return stored(collection, progress).filter(read -> read.schema() == SolrSchema.VERSION);
    }

    private static Optional<Published> stored(SolrCollection collection, Progress progress) {
        return collection.text(PART, progress).map(json -> Json.read(json, Published.class, collection.name()));
    }

    /** The name of the part. */
    static String part() {
        return PART;
    }

    /** As it is kept. */
    String json() {
        return json(this);
    }

    /** A record of ours as JSON. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records always become JSON", e);
        }
    }
}
