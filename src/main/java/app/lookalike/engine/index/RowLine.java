package app.lookalike.engine.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code rows.tsv}, the journal of an {@link EmbeddingStore}: id, content hash, checksum. The i-th line
 * belongs to row i of the matrix. It is written after its vector, so a row counts as soon as its line is complete.
 *
 * @param id whose embedding it is
 * @param hash the first 64 bits of the picture's SHA-256, enough to see that the picture of an id has changed
 * @param checksum CRC-32C of the vector's bytes
 * @param end bytes; where the line ends in the journal
 */
record RowLine(String id, long hash, int checksum, long end) {
    private static final int HASH_LENGTH = 64;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int SHORT_HASH_LENGTH = 16;

    /** The line of a row, with its end-of-line. */
    static byte[] encode(EmbeddingRow row, int checksum) {
        return (row.id() + '\t' + row.contentHash() + '\t' + HexFormat.of().toHexDigits(checksum) + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first 64 bits of a hash in hexadecimal digits. */
    static long shortHash(String contentHash) {
        return HexFormat.fromHexDigitsToLong(contentHash, 0, SHORT_HASH_LENGTH);
    }

    /**
     * The lines from the beginning to the first that is incomplete or makes no sense.
     *
     * @param journal none if it does not exist
     * @param limit how many at most
     */
    static List<RowLine> read(Path journal, long limit) throws IOException {
        List<RowLine> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(journal)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream(128);
            byte[] buffer = new byte[1 << 16];
            long position = 0;
            int count;
            while ((count = in.read(buffer)) > 0) {
                int start = 0;
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        text.write(buffer, start, i - start);
                        start = i + 1;
                        RowLine line = decode(text.toString(StandardCharsets.UTF_8), position + start);
                        if (line == null || lines.size() == limit) {
                            return lines;
                        }
                        lines.add(line);
                        text.reset();
                    }
                }
                text.write(buffer, start, count - start);
                position += count;
            }
        } catch (NoSuchFileException e) {
            return lines;
        }
        return lines;
    }

    private static @Nullable RowLine decode(String line, long end) {
        int hash = line.indexOf('\t') + 1;
        int checksum = hash + HASH_LENGTH + 1;
        boolean whole = hash > 1
                && line.length() == checksum + CHECKSUM_LENGTH
                && line.charAt(checksum - 1) == '\t'
                && isHexadecimal(line, hash, checksum - 1)
                && isHexadecimal(line, checksum, line.length());
        return whole
                ? new RowLine(
                        line.substring(0, hash - 1),
                        shortHash(line.substring(hash)),
                        HexFormat.fromHexDigits(line, checksum, line.length()),
                        end)
                : null;
    }

    private static boolean isHexadecimal(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!HexFormat.isHexDigit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
