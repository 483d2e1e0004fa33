package app.lookalike.service.workspace;

import app.lookalike.catalog.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;

/** What people call a catalogue: as they named it, else what its source's file or folder name says. */
final class CatalogName {
    private static final String SETTING = "name";

    private CatalogName() {}

    /**
     * Of a workspace.
     *
     * @param source the file or folder that it was read from
     */
    static String of(Workspace workspace, Path source) {
        return workspace.setting(SETTING).orElseGet(() -> of(source));
    }

    /** Such as "Fashion product images" for {@code fashion-product_images.zip}. */
    static String of(Path source) {
        String file = String.valueOf(source.getFileName());
        String words = file.replaceFirst("(?i)(?<=.)\\.(zip|csv|tsv|jsonl|ndjson|txt|xml|json)$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return words.isEmpty()
                ? file
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Names it; a blank name gives it the one of its source again. */
    static void put(Workspace workspace, Path source, String name) {
        workspace.putSetting(SETTING, name.isBlank() ? of(source) : name.strip());
    }
}
