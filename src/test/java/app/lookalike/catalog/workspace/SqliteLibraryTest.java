package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final String PATH = "org.sqlite.lib.path";

    @AfterEach
    void forget() {
        System.clearProperty(PATH);
        System.clearProperty("org.sqlite.lib.name");
    }

    @Test
    void isUnpackedOnceAndFoundAgain(@TempDir Path folder) throws IOException {
        SqliteLibrary.keepIn(folder);
        Path kept = Path.of(Objects.requireNonNull(System.getProperty(PATH)));
        assertThat(kept).hasParent(folder);
        Path library;
        try (Stream<Path> files = Files.list(kept)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            library = all.get(0);
        }
        assertThat(library).hasFileName(System.getProperty("org.sqlite.lib.name"));
        assertThat(Files.size(library)).isGreaterThan(100_000);
        FileTime unpacked = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(library, unpacked);
        SqliteLibrary.keepIn(folder);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
    }
}
