package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.graph.GraphIndexBuilder;
import app.lookalike.testing.ArabicDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ArabicDigits.class)
class FilesUnderArabicDigitsTest {
    @TempDir
    Path folder;

    @Test
    void aStoreOpensAgain() throws IOException {
        for (int run = 0; run < 3; run++) {
            try (EmbeddingStore store = EmbeddingStore.open(folder, "net", 3)) {
                store.append(List.of(new EmbeddingRow("id" + run, "0".repeat(64), Vectors.axis(3, run))));
                assertThat(store.size()).isEqualTo(run + 1);
            }
        }
        assertThat(EmbeddingStore.read(folder, "net", 3).id(2)).isEqualTo("id2");
        assertThat(new String(
                        Files.readAllBytes(folder.resolve(StoredRows.VECTORS)), 0, 128, StandardCharsets.ISO_8859_1))
                .contains("'shape': (3, 3)");
    }

    @Test
    void aGraphIsFoundByItsName() {
        List<Embedding> vectors = Vectors.random(1, 60, 8);
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", 8)) {
            for (int i = 0; i < vectors.size(); i++) {
                store.append(List.of(new EmbeddingRow("id" + i, "0".repeat(64), vectors.get(i))));
            }
            new GraphIndexBuilder(folder, 10).build(store.snapshot(), Progress.NONE);
            assertThat(folder.resolve("graph-0-60.bin")).exists();
            assertThat(new GraphIndexBuilder(folder, 10).isDue(store.snapshot()))
                    .isFalse();
        }
    }
}
