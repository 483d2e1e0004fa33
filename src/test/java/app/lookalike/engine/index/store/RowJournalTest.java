package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowJournalTest {
    private static final String HASH = "fedcba9876543210".repeat(4);

    private final Path journal;

    RowJournalTest(@TempDir Path folder) {
        this.journal = folder.resolve("rows.tsv");
    }

    private static byte[] line(String id, int checksum, int row) {
        return RowLine.encode(id, HASH, checksum, row);
    }

    /** As format 1 had them. */
    private static byte[] old(String id) {
        return (id + "\t" + HASH + "\t0000000a\n").getBytes(StandardCharsets.UTF_8);
    }

    private RowJournal read(byte[]... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
        }
        Files.write(journal, bytes.toByteArray());
        return RowJournal.read(journal, Long.MAX_VALUE);
    }

    private static List<String> rows(RowJournal read) {
        return read.lines().stream().map(line -> line.row() + " " + line.id()).toList();
    }

    @Test
    void aLineIsReadAsItWasWritten() throws IOException {
        RowJournal read = read(line("Größe 1", -2, 0), line("2", 0x7fffffff, 1));
        int first = line("Größe 1", -2, 0).length;
        assertThat(read.lines())
                .containsExactly(
                        new RowLine("Größe 1", RowLine.shortHash(HASH), -2, 0, 0, first),
                        new RowLine("2", RowLine.shortHash(HASH), 0x7fffffff, 1, first, Files.size(journal)));
        assertThat(read.end()).isEqualTo(Files.size(journal));
        assertThat(read.needsRewriting()).isFalse();
        assertThat(RowJournal.read(journal, 1).lines()).hasSize(1);
        assertThat(RowJournal.read(journal, 1).beyond()).extracting(RowLine::id).containsExactly("2");
        assertThat(RowJournal.read(journal.resolveSibling("none"), 10).lines()).isEmpty();
    }

    @Test
    void linesMayBeLongAndMany() throws IOException {
        byte[][] lines = new byte[2000][];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i == 1000 ? "x".repeat(200_000) : "id" + i, i, i);
        }
        RowJournal read = read(lines);
        assertThat(read.lines()).hasSize(2000);
        assertThat(read.lines().get(1000).id()).hasSize(200_000);
        assertThat(read.lines().get(1999).end()).isEqualTo(Files.size(journal));
    }

    /** Every byte of every line, changed into every kind of other one. */
    @Test
    void aDamagedByteCostsItsOwnRowOnly() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(line("id" + i, 77 + i, i));
        }
        for (int at = 0; at < lines.get(1).length; at++) {
            for (byte other : new byte[] {'\n', '\t', '0', 'x', (byte) 0xff, 0}) {
                byte[] damaged = lines.get(1).clone();
                if (damaged[at] == other) {
                    continue;
                }
                damaged[at] = other;
                RowJournal read = read(lines.get(0), damaged, lines.get(2), lines.get(3));
                // Without its end-of-line it takes the next one with it.
                boolean joined = at == damaged.length - 1;
                if (rows(read).contains("1 id1")) { // cut to a line of format 1: what it says is right
                    assertThat(other).isEqualTo((byte) '\n');
                    assertThat(read.damaged())
                            .as("then every vector is compared")
                            .isTrue();
                    continue;
                }
                assertThat(rows(read))
                        .as("byte %d as %d", at, other)
                        .isEqualTo(joined ? List.of("0 id0", "3 id3") : List.of("0 id0", "2 id2", "3 id3"));
                assertThat(read.needsRewriting()).isTrue();
            }
        }
    }

    @Test
    void linesThatChangePlacesStayWithTheirRows() throws IOException {
        assertThat(rows(read(line("c", 3, 2), line("a", 1, 0), line("b", 2, 1))))
                .containsExactlyInAnyOrder("0 a", "1 b", "2 c");
    }

    @Test
    void whatACrashLeftAtTheEndIsNoDamage() throws IOException {
        byte[] half = "2\tfedcba".getBytes(StandardCharsets.UTF_8);
        RowJournal read = read(line("1", 5, 0), half);
        assertThat(rows(read)).containsExactly("0 1");
        assertThat(read.end()).isEqualTo(line("1", 5, 0).length);
        assertThat(read.needsRewriting()).isFalse();
    }

    @Test
    void linesOfFormatOneBelongToTheRowsTheyStandFor() throws IOException {
        RowJournal read = read(old("a"), old("b"), old("c"));
        assertThat(rows(read)).containsExactly("0 a", "1 b", "2 c");
        assertThat(read.needsRewriting()).isTrue();
        assertThat(read.damaged()).isFalse();
        byte[] bad = old("b");
        bad[5] = 'z';
        assertThat(rows(read(old("a"), bad, old("c")))).containsExactly("0 a", "2 c");
        byte[] joined = old("b");
        joined[joined.length - 1] = ' ';
        assertThat(rows(read(old("a"), joined, old("c"), old("d")))).containsExactly("0 a", "3 d");
        byte[] torn = old("b");
        torn[20] = '\n';
        assertThat(rows(read(old("a"), torn, old("c")))).containsExactly("0 a", "2 c");
    }

    @Test
    void rewritingKeepsWhatIsWholeAndNothingElse() throws IOException {
        RowJournal read = read(old("a"), "nonsense\n".getBytes(StandardCharsets.UTF_8), old("c"));
        RowJournal rewritten = RowJournal.rewrite(journal, read.lines());
        assertThat(rows(rewritten)).containsExactly("0 a", "2 c");
        assertThat(rewritten.needsRewriting()).isFalse();
        assertThat(Files.readAllBytes(journal)).isEqualTo(concat(line("a", 10, 0), line("c", 10, 2)));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
