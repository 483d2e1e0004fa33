package app.lookalike.engine.image;

import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a JPEG file up to its first scan (ITU-T T.81, annex B): the size without decoding, where the Exif
 * block lies, and the same file without the metadata, which in catalogues often outweighs the picture and which the
 * decoder would parse for nothing, but with a declaration of what its colours are.
 */
final class JpegSegments {
    private static final int PROGRESSIVE = 0xc2;
    private static final int ARITHMETIC = 0xc9;
    private static final int ARITHMETIC_PROGRESSIVE = 0xca;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    /** JFIF 1.1 without a thumbnail: three channels are YCbCr. */
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** Adobe's marker, version 100, colours not transformed: four channels are inverted inks. */
    private static final byte[] ADOBE = {
        (byte) 0xff, (byte) APP14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    /** One segment, with its marker. */
    private record Segment(int marker, int at, int length) {}

    private final byte[] bytes;
    private final List<Segment> segments = new ArrayList<>();
    private final int coded;
    private int width;
    private int height;
    private int channels;
    private int exifOffset = -1;
    private boolean jfif;
    private boolean adobe;
    private String channelIds = "";
    private boolean progressive;
    private boolean arithmetic;
    private final int scans;

    /**
     * Walks through the segments.
     *
     * @throws UnreadableImageException if the file ends before a scan or has no frame header
     */
    JpegSegments(byte[] bytes) {
        this.bytes = bytes;
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
            jfif |= marker == APP0 && isJfif(at);
            adobe |= marker == APP14 && text(at + 4, 5).equals("Adobe");
            if (isFrame(marker)) {
                height = unsignedShort(at + 5);
                width = unsignedShort(at + 7);
                channels = at + 9 < bytes.length ? bytes[at + 9] & 0xff : 0;
                channelIds =
                        channels == 3 && length >= 17 ? text(at + 10, 1) + text(at + 13, 1) + text(at + 16, 1) : "";
                progressive = marker == PROGRESSIVE || marker == ARITHMETIC_PROGRESSIVE;
                arithmetic = marker >= ARITHMETIC;
            }
            segments.add(new Segment(marker, at, 2 + length));
            at += 2 + length;
        }
        coded = at;
        scans = scansFrom(at);
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

    /** Whether it is coded by arithmetic, which not every Java can decode. */
    boolean isArithmetic() {
        return arithmetic;
    }

    /** Whether the whole picture is held as coefficients until its last scan has been read. */
    boolean isProgressive() {
        return progressive;
    }

    /** How many times the decoder goes over the picture. */
    int scans() {
        return scans;
    }

    /** Where the TIFF block of the Exif segment begins, or -1. */
    int exifOffset() {
        return exifOffset;
    }

    /** A marker within the coded data is none where a zero follows the 0xff. */
    private int scansFrom(int at) {
        int count = 0;
        for (int i = at; i + 1 < bytes.length; i++) {
            count += bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) START_OF_SCAN ? 1 : 0;
        }
        return count;
    }

    /** The file with only those segments that the pixels need; of four inks that is also what they look like. */
    byte[] withoutMetadata() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        if (channels == 3 && !jfif && !adobe && !channelIds.equals("RGB")) {
            // As libjpeg takes it. The JDK's decoder takes some of these for RGB, by ids and sampling.
            kept.writeBytes(JFIF);
        }
        if (channels == 4 && !adobe) {
            // As browsers take it: programs that take away what they do not know take away the marker, too.
            kept.writeBytes(ADOBE);
        }
        segments.stream().filter(this::isNeeded).forEach(segment -> kept.write(bytes, segment.at(), segment.length()));
        kept.write(bytes, coded, bytes.length - coded);
        return kept.toByteArray();
    }

    private boolean isNeeded(Segment segment) {
        return switch (segment.marker()) {
            case COMMENT -> false;
            // These two declare how the colours are coded; the rest are thumbnails, colour profiles and camera data.
            case APP0 -> isJfif(segment.at());
            case APP14 -> true;
            case APP2 -> channels == 4 && text(segment.at() + 4, 12).equals("ICC_PROFILE\0");
            default -> segment.marker() < APP0 || segment.marker() > APP15;
        };
    }

    private boolean isJfif(int at) {
        return text(at + 4, 5).equals("JFIF\0");
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
        return new UnreadableImageException(ImageReaders.endsTooEarly());
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException(Messages.get("picture.jpegBeginning"));
    }
}
