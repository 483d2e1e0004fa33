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
    /**
     * UTF-8 or UTF-16 where a byte order mark indicates it; UTF-16 also where every other byte is zero, as in a table
     * that begins with ASCII letters; else UTF-8, and Windows-1252 where that cannot be.
     */
    public static TextFile decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return of(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return of(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return of(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) {
            return of(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return of(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextFile(text, Optional.empty());
        } catch (CharacterCodingException e) {
            String text = new String(bytes, Charset.forName("windows-1252"));
            return new TextFile(text, Optional.of(Messages.get("import.windows1252")));
        }
    }

    private static TextFile of(byte[] bytes, int from, Charset charset) {
        return new TextFile(new String(bytes, from, bytes.length - from, charset), Optional.empty());
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
