package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;

/** A small catalogue, and what changes at its source. */
abstract class SourceChangesSetup {
    final Path folder;
    final SmallWorkspace small;
    final IndexingService indexing = new IndexingService();
    final SearchService search = new SearchService();

    SourceChangesSetup(Path folder) {
        this.folder = folder;
        small = new SmallWorkspace(folder);
    }

    Path picture(int id) {
        return small.source().resolve("images/" + id + ".jpg");
    }

    SourceChanges changes() {
        try (OpenCatalog catalog = small.open()) {
            return catalog.source().changes(Progress.NONE);
        }
    }

    void takeIn() {
        small.catalogs().importAgain(small.directory(), Progress.NONE);
    }

    String nearest(OpenCatalog catalog, float hue) {
        Query photo = search.queryOf("photo", DrawnCatalog.picture(hue));
        SearchResult found =
                search.search(catalog, SearchOptions.DEFAULT.withK(1).requestOf(photo));
        return found.hits().get(0).product().id();
    }

    /** Other contents of the same length, and the file as old as it likes to be. */
    static void replace(Path picture, byte[] contents, FileTime time) throws IOException {
        int size = (int) Files.size(picture);
        assertThat(contents.length).isLessThanOrEqualTo(size);
        Files.write(picture, Arrays.copyOf(contents, size)); // decoders pass over what follows the end of a JPEG
        Files.setLastModifiedTime(picture, time);
    }

    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(100)));
    }
}
