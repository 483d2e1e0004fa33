package app.lookalike.catalog;

import java.nio.file.Path;

/**
 * Where a catalogue was read from, and thus where its pictures are.
 *
 * @param format how it is laid out; {@link CatalogFormat#AUTO} only until it has been determined
 * @param path the folder, zip or CSV file; always absolute
 */
public record CatalogSource(CatalogFormat format, Path path) {
    /** Makes the path absolute, so that it means the same when read back from another working directory. */
    public CatalogSource {
        path = path.toAbsolutePath().normalize();
    }
}
