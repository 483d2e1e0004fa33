package app.lookalike.catalog.workspace.sqlite;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.text.Messages;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once for all processes. Left alone, the driver unpacks it in every process into
 * {@code org.sqlite.tmpdir} and leaves it there when the process is killed. Where it cannot be unpacked here, the driver
 * still tries in its own way.
 */
public final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    /** A copy of the driver's is loaded within seconds, and may be deleted from then on, also where it is in use. */
    private static final Duration LOADED = Duration.ofHours(1);

    private static final long SPACE_NEEDED = 4 << 20;

    private SqliteLibrary() {}

    /** Sets the driver's library path; does nothing where the program has no folder for it, as in tests. */
    public static synchronized void prepare() {
        String folder = System.getProperty(FOLDER);
        if (folder == null || System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path library = unpacked(Path.of(folder));
            System.setProperty(PATH, String.valueOf(library.getParent()));
            System.setProperty(NAME, String.valueOf(library.getFileName()));
            deleteLeftovers(Path.of(folder), Instant.now().minus(LOADED));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("SQLite's library cannot be unpacked into {}", folder, e);
        }
    }

    /** Unpacks the library unless it is there: whole, since it gets its name only then. */
    static Path unpacked(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path home = folder.resolve("sqlite").resolve(SQLiteJDBCLoader.getVersion());
        Path library = home.resolve(name);
        if (!Files.exists(library)) {
            Files.createDirectories(home);
            Path written = Files.createTempFile(home, "unfinished-", ".tmp");
            AtomicFile.replace(library, written, draft -> {
                try (InputStream in = resource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
                    Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                }
            });
        }
        return library;
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException(Messages.get("workspace.noLibrary", path));
        }
        return in;
    }

    /** Deletes what the driver of earlier versions has left where a process was killed. */
    static void deleteLeftovers(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "sqlite-*sqlitejdbc*")) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).compareTo(FileTime.from(before)) < 0) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    /** Why the driver has no library, for people: it is the cache's fault, not that of a workspace. */
    public static LookalikeException missing(Throwable cause) {
        Path folder = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir", ".")));
        return new LookalikeException(Messages.get("workspace.sqliteNotLoaded", folder, obstacle(folder)), cause);
    }

    private static String obstacle(Path folder) {
        try {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                return Messages.get("workspace.sqlite.folder");
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            return free < SPACE_NEEDED
                    ? Messages.get("workspace.sqlite.full")
                    : Messages.get("workspace.sqlite.damaged");
        } catch (IOException e) {
            return Messages.get("workspace.sqlite.disk", e.getMessage());
        }
    }
}
