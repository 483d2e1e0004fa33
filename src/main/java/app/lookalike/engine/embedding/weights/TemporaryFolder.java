package app.lookalike.engine.embedding.weights;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for unfinished work beside its destination, so that moving there is atomic; deleted on close. */
public final class TemporaryFolder implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    private static final String PREFIX = "unfinished-";

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** A new one. */
    public static TemporaryFolder in(Path parent) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(parent, PREFIX));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Deletes what processes that were killed have left behind. */
    static void deleteLeftovers(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            children.filter(child -> child.getFileName().toString().startsWith(PREFIX))
                    .forEach(TemporaryFolder::delete);
        }
    }

    /** Deletes a file or a folder with all it holds; what cannot be deleted stays and is logged. */
    static void delete(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("{} could not be deleted: {}", root, e.toString());
        }
    }

    @Override
    public void close() {
        if (Files.exists(path)) {
            delete(path);
        }
    }
}
