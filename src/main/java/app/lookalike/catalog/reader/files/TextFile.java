package app.lookalike.catalog.reader.files;

import app.lookalike.base.text.Messages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file of unknown encoding.
 *
 * @param text without a byte order mark
 * @param note what the reader of the report should know about the encoding
 */
public record TextFile(String text, Optional<String> note) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * UTF-8 or UTF-16 where a byte order mark indicates it; UTF-16 also where every other byte is zero, as in a table
     * that begins with ASCII letters; else UTF-8, and Windows-1252 where that cannot be.
     */
    public static TextFile decode(byte[] bytes) {
        Optional<Charset> marked = unicode(bytes);
        if (marked.isPresent()) {
            int from = markLength(bytes);
            return new TextFile(new String(bytes, from, bytes.length - from, marked.get()), Optional.empty());
        }
        return utf8(bytes)
                .map(text -> new TextFile(text, Optional.empty()))
                .orElseGet(() ->
                        new TextFile(new String(bytes, WINDOWS_1252), Optional.of(Messages.get("import.windows1252"))));
    }

    /**
     * The encoding of a long file, as {@link #decode} finds it.
     *
     * @param head its first bytes, as far as the end of a line
     */
    public static Charset charsetOf(byte[] head) {
        return unicode(head).orElseGet(() -> utf8(head).isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    private static Optional<Charset> unicode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean little = startsWith(bytes, 0xFF, 0xFE) || (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0);
        boolean big = startsWith(bytes, 0xFE, 0xFF) || (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0);
        if (little) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
