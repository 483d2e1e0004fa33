package app.lookalike.engine.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final byte[] DIGITS = digits();

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
            byte[] buffer = new byte[1 << 16];
            int held = 0;
            long position = 0;
            int count;
            while ((count = in.read(buffer, held, buffer.length - held)) > 0) {
                int start = 0;
                for (int i = held; i < held + count; i++) {
                    if (buffer[i] == '\n') {
                        RowLine line = decode(buffer, start, i, position + i + 1);
                        if (line == null || lines.size() == limit) {
                            return lines;
                        }
                        lines.add(line);
                        start = i + 1;
                    }
                }
                held += count - start;
                position += start;
                System.arraycopy(buffer, start, buffer, 0, held);
                if (held == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * held);
                }
            }
        } catch (NoSuchFileException e) {
            return lines;
        }
        return lines;
    }

    /** Byte by byte: a journal has three million of them, and is read at each start. */
    private static @Nullable RowLine decode(byte[] bytes, int start, int newline, long end) {
        int tab = start;
        while (tab < newline && bytes[tab] != '\t') {
            tab++;
        }
        int hash = tab + 1;
        int checksum = hash + HASH_LENGTH + 1;
        boolean whole = tab > start
                && newline == checksum + CHECKSUM_LENGTH
                && bytes[checksum - 1] == '\t'
                && isHexadecimal(bytes, hash, checksum - 1)
                && isHexadecimal(bytes, checksum, newline);
        return whole
                ? new RowLine(
                        new String(bytes, start, tab - start, StandardCharsets.UTF_8),
                        number(bytes, hash, hash + SHORT_HASH_LENGTH),
                        (int) number(bytes, checksum, newline),
                        end)
                : null;
    }

    private static boolean isHexadecimal(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || DIGITS[bytes[i]] < 0) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number << 4 | DIGITS[bytes[i]];
        }
        return number;
    }

    /** The value of each ASCII character as a hexadecimal digit, -1 for those that are none. */
    private static byte[] digits() {
        byte[] digits = new byte[128];
        for (char c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }
}
