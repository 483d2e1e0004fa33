package app.lookalike.engine.image;

import java.awt.image.IndexColorModel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.ImageReaderSpi;

/**
 * What a file declares about its picture, read without decoding a pixel.
 *
 * @param format by the first bytes
 * @param width pixels as stored, before any rotation
 * @param height pixels as stored, before any rotation
 * @param channels colour channels as stored, without alpha: 1 grey, 3 colour (also a palette), 4 CMYK
 * @param orientation the Exif tag, 1 to 8
 */
record ImageHeader(ImageFormat format, int width, int height, int channels, int orientation) {
    private static final int PNG_GREY = 0;
    private static final int PNG_GREY_ALPHA = 4;

    /**
     * Reads the header.
     *
     * @throws UnreadableImageException if there is none that makes sense
     */
    static ImageHeader read(byte[] bytes, ImageReaders readers) {
        ImageFormat format = ImageFormat.of(bytes);
        return switch (format) {
            case JPEG -> ofJpeg(bytes);
            case PNG -> ofPng(bytes);
            default -> ofOther(format, bytes, readers);
        };
    }

    private static ImageHeader ofJpeg(byte[] bytes) {
        JpegSegments segments = new JpegSegments(bytes);
        int orientation = Orientation.read(bytes, segments.exifOffset());
        return new ImageHeader(ImageFormat.JPEG, segments.width(), segments.height(), segments.channels(), orientation);
    }

    /** PNG's first chunk is always IHDR (PNG specification, 11.2.2). */
    private static ImageHeader ofPng(byte[] bytes) {
        if (bytes.length < 33) {
            throw new UnreadableImageException(ImageReaders.ENDS_TOO_EARLY);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int width = header.getInt(16);
        int height = header.getInt(20);
        if (width < 1 || height < 1) {
            throw new UnreadableImageException("the PNG header is damaged");
        }
        int colourType = header.get(25);
        int channels = colourType == PNG_GREY || colourType == PNG_GREY_ALPHA ? 1 : 3;
        int exif = chunk(header, 8, "eXIf", true);
        return new ImageHeader(ImageFormat.PNG, width, height, channels, Orientation.read(bytes, exif));
    }

    private static ImageHeader ofOther(ImageFormat format, byte[] bytes, ImageReaders readers) {
        List<ImageReaderSpi> providers = readers.of(format, false);
        if (providers.isEmpty()) {
            throw new UnreadableImageException("no decoder for " + format + " is installed");
        }
        ImageReader reader = null;
        try {
            reader = ImageReaders.open(providers.get(0), bytes);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            ImageTypeSpecifier type = reader.getRawImageType(0);
            boolean palette = type != null && type.getColorModel() instanceof IndexColorModel;
            int channels = type == null || palette ? 3 : type.getColorModel().getNumColorComponents();
            int exif =
                    switch (format) {
                        case TIFF -> 0;
                        case WEBP -> chunk(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF", false);
                        default -> -1;
                    };
            return new ImageHeader(format, width, height, channels, Orientation.read(bytes, exif));
        } catch (EOFException e) {
            throw new UnreadableImageException(ImageReaders.ENDS_TOO_EARLY, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImageException("the " + format + " header is damaged (" + e.getMessage() + ")", e);
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    /**
     * Where the data of a chunk begins, or -1: PNG has length, type, data, checksum; RIFF has type, length, data padded
     * to an even length.
     */
    private static int chunk(ByteBuffer file, int from, String wanted, boolean png) {
        long at = from;
        while (at + 8 <= file.limit()) {
            int start = (int) at;
            long length = Integer.toUnsignedLong(file.getInt(png ? start : start + 4));
            byte[] type = new byte[4];
            file.get(png ? start + 4 : start, type);
            if (new String(type, StandardCharsets.ISO_8859_1).equals(wanted)) {
                return start + 8;
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return -1;
    }
}
