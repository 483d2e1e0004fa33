package app.lookalike.catalog.workspace.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {
    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void itIsUnpackedOnceForAll() throws IOException {
        Path library = SqliteLibrary.unpacked(folder);
        FileTime written = Files.getLastModifiedTime(library);
        assertThat(SqliteLibrary.unpacked(folder)).isEqualTo(library);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(written);
        assertThat(files()).containsExactly(library);
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = Objects.requireNonNull(SqliteLibrary.class.getResourceAsStream(packed))) {
            // Not loaded: a second copy of it in one process ends that.
            assertThat(library).hasBinaryContent(in.readAllBytes());
        }
    }

    @Test
    void onlyWhatKilledProcessesLeftIsDeleted() throws IOException {
        Instant now = Instant.parse("2024-05-01T12:00:00Z");
        Path library = SqliteLibrary.unpacked(folder);
        Files.setLastModifiedTime(library, FileTime.from(now.minusSeconds(9)));
        for (String name : List.of("sqlite-3.50.3.0-aa-libsqlitejdbc.so", "sqlite-3.50.3.0-aa-libsqlitejdbc.so.lck")) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(now.minusSeconds(9)));
        }
        Path loading = Files.createFile(folder.resolve("sqlite-3.50.3.0-bb-libsqlitejdbc.so"));
        Files.setLastModifiedTime(loading, FileTime.from(now));
        Path other = Files.createFile(folder.resolve("other.so"));
        Files.setLastModifiedTime(other, FileTime.from(now.minusSeconds(9)));
        SqliteLibrary.deleteLeftovers(folder, now.minusSeconds(1));
        assertThat(files()).containsExactlyInAnyOrder(library, loading, other);
    }

    @Test
    void aCacheWithoutRoomIsNotTheWorkspacesFault() {
        SQLException failure =
                new SQLException("Error opening connection", new NativeLibraryNotFoundException("No native library"));
        assertThat(SqliteFailures.translate(folder.resolve("lookalike.db"), "opening it", failure))
                .hasMessageContaining("SQLite's library cannot be unpacked into")
                .hasMessageContaining("LOOKALIKE_HOME")
                .hasMessageNotContaining("lookalike.db");
    }
}
