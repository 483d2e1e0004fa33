package app.lookalike.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Picture files made for tests. */
final class Pictures {
    private Pictures() {}

    /** A picture whose pixel at (x, y) is the RGB that the function gives. */
    static BufferedImage painted(int width, int height, int type, IntBinaryOperator rgb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb.applyAsInt(x, y));
            }
        }
        return image;
    }

    /** Top left red, top right green, bottom left blue, bottom right white: every rotation and mirroring differs. */
    static BufferedImage quarters(int width, int height) {
        return painted(
                width,
                height,
                BufferedImage.TYPE_INT_RGB,
                (x, y) ->
                        y < height / 2 ? (x < width / 2 ? 0xff0000 : 0x00ff00) : (x < width / 2 ? 0x0000ff : 0xffffff));
    }

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(BufferedImage image) {
        return jpeg(new IIOImage(image, null, null), true);
    }

    /** A JPEG whose samples are stored as given, without any marker that says what they mean. */
    static byte[] rawJpeg(int width, int height, int... sample) {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, sample.length, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, sample);
            }
        }
        return jpeg(new IIOImage(raster, null, null), false);
    }

    private static byte[] jpeg(IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /**
     * A baseline JPEG with a JFIF marker and components 1, 2, 3.
     *
     * @param across pixels in a row that share their colour, 1 or 2
     * @param down pixels in a column that do
     */
    static byte[] subsampledJpeg(BufferedImage image, int across, int down) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
            IIOMetadataNode luminance =
                    (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
            luminance.setAttribute("HsamplingFactor", String.valueOf(across));
            luminance.setAttribute("VsamplingFactor", String.valueOf(down));
            metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
            return jpeg(new IIOImage(image, null, metadata), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Takes the JFIF marker off a JPEG that begins with one. */
    static byte[] withoutJfif(byte[] jpeg) {
        assertThat(jpeg[3]).isEqualTo((byte) 0xe0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int behind = 4 + (((jpeg[4] & 0xff) << 8) | (jpeg[5] & 0xff));
        out.write(jpeg, behind, jpeg.length - behind);
        return out.toByteArray();
    }

    /** Calls the three components of a baseline JPEG something else. */
    static byte[] withIds(byte[] jpeg, int... ids) {
        byte[] changed = jpeg.clone();
        int at = 2;
        while (changed[at + 1] != (byte) 0xda) {
            for (int i = 0; i < 3 && changed[at + 1] == (byte) 0xc0; i++) {
                changed[at + 10 + 3 * i] = (byte) ids[i];
            }
            at += 2 + (((changed[at + 2] & 0xff) << 8) | (changed[at + 3] & 0xff));
        }
        for (int i = 0; i < 3; i++) {
            changed[at + 5 + 2 * i] = (byte) ids[i];
        }
        return changed;
    }

    /** Interlaced, where the format can be. */
    static byte[] interlaced(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A chunk of a PNG file. */
    static byte[] pngChunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    /** Puts chunks behind the header of a PNG. */
    static byte[] withChunks(byte[] png, byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /** Puts a segment directly behind the start-of-image marker of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A TIFF block that holds the orientation tag and nothing else, big-endian. */
    static byte[] orientationBlock(int orientation) {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
    }

    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.writeBytes(orientationBlock(orientation));
        return withSegment(jpeg, 0xe1, exif.toByteArray());
    }

    /** One pixel of a decoded picture. */
    static Color colour(RgbImage image, int x, int y) {
        int at = (y * image.width() + x) * 3;
        return new Color(image.pixels()[at] & 0xff, image.pixels()[at + 1] & 0xff, image.pixels()[at + 2] & 0xff);
    }

    /** How far two colours are apart at most, over the channels. */
    static int distance(Color a, Color b) {
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    static ImageTypeSpecifier grey16() {
        return ImageTypeSpecifier.createGrayscale(16, java.awt.image.DataBuffer.TYPE_USHORT, false);
    }
}
