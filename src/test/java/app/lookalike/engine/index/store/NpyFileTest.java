package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {
    @TempDir
    Path folder;

    @Test
    void theHeaderIsWhatTheFormatAsksFor() {
        byte[] header = new NpyHeader(44_446, 2048).toBytes();
        assertThat(header).hasSize(128).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        assertThat((10 + length) % 64).isZero();
        assertThat(10 + length).isEqualTo(header.length);
        assertThat(new String(header, 10, length, StandardCharsets.ISO_8859_1))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (44446, 2048), }")
                .endsWith(" \n");
    }

    @Test
    void theHeaderReadsWhatItWrote() {
        for (int rows : new int[] {0, 1, 999_999_999}) {
            NpyHeader header = new NpyHeader(rows, 706);
            assertThat(NpyHeader.parse(header.toBytes())).contains(header);
        }
        assertThat(NpyHeader.parse(new byte[128])).isEmpty();
        assertThat(NpyHeader.parse(new byte[3])).isEmpty();
    }

    @Test
    void theExportLeavesDeadRowsOut() throws IOException {
        EmbeddingSnapshot snapshot = Vectors.snapshot(
                3, List.of("a", "b", "a"), List.of(Vectors.axis(3, 0), Vectors.axis(3, 1), Vectors.axis(3, 2)));
        new EmbeddingExport(folder, false).write(snapshot, id -> true, Progress.NONE);
        assertThat(folder.resolve("ids.txt")).hasContent("b\na\n");
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("vectors.npy")))
                .order(ByteOrder.LITTLE_ENDIAN);
        float[] numbers = new float[6];
        file.position(128).asFloatBuffer().get(numbers);
        assertThat(numbers).containsExactly(0, 1, 0, 0, 0, 1);
        assertThat(file.limit()).isEqualTo(128 + 6 * 4);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void numpyReadsAStoreWhileItIsOpen() throws Exception {
        List<Embedding> vectors = Vectors.random(1, 70, 10);
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", 10)) {
            for (int i = 0; i < 70; i++) {
                store.append(List.of(new EmbeddingRow("id" + i, "0".repeat(64), vectors.get(i))));
            }
            Process python = start(String.format(
                            Locale.ROOT,
                            "import numpy; a = numpy.load('%s', mmap_mode='r');",
                            folder.resolve("vectors.npy"))
                    + "print(a.shape, a.dtype, '%.6f' % a[69, 9], '%.6f' % (a * a).sum())");
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(python.waitFor() == 0, "python3 with numpy is not installed");
            assertThat(output.strip())
                    .isEqualTo(String.format(
                            Locale.ROOT,
                            "(70, 10) float32 %.6f 70.000000",
                            vectors.get(69).vector()[9]));
        }
    }

    private static Process start(String program) {
        try {
            return new ProcessBuilder("python3", "-c", program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("python3 is not installed");
        }
    }
}
