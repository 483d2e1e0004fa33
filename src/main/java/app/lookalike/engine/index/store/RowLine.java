package app.lookalike.engine.index.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code rows.tsv}, the journal of an {@link EmbeddingStore}: id, content hash, checksum of the vector,
 * row, and a checksum of all these. A line is self-contained: it is whole or not, and names the owner of its row
 * regardless of its position in the file. It is written after its vector, so a row is valid as soon as its line is
 * whole.
 *
 * <p>Lines of stores of format 1 end after the vector's checksum; the i-th belongs to row i.
 *
 * @param id whose embedding it is
 * @param hash the first 64 bits of the picture's SHA-256, enough to see that the picture of an id has changed
 * @param checksum CRC-32C of the vector's bytes
 * @param row of the matrix, or -1 where the line does not name it
 * @param start bytes; where the line begins in the journal
 * @param end bytes; where it ends, with its end-of-line
 */
record RowLine(String id, long hash, int checksum, int row, long start, long end) {
    private static final int HASH_LENGTH = 64;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int SHORT_HASH_LENGTH = 16;
    private static final byte[] DIGITS = digits();

    /** The line of a row, with its end-of-line. */
    static byte[] encode(String id, String contentHash, int checksum, int row) {
        byte[] text = (id + '\t' + contentHash + '\t' + HexFormat.of().toHexDigits(checksum) + '\t' + row + '\t')
                .getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[text.length + CHECKSUM_LENGTH + 1];
        System.arraycopy(text, 0, line, 0, text.length);
        String sum = HexFormat.of().toHexDigits(checksum(text, 0, text.length));
        System.arraycopy(sum.getBytes(StandardCharsets.US_ASCII), 0, line, text.length, CHECKSUM_LENGTH);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The same line, of that row. */
    RowLine at(int otherRow) {
        return otherRow == row ? this : new RowLine(id, hash, checksum, otherRow, start, end);
    }

    /** The first 64 bits of a hash in hexadecimal digits. */
    static long shortHash(String contentHash) {
        return HexFormat.fromHexDigitsToLong(contentHash, 0, SHORT_HASH_LENGTH);
    }

    /**
     * Reads a line, byte by byte: a journal has millions of them, and is read at each start.
     *
     * @param bytes hold it from {@code from} to before {@code newline}
     * @param position of the line in the journal
     * @return none where it is damaged
     */
    static @Nullable RowLine decode(byte[] bytes, int from, int newline, long position) {
        int hash = after(bytes, from, newline);
        int checksum = hash + HASH_LENGTH + 1;
        int end = checksum + CHECKSUM_LENGTH;
        boolean begins = hash > from + 1
                && end <= newline
                && bytes[checksum - 1] == '\t'
                && isHexadecimal(bytes, hash, checksum - 1)
                && isHexadecimal(bytes, checksum, end);
        int row = begins ? row(bytes, from, end, newline) : -2;
        return row == -2
                ? null
                : new RowLine(
                        new String(bytes, from, hash - 1 - from, StandardCharsets.UTF_8),
                        number(bytes, hash, hash + SHORT_HASH_LENGTH),
                        (int) number(bytes, checksum, end),
                        row,
                        position,
                        position + newline + 1 - from);
    }

    /** The row number after the vector's checksum in a line: -1 if there is none, -2 if it is invalid. */
    private static int row(byte[] bytes, int from, int end, int newline) {
        if (end == newline) {
            return -1;
        }
        int sum = newline - CHECKSUM_LENGTH;
        boolean whole = bytes[end] == '\t'
                && sum > end + 2
                && bytes[sum - 1] == '\t'
                && isHexadecimal(bytes, sum, newline)
                && (int) number(bytes, sum, newline) == checksum(bytes, from, sum);
        if (!whole) {
            return -2;
        }
        int row = 0;
        for (int i = end + 1; i < sum - 1; i++) {
            row = 10 * row + bytes[i] - '0'; // the checksum ensures that these are digits
        }
        return row;
    }

    /** Where the next field begins. */
    private static int after(byte[] bytes, int from, int newline) {
        int tab = from;
        while (tab < newline && bytes[tab] != '\t') {
            tab++;
        }
        return tab + 1;
    }

    private static int checksum(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return (int) checksum.getValue();
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
