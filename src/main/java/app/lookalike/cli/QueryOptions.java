package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.FileFailures;
import app.lookalike.cli.option.InputFiles;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code search} looks for. */
final class QueryOptions {
    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--seed", paramLabel = "N", description = "Makes --random repeatable.")
    private @Nullable Long seed;

    @Option(names = "--together", description = "Ask for all of them at once, by their mean, and not one by one.")
    private boolean together;

    @Option(
            names = "--unlike",
            paramLabel = "ID|FILE",
            description = "And less like this product or picture; repeat for more.")
    private List<String> unlike = List.of();

    /** Exactly one of these. */
    static final class What {
        @Option(names = "--id", paramLabel = "ID", description = "Like this product; repeat for more.")
        private List<String> ids = List.of();

        @Option(names = "--random", description = "Like a random product.")
        private boolean random;

        @Option(
                names = "--image",
                paramLabel = "FILE",
                arity = "1..*",
                description = "Like these pictures, one by one.")
        private List<Path> images = List.of();

        @Option(names = "--images", paramLabel = "DIR", description = "Like each picture in this folder.")
        private @Nullable Path folder;
    }

    /** One thing to look for, not read yet: of a folder of photos only a few at a time fit the memory. */
    interface Subject {
        /**
         * The query.
         *
         * @throws LookalikeException naming the file, if it cannot be read
         */
        Query.Single read(SearchService search);
    }

    /**
     * Finds out before anything is loaded that there is nothing to look for.
     *
     * @throws LookalikeException if the folder or the only picture is not there
     */
    void requireFiles() {
        if (what.folder != null) {
            picturesIn(what.folder);
        } else if (what.images.size() == 1) {
            InputFiles.requireThere(what.images.get(0));
        }
    }

    /** All of them make one query. */
    boolean together() {
        return together;
    }

    /** Several are expected, so that one that cannot be read does not spoil the others. */
    boolean isBatch() {
        return what.folder != null || what.images.size() > 1;
    }

    /** What is wanted, one by one or {@link #together}. */
    List<Subject> wanted(SearchService search, OpenCatalog catalog) {
        if (what.folder != null) {
            return picturesIn(what.folder).stream().map(QueryOptions::picture).toList();
        }
        if (!what.images.isEmpty()) {
            return what.images.stream().map(QueryOptions::picture).toList();
        }
        List<String> ids = what.random ? List.of(randomId(search, catalog)) : what.ids;
        return ids.stream().map(QueryOptions::product).toList();
    }

    /**
     * What is not wanted.
     *
     * @throws LookalikeException if it is neither a product nor a picture
     */
    List<Query.Single> unwanted(SearchService search, OpenCatalog catalog) {
        return unlike.stream()
                .map(name -> catalog.catalog().find(name).isPresent() ? product(name) : picture(Path.of(name)))
                .map(subject -> subject.read(search))
                .toList();
    }

    private static Subject product(String id) {
        return search -> new Query.ByProduct(id);
    }

    private static Subject picture(Path file) {
        return search -> search.queryOf(file);
    }

    private String randomId(SearchService search, OpenCatalog catalog) {
        Random random = seed == null ? new Random() : new Random(seed);
        return search.randomProduct(catalog, random)
                .orElseThrow(() -> new LookalikeException("This catalogue has no product with a picture."))
                .id();
    }

    private static List<Path> picturesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new LookalikeException("There is no file in " + folder + ".");
            }
            return files;
        } catch (IOException e) {
            throw new LookalikeException(
                    "The folder " + folder + " cannot be read: " + FileFailures.reason(e) + ".", e);
        }
    }
}
