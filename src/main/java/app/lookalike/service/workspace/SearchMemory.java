package app.lookalike.service.workspace;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.workspace.StoredHistory;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.image.PngEncoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.StoredQueries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The searches stored in a workspace. If it cannot be written to, nothing new is stored. */
public final class SearchMemory {
    private static final Logger log = LoggerFactory.getLogger(SearchMemory.class);
    private static final String OPTIONS = "searchOptions";
    private static final String PEOPLE = "people";

    private final ObjectMapper json = new ObjectMapper();
    private final Workspace workspace;
    private final ImageDecoder decoder = new ImageDecoder();

    /** The keys of photos that are stored; pictures are told apart by identity. */
    private final Map<RgbImage, String> keys = new WeakHashMap<>();

    /** The same for photos with feedback; whether they are stored, too, is independent of that. */
    private final Map<RgbImage, String> judgedKeys = new WeakHashMap<>();

    /** By identity: the same product may be searched for again. */
    private final IdentityHashMap<Query, Boolean> erased = new IdentityHashMap<>();

    private QueryHistory remembered = QueryHistory.EMPTY;

    SearchMemory(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The options used last; the default ones if they were never changed, or cannot be parsed. */
    public SearchOptions options() {
        return workspace.setting(OPTIONS).map(this::parse).orElse(SearchOptions.DEFAULT);
    }

    private SearchOptions parse(String text) {
        try {
            return Json.read(text, SearchOptions.class, Messages.get("search.options"))
                    .shown();
        } catch (InvalidJsonException e) {
            log.warn("The search options of {} are not understood; the usual ones are used", workspace.directory(), e);
            return SearchOptions.DEFAULT;
        }
    }

    /**
     * Remembers these options.
     *
     * @throws app.lookalike.base.LookalikeException if they cannot be stored
     */
    public void remember(SearchOptions options) {
        if (workspace.isReadOnly()) {
            return;
        }
        try {
            workspace.putSetting(OPTIONS, json.writeValueAsString(options));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Search options are plain values", e);
        }
    }

    /**
     * The past queries that can still be run: without products that are gone and photos that cannot be read.
     *
     * @param known whether there is a product of that id
     */
    public synchronized QueryHistory history(Predicate<String> known) {
        if (workspace.isReadOnly()) {
            return QueryHistory.EMPTY;
        }
        StoredHistory stored = workspace.history();
        Map<String, RgbImage> photos = new HashMap<>();
        List<Query> queries = new ArrayList<>();
        int position = -1;
        for (int i = 0; i < stored.queries().size(); i++) {
            try {
                Query query =
                        StoredQueries.read(stored.queries().get(i), key -> photos.computeIfAbsent(key, this::photo));
                if (query.productIds().allMatch(known)) {
                    queries.add(query);
                }
            } catch (LookalikeException e) {
                log.warn("A query in the history of {} is left out", workspace.directory(), e);
            }
            position = i == stored.position() ? queries.size() - 1 : position;
        }
        remembered = new QueryHistory(queries, queries.isEmpty() ? -1 : Math.max(0, position));
        return remembered;
    }

    private RgbImage photo(String key) {
        RgbImage picture = decoder.decode(workspace
                .historyPhoto(key)
                .orElseThrow(() -> new LookalikeException(Messages.get("search.noPhoto", key))));
        keys.put(picture, key);
        return picture;
    }

    /**
     * Stores the past queries, in place of those stored before; erased ones are not stored again.
     *
     * @throws LookalikeException if it cannot be stored
     */
    public synchronized void remember(QueryHistory history) {
        if (workspace.isReadOnly()) {
            return;
        }
        QueryHistory kept = history.only(query -> !erased.containsKey(query));
        Map<String, byte[]> added = new HashMap<>();
        Set<String> needed = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Query query : kept.entries()) {
            texts.add(StoredQueries.write(query, image -> {
                String key = keys.computeIfAbsent(image, photo -> {
                    byte[] bytes = PngEncoder.encode(photo);
                    String made = ImageInspector.contentHash(bytes);
                    added.put(made, bytes);
                    return made;
                });
                needed.add(key);
                return key;
            }));
        }
        workspace.putHistory(new StoredHistory(texts, kept.position()), added, needed);
        remembered = kept;
    }

    /** The feedback on the results of that query. */
    public synchronized Feedback feedback(Query query) {
        if (workspace.isReadOnly()) {
            return Feedback.NONE;
        }
        Feedback feedback = Feedback.NONE;
        for (Map.Entry<String, Boolean> said :
                workspace.feedback(feedbackKey(query)).entrySet()) {
            feedback = said.getValue() ? feedback.toggleLiked(said.getKey()) : feedback.toggleDisliked(said.getKey());
        }
        return feedback;
    }

    /**
     * Stores the feedback on results, in place of earlier feedback on the same queries.
     *
     * @throws LookalikeException if it cannot be stored
     */
    public synchronized void remember(Map<Query, Feedback> judged) {
        if (workspace.isReadOnly()) {
            return;
        }
        Map<String, Map<String, Boolean>> texts = new HashMap<>();
        judged.forEach((query, feedback) -> {
            Map<String, Boolean> said = new HashMap<>();
            feedback.liked().forEach(id -> said.put(id, true));
            feedback.disliked().forEach(id -> said.put(id, false));
            texts.put(feedbackKey(query), said);
        });
        workspace.putFeedback(texts);
    }

    /** A photo counts as the same after a restart, since it is stored without loss. */
    private String feedbackKey(Query query) {
        return StoredQueries.key(
                query,
                image -> judgedKeys.computeIfAbsent(
                        image, photo -> ImageInspector.contentHash(PngEncoder.encode(photo))));
    }

    /** The feedback on results of all searches: liked or not, by product id; without those that were both. */
    public Map<String, Boolean> feedback() {
        return workspace.feedback();
    }

    /** What {@link #rememberPeople} stored; empty before that. */
    public Optional<String> people() {
        return workspace.setting(PEOPLE);
    }

    /**
     * Stores what people like, in place of what was stored before, which is not to be found in the file any more.
     *
     * @throws LookalikeException if it cannot be stored
     */
    public void rememberPeople(String text) {
        if (!workspace.isReadOnly()) {
            workspace.putSetting(PEOPLE, text);
        }
    }

    /** Permanently erases all past queries, including photos, the feedback on results, and what people like. */
    public synchronized void eraseHistory() {
        remembered.entries().forEach(query -> erased.put(query, true));
        remembered = QueryHistory.EMPTY;
        keys.clear();
        if (!workspace.isReadOnly()) {
            workspace.putHistory(StoredHistory.EMPTY, Map.of(), Set.of());
            workspace.eraseFeedback();
            workspace.putSetting(PEOPLE, "{\"since\":" + Instant.now().toEpochMilli() + "}");
        }
    }
}
