package app.lookalike.engine.image;

import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (PNG specification, chapter 5): the size without decoding, where the Exif block lies, and the
 * same file with only those chunks that the pixels need, each of them whole by its checksum, which decoders do not look
 * at.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final int HEADER_DATA = 13;
    private static final int GREY = 0;
    private static final int GREY_ALPHA = 4;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] bytes;
    private final ByteBuffer file;
    private int exifOffset = -1;

    /**
     * Walks through the chunks.
     *
     * @throws UnreadableImageException if the file does not begin with a header or ends before its end chunk
     */
    PngChunks(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        boolean data = false;
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            int length = lengthAt(at);
            type = typeAt(at);
            if ((at == SIGNATURE) != type.equals("IHDR") || (at == SIGNATURE && length != HEADER_DATA)) {
                throw damaged();
            }
            data |= type.equals("IDAT");
            if (type.equals("eXIf") && exifOffset < 0) {
                exifOffset = at + 8;
            }
            at += AROUND_DATA + length;
        }
        if (width() < 1 || height() < 1) {
            throw damaged();
        }
        if (!data) {
            throw new UnreadableImageException(ImageReaders.noPicture());
        }
    }

    /** Pixels from left to right. */
    int width() {
        return file.getInt(16);
    }

    /** Pixels from top to bottom. */
    int height() {
        return file.getInt(20);
    }

    /** 1 grey, 3 colour, without alpha. */
    int channels() {
        int type = file.get(25);
        return type == GREY || type == GREY_ALPHA ? 1 : 3;
    }

    /** Bits of a channel: 1 to 16. */
    int depth() {
        return file.get(24);
    }

    /** Where the TIFF block of the Exif chunk begins, or -1. */
    int exifOffset() {
        return exifOffset;
    }

    /**
     * The file with only those chunks that the pixels need.
     *
     * @throws UnreadableImageException if the checksum of one of them is wrong
     */
    byte[] withoutMetadata() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            int length = lengthAt(at);
            type = typeAt(at);
            if (NEEDED.contains(type)) {
                CRC32 checksum = new CRC32();
                checksum.update(bytes, at + 4, length + 4);
                if ((int) checksum.getValue() != file.getInt(at + 8 + length)) {
                    throw new UnreadableImageException(Messages.get("picture.pngChecksum"));
                }
                kept.write(bytes, at, AROUND_DATA + length);
            }
            at += AROUND_DATA + length;
        }
        return kept.toByteArray();
    }

    private int lengthAt(int at) {
        if (at + AROUND_DATA > bytes.length) {
            throw new UnreadableImageException(ImageReaders.endsTooEarly());
        }
        int length = file.getInt(at);
        if (length < 0 || length > bytes.length - at - AROUND_DATA) {
            throw new UnreadableImageException(ImageReaders.endsTooEarly());
        }
        return length;
    }

    private String typeAt(int at) {
        return new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException(Messages.get("picture.pngHeader"));
    }
}
