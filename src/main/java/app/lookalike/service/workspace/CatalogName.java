package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;

/** What people call a catalogue: as they named it, else what its source's file or folder name says. */
public final class CatalogName {
    private static final String SETTING = "name";

    private final Workspace workspace;
    private final Path source;

    /** @param source the file or folder that it was read from */
    CatalogName(Workspace workspace, Path source) {
        this.workspace = workspace;
        this.source = source;
    }

    /** The name, such as "Fashion product images" for {@code fashion-product_images.zip}. */
    public String text() {
        return workspace.setting(SETTING).orElseGet(this::ofSource);
    }

    /** The file or folder that the catalogue was read from. */
    public Path source() {
        return source;
    }

    private String ofSource() {
        String file = String.valueOf(source.getFileName());
        String words = file.replaceFirst("(?i)(?<=.)\\.(zip|csv|tsv|jsonl|ndjson|txt|xml|json)$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return words.isEmpty() ? file : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Names it; a blank name gives it the one of its source again.
     *
     * @throws LookalikeException if nothing can be kept in the workspace
     */
    public void change(String name) {
        workspace.putSetting(SETTING, name.isBlank() ? ofSource() : name.strip());
    }
}
