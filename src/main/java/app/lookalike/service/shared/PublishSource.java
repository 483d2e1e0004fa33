package app.lookalike.service.shared;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.shared.solr.StoredVector;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What is published: products with vectors of one kind, part by part, so that not all of them need be open at once. */
interface PublishSource {
    /** The name of the catalogue, for people. */
    String title();

    /** By what the vectors were made. */
    VectorKinds kinds();

    /** What was learned for the catalogue itself, by the names of the parts; empty where what ships is used. */
    Map<String, Path> learned();

    /** Finds the directions along which the vectors are coded. */
    Map<StoredVector, ByteCoordinates> fitCodes(Progress progress);

    /**
     * Hands out each part, one after the other; it is closed when the consumer comes back.
     *
     * @throws app.lookalike.base.LookalikeException if one cannot be read
     */
    void eachPart(Consumer<WorkspaceRows> consumer);

    /** How large the pictures are, in pixels of the longer side; after {@link #eachPart}. */
    OptionalInt usualSide();

    /** From what cosine on a match is good, where that is known; after {@link #eachPart}. */
    Optional<Float> goodSimilarity(Progress progress);

    /** How far predicted labels can be believed, where that is known; after {@link #eachPart}. */
    Optional<PredictionCheck> predictions();
}
