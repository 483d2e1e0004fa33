package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrCollections;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.shared.solr.StoredVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The collection that a catalogue is published into: the one that is searched, where only what changed has to be sent;
 * else a new one, or one that an earlier attempt has left unfinished.
 */
final class PublishTarget {
    /** The part with the head that was learned for the catalogue. */
    static final String HEAD = "head";

    /** The part with what was learned of words beside that head. */
    static final String WORDS = "words";

    private final SolrCloud cloud;
    private final SolrCollections collections;
    private final Progress progress;

    PublishTarget(SolrCloud cloud, String name, Progress progress) {
        this.cloud = cloud;
        this.collections = new SolrCollections(cloud, name);
        this.progress = progress;
    }

    /**
     * What is published into.
     *
     * @param codes how vectors are coded in it
     */
    record Chosen(String collection, Map<StoredVector, ByteCoordinates> codes) {}

    /** The part with the directions that vectors are coded along. */
    static String basis(StoredVector vector) {
        return "basis-" + vector.name().toLowerCase(Locale.ROOT);
    }

    /** Chooses, and makes a new collection where none fits. */
    Chosen choose(PublishSource source, PublishOptions options) {
        Optional<String> searched = collections.current(progress);
        List<String> newestFirst = new ArrayList<>(collections.all(progress));
        Collections.reverse(newestFirst);
        for (String collection : newestFirst) {
            boolean current = searched.filter(collection::equals).isPresent();
            if (current && options.anew()) {
                break;
            }
            Optional<Chosen> fitting = fitting(collection, source.kinds());
            if (fitting.isPresent()) {
                if (current && options.placed()) {
                    throw new LookalikeException(Messages.get("publish.placed"));
                }
                return fitting.get();
            }
            if (current || searched.isEmpty()) {
                break;
            }
        }
        return made(source, options);
    }

    /** Where vectors are of the same kind, and which directions they are coded along is known. */
    private Optional<Chosen> fitting(String collection, VectorKinds kinds) {
        SolrCollection stored = new SolrCollection(cloud, collection);
        if (Published.readable(stored, progress)
                .filter(read -> read.kinds().equals(kinds))
                .isEmpty()) {
            return Optional.empty();
        }
        Map<StoredVector, ByteCoordinates> codes = codes(stored, progress);
        boolean complete = codes.keySet()
                .containsAll(kinds.fashion() == null ? Set.of(StoredVector.LOOK) : Set.of(StoredVector.values()));
        return complete ? Optional.of(new Chosen(collection, codes)) : Optional.empty();
    }

    /** How vectors are coded in a collection. */
    static Map<StoredVector, ByteCoordinates> codes(SolrCollection stored, Progress progress) {
        Map<StoredVector, ByteCoordinates> codes = new EnumMap<>(StoredVector.class);
        for (StoredVector vector : StoredVector.values()) {
            stored.bytes(basis(vector), progress).ifPresent(bytes -> codes.put(vector, ByteCoordinates.of(bytes)));
        }
        return codes;
    }

    private Chosen made(PublishSource source, PublishOptions options) {
        progress.update(Messages.get("publish.preparing"), 0, -1);
        Map<StoredVector, ByteCoordinates> codes = source.fitCodes(progress);
        Map<StoredVector, Integer> sizes = new EnumMap<>(StoredVector.class);
        codes.forEach((vector, coordinates) -> sizes.put(vector, coordinates.size()));
        String collection =
                collections.create(sizes, Math.max(1, options.shards()), Math.max(1, options.replicas()), progress);
        SolrWriting writing = new SolrWriting(cloud, collection, progress);
        codes.forEach((vector, coordinates) -> writing.put(basis(vector), coordinates.toBytes()));
        source.learned().forEach((part, file) -> put(writing, part, file));
        writing.put(
                Published.part(),
                Published.nothing(source.kinds(), source.title()).json());
        writing.commit();
        return new Chosen(collection, codes);
    }

    private static void put(SolrWriting writing, String part, Path file) {
        try {
            writing.put(part, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", file, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Makes a collection the one that is searched. The one before it is kept until the next time, for who is searching it
     * now; older ones are deleted.
     */
    void use(String collection) {
        Optional<String> before = collections.current(progress);
        if (before.filter(collection::equals).isPresent()) {
            return;
        }
        collections.use(collection, progress);
        for (String other : collections.all(progress)) {
            if (!other.equals(collection) && before.filter(other::equals).isEmpty()) {
                collections.delete(other, progress);
            }
        }
    }
}
