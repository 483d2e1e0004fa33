package app.lookalike.engine.image;

import app.lookalike.base.Limit;
import app.lookalike.base.text.Messages;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The bytes of a picture file as upright 8-bit RGB, whatever they hold: JPEG (grey, colour, CMYK), PNG (palette, alpha,
 * 16 bit), GIF, BMP, TIFF, WebP. Transparent parts become white, of an animation the first frame is used, in its place
 * on the canvas, the Exif orientation is applied. Samples are taken as stored, without the colour profile, as the networks were trained; only
 * CMYK is converted. Refuses by the declared size, before anything large is allocated, and incomplete files, where the
 * format allows detecting them. No content of a file does more than make it unreadable ({@link DecodingRoom}). Safe for
 * use from several threads, which wait for each other where memory is short.
 */
public final class ImageDecoder {
    /** What is held in memory at full resolution while shrinking, in pixels. */
    private static final long WORKING_PIXELS = 24_000_000;

    private final ImageReaders readers = new ImageReaders();

    /** How many of the largest files can be in memory, to be decoded, at once. */
    public static int places() {
        return DecodingRoom.SHARED.places(Limit.PICTURE_BYTES.value());
    }

    /**
     * The whole picture.
     *
     * @throws UnreadableImageException if it cannot be read; the message gives the reason
     */
    public RgbImage decode(byte[] bytes) {
        return decode(bytes, Integer.MAX_VALUE);
    }

    /**
     * The picture, possibly smaller, for callers that will resize it anyway: a photo of 1800 × 2400 pixels for a
     * network of 224 × 224 comes as 450 × 600, averaged, and takes a sixteenth of the memory.
     *
     * @param minSide pixels that are wanted in the end; the shorter side keeps at least twice as many if it has them
     * @throws UnreadableImageException if it cannot be read; the message gives the reason
     */
    public RgbImage decode(byte[] bytes, int minSide) {
        ImageHeader header = ImageHeader.read(bytes, readers);
        long pixels = (long) header.width() * header.height();
        if (pixels > Limit.PICTURE_PIXELS.value()) {
            throw new UnreadableImageException(Messages.get(
                    "picture.large", header.width(), header.height(), Limit.PICTURE_PIXELS.value() / 1_000_000));
        }
        long shrink = Math.max(1, Math.min(header.width(), header.height()) / (2L * Math.max(1, minSide)));
        // Beyond the working size pixels are left out while decoding, which may alias a little; the rest is averaged.
        int step = 1;
        while (step < shrink && pixels / ((long) step * step) > WORKING_PIXELS) {
            step++;
        }
        int kept = step;
        int block = (int) (shrink / step);
        return DecodingRoom.SHARED.run(
                header.cost().bytes(pixels, kept, block, bytes.length),
                () -> Orientation.upright(decode(bytes, header, kept, block), header.orientation()));
    }

    private RgbImage decode(byte[] bytes, ImageHeader header, int step, int block) {
        byte[] essence = ImageHeader.essence(header.format(), bytes);
        UnreadableImageException failure = null;
        for (ImageReaderSpi provider : readers.of(header.format(), header.channels() == 4)) {
            try {
                return read(provider, essence, header, step, block);
            } catch (UnreadableImageException e) {
                throw e;
            } catch (EOFException e) {
                throw new UnreadableImageException(ImageReaders.endsTooEarly(), e);
            } catch (IOException | RuntimeException e) {
                // Decoders throw whatever their tables run into; another decoder may support this kind of file.
                failure = failure == null ? undecodable(header, e) : failure;
            }
        }
        if (failure != null && header.format() == ImageFormat.JPEG && new JpegSegments(bytes).isArithmetic()) {
            throw new UnreadableImageException(Messages.get("picture.arithmetic"), failure);
        }
        throw failure != null
                ? failure
                : new UnreadableImageException(Messages.get("picture.noDecoder", header.format()));
    }

    private static RgbImage read(ImageReaderSpi provider, byte[] bytes, ImageHeader header, int step, int block)
            throws IOException {
        GuardedInput input = new GuardedInput(bytes, header.lookAhead());
        ImageReader reader = ImageReaders.open(provider, input);
        boolean[] truncated = new boolean[1];
        try {
            reader.addIIOReadWarningListener((source, warning) -> truncated[0] |= tellsOfMissingData(warning));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Canvas canvas = header.canvas() == null ? null : header.canvas().thinned(step);
            RgbImage image =
                    switch (header.way()) {
                        case LAB -> RasterPixels.labToRgb(reader.readRaster(0, param), block);
                        case SHUFFLED_ROWS -> RasterPixels.toRgb(GifFile.inOrder(reader.read(0, param)), canvas, block);
                        case LOSSY_WEBP ->
                            step == 1
                                    ? RasterPixels.lossyWebpToRgb(reader.read(0, param), canvas, block)
                                    : RasterPixels.toRgb(reader.read(0, param), canvas, block);
                        case USUAL -> RasterPixels.toRgb(reader.read(0, param), canvas, block);
                    };
            if (truncated[0]) {
                // The decoder fills what is missing with grey; half a shirt would be indexed as a grey block.
                throw new UnreadableImageException(ImageReaders.endsTooEarly());
            }
            return image;
        } catch (IOException | RuntimeException e) {
            if (truncated[0]) {
                throw new UnreadableImageException(ImageReaders.endsTooEarly(), e);
            }
            throw e;
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG decoder's own words, and those of libjpeg inside it, which are not translated. */
    private static boolean tellsOfMissingData(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature end") || text.contains("missing eoi");
    }

    private static UnreadableImageException undecodable(ImageHeader header, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof EOFException)) {
            root = root.getCause();
        }
        if (root instanceof EOFException) {
            return new UnreadableImageException(ImageReaders.endsTooEarly(), cause);
        }
        if (root instanceof OutOfMemoryError) {
            return new UnreadableImageException(DecodingRoom.noMemory(), cause);
        }
        return new UnreadableImageException(Messages.get("picture.dataDamaged", header.format()), cause);
    }
}
