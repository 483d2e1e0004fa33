package app.lookalike.engine.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The segments of a JPEG file up to its first scan (ITU-T T.81, annex B): the size without decoding, where the Exif
 * block lies, and the same file without the metadata, which in catalogues often outweighs the picture and which the
 * decoder would parse for nothing.
 */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int channels;
    private int exifOffset = -1;
    private boolean adobe;

    /**
     * Walks through the segments.
     *
     * @throws UnreadableImageException if the file ends before a scan or has no frame header
     */
    JpegSegments(byte[] bytes) {
        this.bytes = bytes;
        kept.write(bytes, 0, 2);
        int at = 2;
        while (true) {
            int marker = markerAt(at);
            if (marker == 0xff) {
                at++; // fill byte
                continue;
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                break;
            }
            int length = unsignedShort(at + 2);
            if (length < 2 || at + 2 + length > bytes.length) {
                throw length < 2 ? damaged() : tooShort();
            }
            if (marker == APP1 && text(at + 4, 6).equals("Exif\0\0") && exifOffset < 0) {
                exifOffset = at + 10;
            }
            adobe |= marker == APP14;
            if (isFrame(marker)) {
                height = unsignedShort(at + 5);
                width = unsignedShort(at + 7);
                channels = bytes[at + 9] & 0xff;
            }
            if (isNeeded(marker, at)) {
                kept.write(bytes, at, 2 + length);
            }
            at += 2 + length;
        }
        kept.write(bytes, at, bytes.length - at);
        if (width == 0 || height == 0) {
            throw damaged();
        }
    }

    /** Pixels as stored, before any rotation. */
    int width() {
        return width;
    }

    /** Pixels as stored, before any rotation. */
    int height() {
        return height;
    }

    /** 1 grey, 3 colour, 4 CMYK. */
    int channels() {
        return channels;
    }

    /** Whether Adobe's marker says how the colours are coded; of CMYK it also says that they are inverted. */
    boolean adobe() {
        return adobe;
    }

    /** Where the TIFF block of the Exif segment begins, or -1. */
    int exifOffset() {
        return exifOffset;
    }

    /** The file with only those segments that the pixels need. */
    byte[] withoutMetadata() {
        return kept.size() == bytes.length ? bytes : kept.toByteArray();
    }

    private boolean isNeeded(int marker, int at) {
        if (marker == COMMENT || marker < APP0 || marker > APP15) {
            return marker != COMMENT;
        }
        // JFIF and Adobe say how the colours are coded; the rest are thumbnails, colour profiles and camera data.
        return marker == APP14 || (marker == APP0 && text(at + 4, 5).equals("JFIF\0"));
    }

    private static boolean isFrame(int marker) {
        // SOF0 to SOF15 without DHT (c4), JPG (c8) and DAC (cc), which share the range.
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private int markerAt(int at) {
        if (at + 4 > bytes.length) {
            throw tooShort();
        }
        if (bytes[at] != (byte) 0xff) {
            throw damaged();
        }
        return bytes[at + 1] & 0xff;
    }

    private int unsignedShort(int at) {
        if (at + 2 > bytes.length) {
            throw tooShort();
        }
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    private String text(int at, int length) {
        return at + length > bytes.length ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    private static UnreadableImageException tooShort() {
        return new UnreadableImageException(ImageReaders.ENDS_TOO_EARLY);
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException("the JPEG file is damaged near its beginning");
    }
}
