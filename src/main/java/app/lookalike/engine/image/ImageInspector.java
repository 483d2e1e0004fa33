package app.lookalike.engine.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks at picture files without decoding them: thousands a second. Safe for use from several threads. */
public final class ImageInspector {
    private final ImageReaders readers = new ImageReaders();

    /**
     * Reads the header and hashes the file.
     *
     * @throws UnreadableImageException if the file is no picture or its header is damaged; a file that passes may still
     *     turn out truncated when it is decoded
     */
    public ImageFacts inspect(byte[] bytes) {
        ImageHeader header = ImageHeader.read(bytes, readers);
        boolean swapped = Orientation.swapsSides(header.orientation());
        return new ImageFacts(
                header.format(),
                swapped ? header.height() : header.width(),
                swapped ? header.width() : header.height(),
                header.channels() == 1,
                contentHash(bytes));
    }

    /**
     * The size that the file declares, however small it is decoded.
     *
     * @throws UnreadableImageException if the file is no picture or its header is damaged
     */
    public RgbImage.Size sizeOf(byte[] bytes) {
        ImageHeader header = ImageHeader.read(bytes, readers);
        return Orientation.swapsSides(header.orientation())
                ? new RgbImage.Size(header.height(), header.width())
                : new RgbImage.Size(header.width(), header.height());
    }

    /** SHA-256 as 64 lower-case hexadecimal digits. */
    public static String contentHash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
