package app.lookalike.engine.image;

import app.lookalike.base.Limit;
import app.lookalike.base.text.Messages;
import java.awt.image.IndexColorModel;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * What a file declares about its picture, read without decoding a pixel.
 *
 * @param format by the first bytes
 * @param width pixels as stored, before any rotation
 * @param height pixels as stored, before any rotation
 * @param channels colour channels as stored, without alpha: 1 grey, 3 colour (also a palette), 4 CMYK
 * @param orientation the Exif tag, 1 to 8
 * @param canvas where the first frame lies in the picture; null where it is all of it
 * @param way how its pixels are read
 * @param cost of decoding
 */
record ImageHeader(
        ImageFormat format,
        int width,
        int height,
        int channels,
        int orientation,
        @Nullable Canvas canvas,
        Way way,
        DecodingCost cost) {
    /** How pixels are read. */
    enum Way {
        /** As the decoder has them. */
        USUAL,
        /** Samples in CIE L*a*b*, of which the decoder makes too dark colours. */
        LAB,
        /** Interlaced rows of a GIF, which the decoder puts in a wrong order where they are few. */
        SHUFFLED_ROWS,
        /** Lossy WebP, whose colours are to be interpolated. */
        LOSSY_WEBP
    }

    /** Of heap, for reading a header with a third-party reader. */
    private static final long HEADER_BYTES = 4 << 20;

    /**
     * Reads the header.
     *
     * @throws UnreadableImageException if there is none that makes sense
     */
    static ImageHeader read(byte[] bytes, ImageReaders readers) {
        ImageFormat format = ImageFormat.of(bytes);
        try {
            return switch (format) {
                case JPEG -> ofJpeg(bytes);
                case PNG -> ofPng(bytes);
                case WEBP -> ofWebp(bytes);
                case TIFF -> ofTiff(bytes, readers);
                case GIF -> {
                    Way way = new GifFile(bytes).hasFewInterlacedRows() ? Way.SHUFFLED_ROWS : Way.USUAL;
                    yield ofOther(format, bytes, readers, Orientation.UPRIGHT, way, DecodingCost.PLAIN);
                }
                case BMP -> ofOther(format, bytes, readers, Orientation.UPRIGHT, Way.USUAL, DecodingCost.PLAIN);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableImageException(Messages.get("picture.headerDamaged", format), e);
        }
    }

    /** The file without the parts that are not needed for the pixels. */
    static byte[] essence(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> new JpegSegments(bytes).withoutMetadata();
            case PNG -> new PngChunks(bytes).withoutMetadata();
            case WEBP -> new WebpFile(bytes).withoutMetadata();
            case TIFF -> TiffDirectory.of(bytes, 0).alone();
            case GIF -> new GifFile(bytes).withPlainRows();
            case BMP -> bytes;
        };
    }

    /**
     * How many bytes behind the end its decoder reads without using them; lossy WebP may use two that are read as zero.
     */
    int lookAhead() {
        return format != ImageFormat.WEBP ? 0 : cost.equals(DecodingCost.WEBP_LOSSLESS) ? 16 : 2;
    }

    private static ImageHeader ofJpeg(byte[] bytes) {
        JpegSegments segments = new JpegSegments(bytes);
        if (segments.scans() > Limit.JPEG_SCANS.value()) {
            throw new UnreadableImageException(Messages.get(
                    "picture.scans", segments.scans(), Limit.JPEG_SCANS.value(), Limit.JPEG_SCANS.property()));
        }
        return new ImageHeader(
                ImageFormat.JPEG,
                segments.width(),
                segments.height(),
                segments.channels(),
                Orientation.read(bytes, segments.exifOffset()),
                null,
                Way.USUAL,
                DecodingCost.ofJpeg(segments));
    }

    private static ImageHeader ofPng(byte[] bytes) {
        PngChunks chunks = new PngChunks(bytes);
        return new ImageHeader(
                ImageFormat.PNG,
                chunks.width(),
                chunks.height(),
                chunks.channels(),
                Orientation.read(bytes, chunks.exifOffset()),
                null,
                Way.USUAL,
                chunks.depth() > Byte.SIZE ? DecodingCost.WIDE : DecodingCost.PLAIN);
    }

    private static ImageHeader ofWebp(byte[] bytes) {
        WebpFile file = new WebpFile(bytes);
        Canvas canvas = file.canvas();
        return new ImageHeader(
                ImageFormat.WEBP,
                canvas == null ? file.width() : canvas.width(),
                canvas == null ? file.height() : canvas.height(),
                3,
                Orientation.read(bytes, file.exifOffset()),
                canvas,
                file.isLossless() ? Way.USUAL : Way.LOSSY_WEBP,
                file.isLossless() ? DecodingCost.WEBP_LOSSLESS : DecodingCost.WEBP_LOSSY);
    }

    private static ImageHeader ofTiff(byte[] bytes, ImageReaders readers) {
        TiffDirectory directory = TiffDirectory.of(bytes, 0);
        return ofOther(
                ImageFormat.TIFF,
                directory.alone(),
                readers,
                Orientation.read(bytes, 0),
                directory.isLab() ? Way.LAB : Way.USUAL,
                DecodingCost.ofTiff(directory));
    }

    private static ImageHeader ofOther(
            ImageFormat format, byte[] bytes, ImageReaders readers, int orientation, Way way, DecodingCost cost) {
        List<ImageReaderSpi> providers = readers.of(format, false);
        if (providers.isEmpty()) {
            throw new UnreadableImageException(Messages.get("picture.noDecoder", format));
        }
        return DecodingRoom.SHARED.run(HEADER_BYTES, () -> {
            ImageReader reader = ImageReaders.open(providers.get(0), new GuardedInput(bytes, 0));
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width < 1 || height < 1) {
                    throw new UnreadableImageException(Messages.get("picture.headerDamaged", format));
                }
                ImageTypeSpecifier type = reader.getRawImageType(0);
                boolean palette = type != null && type.getColorModel() instanceof IndexColorModel;
                int channels =
                        type == null || palette ? 3 : type.getColorModel().getNumColorComponents();
                Canvas canvas = format == ImageFormat.GIF ? new GifFile(bytes).canvas(width, height) : null;
                return new ImageHeader(
                        format,
                        canvas == null ? width : canvas.width(),
                        canvas == null ? height : canvas.height(),
                        channels,
                        orientation,
                        canvas,
                        way,
                        cost);
            } catch (UnreadableImageException e) {
                throw e;
            } catch (EOFException e) {
                throw new UnreadableImageException(ImageReaders.endsTooEarly(), e);
            } catch (IOException | RuntimeException e) {
                throw new UnreadableImageException(Messages.get("picture.headerDamaged", format), e);
            } finally {
                reader.dispose();
            }
        });
    }
}
