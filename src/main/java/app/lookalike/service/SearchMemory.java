package app.lookalike.service;

import app.lookalike.catalog.workspace.Workspace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a workspace remembers of the searches in it. One that cannot be written to remembers nothing new. */
public final class SearchMemory {
    private static final Logger log = LoggerFactory.getLogger(SearchMemory.class);
    private static final String OPTIONS = "searchOptions";

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Workspace workspace;

    SearchMemory(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The options used last; the usual ones where nobody changed them, or where they cannot be understood. */
    public SearchOptions options() {
        return workspace.setting(OPTIONS).map(this::parse).orElse(SearchOptions.DEFAULT);
    }

    private SearchOptions parse(String text) {
        try {
            return json.readValue(text, SearchOptions.class);
        } catch (JsonProcessingException | RuntimeException e) {
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
}
