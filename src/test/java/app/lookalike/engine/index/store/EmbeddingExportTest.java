package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingExportTest {
    private final Path folder;
    private final Path vectors;
    private final Path ids;

    EmbeddingExportTest(@TempDir Path folder) {
        this.folder = folder;
        this.vectors = folder.resolve("vectors.npy");
        this.ids = folder.resolve("ids.txt");
    }

    /** Ends the process, as it were, at one of the steps that put the files into place. */
    private record Kill(int at) implements Progress {
        private static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public void update(String message, long done, long total) {
            if (message.startsWith("Putting") && done == at) {
                throw new Killed();
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static EmbeddingSnapshot snapshot(String... ids) {
        List<Embedding> rows = Vectors.random(ids.length, ids.length, 4);
        return Vectors.snapshot(4, List.of(ids), rows);
    }

    private void export(Progress progress, String... names) {
        new EmbeddingExport(folder, true).write(snapshot(names), id -> true, progress);
    }

    private int rows() throws IOException {
        return (int) (Files.size(vectors) - NpyHeader.BYTES) / (4 * Float.BYTES);
    }

    @Test
    void killedAtAnyStepIdsAreThereOnlyBesideTheirMatrix() throws IOException {
        for (int step = 0; step < 3; step++) {
            export(Progress.NONE, "a", "b");
            int at = step;
            assertThatThrownBy(() -> export(new Kill(at), "c", "d", "e")).isInstanceOf(Kill.Killed.class);
            if (Files.exists(ids)) {
                assertThat(Files.readAllLines(ids)).as("step " + step).hasSize(rows());
            }
        }
        export(new Kill(3), "c", "d", "e");
        assertThat(Files.readAllLines(ids)).containsExactly("c", "d", "e").hasSize(rows());
    }

    @Test
    void rowsFromElsewhereAreWrittenAsThoseOfAStore() throws IOException {
        EmbeddingSnapshot stored = snapshot("a", "b", "c");
        export(Progress.NONE, "a", "b", "c");
        Path other = folder.resolve("other");
        new EmbeddingExport(other, false)
                .write(
                        3,
                        4,
                        row -> List.of("a", "b", "c")
                                .forEach(id -> row.accept(
                                        id, stored.matrix().row(stored.rowOf(id).orElseThrow()))),
                        Progress.NONE);
        assertThat(other.resolve("ids.txt")).hasSameBinaryContentAs(ids);
        assertThat(other.resolve("vectors.npy")).hasSameBinaryContentAs(vectors);
    }

    @Test
    void anEarlierExportOrAnotherFileIsNotReplacedUnasked() throws IOException {
        Files.writeString(ids, "precious");
        EmbeddingExport export = new EmbeddingExport(folder, false);
        assertThatThrownBy(() -> export.write(snapshot("a"), id -> true, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("ids.txt is there already");
        assertThat(ids).hasContent("precious");
        assertThat(vectors).doesNotExist();
    }

    @Test
    void anythingElseInPlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> new EmbeddingExport(file, true).write(snapshot("a"), id -> true, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("something else is there");
    }
}
