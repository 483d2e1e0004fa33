package app.lookalike.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.embedding.Embedding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowLineTest {
    private static final Embedding VECTOR = Embedding.ofUnit(new float[] {1});
    private static final String HASH = "fedcba9876543210".repeat(4);

    private final Path journal;

    RowLineTest(@TempDir Path folder) {
        this.journal = folder.resolve("rows.tsv");
    }

    private static byte[] line(String id, int checksum) {
        return RowLine.encode(new EmbeddingRow(id, HASH, VECTOR), checksum);
    }

    private void write(byte[]... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
        }
        Files.write(journal, bytes.toByteArray());
    }

    @Test
    void aLineIsReadAsItWasWritten() throws IOException {
        write(line("Größe 1", -2), line("2", 0x7fffffff));
        List<RowLine> read = RowLine.read(journal, 10);
        assertThat(read)
                .containsExactly(
                        new RowLine("Größe 1", RowLine.shortHash(HASH), -2, line("Größe 1", -2).length),
                        new RowLine("2", RowLine.shortHash(HASH), 0x7fffffff, Files.size(journal)));
        assertThat(RowLine.read(journal, 1)).hasSize(1);
    }

    @Test
    void linesMayBeLongAndMany() throws IOException {
        byte[][] lines = new byte[2000][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i == 1000 ? "x".repeat(200_000) : "id" + i, i);
        }
        write(lines);
        List<RowLine> read = RowLine.read(journal, Long.MAX_VALUE);
        assertThat(read).hasSize(2000);
        assertThat(read.get(1000).id()).hasSize(200_000);
        assertThat(read.get(1999)).isEqualTo(new RowLine("id1999", RowLine.shortHash(HASH), 1999, Files.size(journal)));
    }

    @Test
    void readsUpToTheFirstLineThatIsIncompleteOrMakesNoSense() throws IOException {
        byte[] whole = line("1", 5);
        for (String bad : List.of(
                "2\t" + HASH + "\t0000000",
                "2\t" + HASH + "\t0000000\n",
                "2\t" + HASH + "\t0000000g\n",
                "\t" + HASH + "\t00000000\n",
                "2\t" + HASH.replace('f', 'é') + "\t00000000\n",
                "2 " + HASH + " 00000000\n",
                "\n")) {
            write(whole, bad.getBytes(StandardCharsets.UTF_8), whole);
            assertThat(RowLine.read(journal, 10)).as(bad).hasSize(1);
        }
        assertThat(RowLine.read(journal.resolveSibling("none"), 10)).isEmpty();
    }
}
