package app.lookalike.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private final Path file;

    AtomicFileTest(@TempDir Path folder) {
        file = folder.resolve("list.json");
    }

    @BeforeEach
    void writeTheOldOne() throws IOException {
        Files.writeString(file, "old");
    }

    private void assertHolds(String text) {
        assertThat(file).hasContent(text);
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        AtomicFile.replace(file, file.resolveSibling("draft"), draft -> Files.writeString(draft, "new"));
        assertHolds("new");

        AtomicFile.move(Files.writeString(file.resolveSibling("draft"), "newer"), file);
        assertHolds("newer");
    }

    @Test
    void writesOverWhatAKilledProcessHasLeft() throws IOException {
        Files.writeString(file.resolveSibling("list.json.tmp"), "much longer than the new one");

        AtomicFile.replaceDurably(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertHolds("new");
    }

    @Test
    void keepsTheOldOneAndNoDraftAfterAFailure() {
        assertThatThrownBy(() -> AtomicFile.replaceDurably(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertHolds("old");
    }
}
