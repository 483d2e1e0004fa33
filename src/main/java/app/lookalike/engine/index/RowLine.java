package app.lookalike.engine.index;

import java.io.BufferedInputStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern LINE = Pattern.compile("([^\\t]+)\\t([0-9a-f]{64})\\t([0-9a-f]{8})");
    private static final int HASH_DIGITS = 16;

    /** The line of a row, with its end-of-line. */
    static byte[] encode(EmbeddingRow row, int checksum) {
        return (row.id() + '\t' + row.contentHash() + '\t' + HexFormat.of().toHexDigits(checksum) + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first 64 bits of a hash in hexadecimal digits. */
    static long shortHash(String contentHash) {
        return HexFormat.fromHexDigitsToLong(contentHash, 0, HASH_DIGITS);
    }

    /**
     * The lines from the beginning to the first that is incomplete or makes no sense.
     *
     * @param journal none if it does not exist
     * @param limit how many at most
     */
    static List<RowLine> read(Path journal, long limit) throws IOException {
        List<RowLine> lines = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(journal), 1 << 16)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            long position = 0;
            int next;
            while (lines.size() < limit && (next = in.read()) >= 0) {
                position++;
                if (next != '\n') {
                    bytes.write(next);
                    continue;
                }
                RowLine line = decode(bytes.toString(StandardCharsets.UTF_8), position);
                if (line == null) {
                    break;
                }
                lines.add(line);
                bytes.reset();
            }
        } catch (NoSuchFileException e) {
            return lines;
        }
        return lines;
    }

    private static @Nullable RowLine decode(String line, long end) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? new RowLine(
                        matcher.group(1), shortHash(matcher.group(2)), HexFormat.fromHexDigits(matcher.group(3)), end)
                : null;
    }
}
