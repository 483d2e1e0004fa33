package app.lookalike.cli.option;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.FileFailures;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code search} looks for. */
public final class QueryOptions {
    /** What a person would type. */
    private static final int MAX_TEXT = 1_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @ArgGroup(multiplicity = "0..1")
    private What what = new What();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description =
                    "What the words say, such as \"navy blue formal shirt for men\"; with a product or picture the words"
                            + " change it, such as \"but red\".")
    private @Nullable String text;

    @Option(names = "--seed", paramLabel = "N", description = "Makes --random repeatable.")
    private @Nullable Long seed;

    @Option(names = "--together", description = "Ask for all of them at once, by their mean, and not one by one.")
    private boolean together;

    @Option(
            names = "--unlike",
            paramLabel = "ID|FILE",
            description = "And less like this product or picture; repeat for more.")
    private List<String> unlike = List.of();

    /** At most one of these. */
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
    public interface Subject {
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
    public void requireFiles() {
        requireQuery();
        if (what.folder != null) {
            picturesIn(what.folder);
        } else if (what.images.size() == 1) {
            InputFiles.requireThere(what.images.get(0));
        }
    }

    private void requireQuery() {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        boolean none = what.ids.isEmpty() && !what.random && what.images.isEmpty() && what.folder == null;
        if (none && text == null) {
            throw new ParameterException(line, "Say what to look for: --text, --id, --random, --image or --images.");
        }
        if (text != null && (together || !unlike.isEmpty())) {
            throw new ParameterException(line, "--text goes without --together and --unlike.");
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw new ParameterException(
                    line,
                    String.format(Locale.ROOT, "--text has %,d characters; %,d are read.", text.length(), MAX_TEXT));
        }
    }

    /** The words, where there are any. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** All of them make one query. */
    public boolean together() {
        return together;
    }

    /** Several are expected, so that one that cannot be read does not spoil the others. */
    public boolean isBatch() {
        return what.folder != null || what.images.size() > 1;
    }

    /** What is wanted, one by one or {@link #together}; nothing where there are only words. */
    public List<Subject> wanted(SearchableCatalog catalog) {
        if (what.folder != null) {
            return picturesIn(what.folder).stream().map(QueryOptions::picture).toList();
        }
        if (!what.images.isEmpty()) {
            return what.images.stream().map(QueryOptions::picture).toList();
        }
        List<String> ids = what.random ? List.of(randomId(catalog)) : what.ids;
        return ids.stream().map(QueryOptions::product).toList();
    }

    /**
     * What is not wanted.
     *
     * @throws LookalikeException if it is neither a product nor a picture
     */
    public List<Query.Single> unwanted(SearchService search, SearchableCatalog catalog) {
        return unlike.stream()
                .map(name -> catalog.has(name) ? product(name) : picture(Path.of(name)))
                .map(subject -> subject.read(search))
                .toList();
    }

    private static Subject product(String id) {
        return search -> new Query.ByProduct(id);
    }

    private static Subject picture(Path file) {
        return search -> search.queryOf(file);
    }

    private String randomId(SearchableCatalog catalog) {
        Random random = seed == null ? new Random() : new Random(seed);
        return catalog.random(random)
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
