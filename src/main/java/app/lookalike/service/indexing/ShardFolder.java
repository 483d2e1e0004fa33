package app.lookalike.service.indexing;

import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.WholeFile;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.file.Leftovers;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of shards, on a file system that all machines share. Each shard is a folder in it, a whole workspace of a
 * slice of the catalogue, and appears under its name in one step when it is complete: what is there is whole.
 */
public final class ShardFolder {
    private static final String SET = "shards.json";
    private static final String REPORT = "shard.json";
    private static final Pattern SHARD = Pattern.compile("shard-\\d{6,}");
    private static final Pattern DRAFT = Pattern.compile("\\.shard-.*\\.part");

    private final Path directory;

    /** Need not be there yet. */
    public ShardFolder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Where it is. */
    public Path directory() {
        return directory;
    }

    /**
     * What its shards have in common.
     *
     * @throws LookalikeException if it is no folder of shards, or of a newer program
     */
    public ShardSet set() {
        return known().orElseThrow(() -> new LookalikeException(Messages.get("shards.none", directory)));
    }

    private Optional<ShardSet> known() {
        try {
            ShardSet read = Json.read(WholeFile.read(directory.resolve(SET), Limit.JSON_BYTES), ShardSet.class, SET);
            if (read.format() > ShardSet.FORMAT) {
                throw new LookalikeException(Messages.get("shards.newer", directory, read.format(), ShardSet.FORMAT));
            }
            return Optional.of(read);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", directory.resolve(SET), e.getMessage()), e);
        }
    }

    /**
     * Keeps other runs from writing here, until it is closed or this process ends.
     *
     * @throws LookalikeException if another run does, or it cannot be written
     */
    public FolderLock lock() {
        try {
            Files.createDirectories(directory);
            return FolderLock.tryAcquire(directory)
                    .orElseThrow(() -> new LookalikeException(Messages.get("shards.busy", directory)));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /**
     * Makes it ready to take shards, or to take those that are missing. Only one process may do so, before any writes,
     * which {@link #lock} sees to.
     *
     * @throws LookalikeException if there are other shards in it, or it cannot be written
     */
    public void prepare(ShardSet wanted) {
        Optional<ShardSet> known = known();
        if (known.isPresent() && !known.get().equals(wanted)) {
            throw new LookalikeException(
                    Messages.get("shards.other", directory, known.get().source()));
        }
        try {
            Files.createDirectories(directory);
            if (known.isEmpty()) {
                byte[] json = json(wanted);
                AtomicFile.replaceDurably(directory.resolve(SET), out -> out.write(json));
            }
            for (Path left : children(DRAFT)) {
                Leftovers.deleteTree(left);
            }
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** The names of the shards that are complete, in the order of the catalogue. */
    public List<String> complete() {
        try {
            return children(SHARD).stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", directory, FileFailures.reason(e)), e);
        }
    }

    private List<Path> children(Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path ->
                            name.matcher(String.valueOf(path.getFileName())).matches())
                    .toList();
        }
    }

    /** The name of a shard. */
    public static String name(int number) {
        return String.format(Locale.ROOT, "shard-%06d", number);
    }

    /** The workspace of a shard. */
    public Path shard(String name) {
        return directory.resolve(name);
    }

    /**
     * How a complete shard was made.
     *
     * @throws LookalikeException if that cannot be read
     */
    public ShardReport report(String name) {
        Path file = shard(name).resolve(REPORT);
        try {
            return Json.read(WholeFile.read(file, Limit.JSON_BYTES), ShardReport.class, file.toString());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", file, FileFailures.reason(e)), e);
        }
    }

    /**
     * Takes a shard in. Where another process was quicker with the same one, that one stays.
     *
     * @param workspace copied from there
     * @throws LookalikeException if it cannot be written
     */
    void put(String name, Path workspace, ShardReport report) {
        Path draft = directory.resolve("." + name + "-" + UUID.randomUUID() + ".part");
        try {
            try {
                copy(workspace, draft);
                Files.write(draft.resolve(REPORT), json(report));
                Files.move(draft, shard(name));
            } finally {
                if (Files.exists(draft)) {
                    Leftovers.deleteTree(draft);
                }
            }
        } catch (IOException e) {
            if (!Files.isDirectory(shard(name))) {
                throw notWritten(e);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(from)) {
            all = tree.toList();
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectory(target); // not a copy: only its owner may read a temporary folder
            } else {
                Files.copy(each, target);
            }
        }
    }

    private LookalikeException notWritten(IOException cause) {
        return new LookalikeException(Messages.get("shards.notWritten", directory, FileFailures.reason(cause)), cause);
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records always become JSON", e);
        }
    }
}
