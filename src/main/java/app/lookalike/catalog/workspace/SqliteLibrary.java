package app.lookalike.catalog.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library where the next start finds it. The driver by itself unpacks it anew for each process,
 * compares it byte by byte, and leaves it behind where the process is killed.
 */
public final class SqliteLibrary {
    private SqliteLibrary() {}

    /**
     * Unpacks it where it is not there yet and tells the driver; before the first database is opened.
     *
     * @param folder made where it is missing
     * @throws IOException if it cannot be written; the driver then unpacks it elsewhere
     */
    public static void keepIn(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path own = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        Path library = own.resolve(name);
        if (!Files.exists(library)) {
            try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(
                    LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
                if (packed == null) { // the driver knows other ways on such a platform
                    return;
                }
                Files.createDirectories(own);
                Path unpacked = Files.createTempFile(own, name, ".tmp");
                try {
                    Files.copy(packed, unpacked, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(unpacked, library, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(unpacked);
                }
            }
        }
        System.setProperty("org.sqlite.lib.path", own.toString());
        System.setProperty("org.sqlite.lib.name", name);
    }
}
