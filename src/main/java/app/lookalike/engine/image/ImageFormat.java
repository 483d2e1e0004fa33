package app.lookalike.engine.image;

import app.lookalike.base.text.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The formats that can be read, detected by their first bytes and never by a file name. */
public enum ImageFormat {
    /** JFIF, Exif and Adobe JPEG: baseline or progressive, grey, colour or CMYK. */
    JPEG,
    /** PNG of every colour type and depth. */
    PNG,
    /** GIF; of an animation the first frame. */
    GIF,
    /** Windows bitmap. */
    BMP,
    /** TIFF; of several pages the first. */
    TIFF,
    /** WebP, lossy or lossless; of an animation the first frame. */
    WEBP;

    private static final int SHOWN_CHARACTERS = 24;
    /** Bytes behind {@code ftyp} with the brands that a file claims to be of; what follows in HEIC is not one. */
    private static final int BRANDS = 24;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    /**
     * Looks at the first bytes.
     *
     * @throws UnreadableImageException if they belong to no known format; the message names what the file seems to be
     *     instead
     */
    public static ImageFormat of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableImageException(Messages.get("picture.emptyFile"));
        }
        if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
            return GIF;
        }
        if (startsWith(bytes, 0, "BM") && startsWith(bytes, 15, "\0\0\0")) {
            return BMP;
        }
        if (startsWith(bytes, 0, "II*\0") || startsWith(bytes, 0, "MM\0*") || startsWith(bytes, 0, "II+\0")) {
            return TIFF;
        }
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
            return WEBP;
        }
        throw new UnreadableImageException(whatElse(bytes));
    }

    private static String whatElse(byte[] bytes) {
        if (startsWith(bytes, 4, "ftyp")) {
            String brands = new String(bytes, 8, Math.min(bytes.length - 8, BRANDS), StandardCharsets.ISO_8859_1);
            if (brands.contains("avif") || brands.contains("avis")) {
                return Messages.get("picture.avif");
            }
            if (HEIC_BRANDS.contains(brands.substring(0, Math.min(brands.length(), 4)))) {
                return Messages.get("picture.heic");
            }
        }
        if (startsWith(bytes, 0, "%PDF")) {
            return Messages.get("picture.pdf");
        }
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN_CHARACTERS), StandardCharsets.UTF_8);
        // The last character is not judged: the cut may have split it.
        boolean readable = text.chars()
                .limit(text.length() - 1L)
                .allMatch(c -> (c >= 32 && c != 0xfffd) || Character.isWhitespace(c));
        return readable ? Messages.get("picture.text", text.strip()) : Messages.get("picture.unknownFormat");
    }

    private static boolean startsWith(byte[] bytes, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
