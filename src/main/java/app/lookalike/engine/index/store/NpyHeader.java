package app.lookalike.engine.index.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a matrix file as NumPy reads it (format version 1.0, little-endian float32, C order), padded to
 * always the same length: rows begin at a fixed, aligned place and their number can be rewritten in place.
 *
 * @param rows n
 * @param dimension d
 */
record NpyHeader(int rows, int dimension) {
    /** How long it is; a multiple of 64, as NumPy aligns it. */
    static final int BYTES = 128;

    private static final String MAGIC = "\u0093NUMPY\u0001\0";
    private static final int PREAMBLE = MAGIC.length() + 2;
    private static final Pattern DICTIONARY = Pattern.compile(
            "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\((\\d{1,9}), (\\d{1,9})\\), \\} *\n");

    byte[] toBytes() {
        String text = String.format(
                Locale.ROOT, "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }", rows, dimension);
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, (byte) ' ');
        put(MAGIC, bytes, 0);
        bytes[MAGIC.length()] = (byte) (BYTES - PREAMBLE);
        bytes[MAGIC.length() + 1] = 0;
        put(text, bytes, PREAMBLE);
        bytes[BYTES - 1] = '\n';
        return bytes;
    }

    /** Reads a header that {@link #toBytes} wrote; empty for any other. */
    static Optional<NpyHeader> parse(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher dictionary = DICTIONARY.matcher(text.substring(PREAMBLE));
        if (!text.startsWith(MAGIC) || !dictionary.matches()) {
            return Optional.empty();
        }
        return Optional.of(new NpyHeader(Integer.parseInt(dictionary.group(1)), Integer.parseInt(dictionary.group(2))));
    }

    private static void put(String text, byte[] bytes, int at) {
        byte[] source = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(source, 0, bytes, at, source.length);
    }
}
