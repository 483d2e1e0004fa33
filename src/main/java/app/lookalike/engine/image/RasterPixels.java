package app.lookalike.engine.image;

import app.lookalike.engine.image.sample.LabSamples;
import app.lookalike.engine.image.sample.LossyWebp;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture of any kind as 8-bit RGB on white. The samples of grey and RGB pictures are taken as they are:
 * Java's own conversion brightens grey (128 becomes 188, for it takes grey as linear) and applies colour profiles, which
 * costs 100 times the decoding and which no network was trained with.
 */
final class RasterPixels {
    private RasterPixels() {}

    /** Writes one row as {@code width × 3} bytes. */
    private interface RowReader {
        void read(int y, byte[] rgb);
    }

    /**
     * Converts and, where asked, shrinks by averaging blocks of pixels, so that a large photo never exists twice.
     *
     * @param canvas what it is a part of, null where it is all; the rest is white
     * @param block side of a block in pixels, 1 or more; blocks at the right and bottom edge may be smaller
     */
    static RgbImage toRgb(BufferedImage image, @Nullable Canvas canvas, int block) {
        return toRgb(rowReader(image), image.getWidth(), image.getHeight(), canvas, block);
    }

    private static RowReader onCanvas(RowReader frame, int width, int height, Canvas canvas) {
        byte[] row = new byte[width * 3];
        int length = Math.min(row.length, (canvas.width() - canvas.left()) * 3);
        return (y, rgb) -> {
            Arrays.fill(rgb, (byte) 255);
            int inside = y - canvas.top();
            if (inside >= 0 && inside < height) {
                frame.read(inside, row);
                System.arraycopy(row, 0, rgb, canvas.left() * 3, length);
            }
        };
    }

    /** The same for samples in CIE L*a*b*, see {@link LabSamples}. */
    static RgbImage labToRgb(Raster lab, int block) {
        int[] samples = new int[lab.getWidth() * 3];
        return toRgb((y, rgb) -> LabSamples.row(lab, y, samples, rgb), lab.getWidth(), lab.getHeight(), block);
    }

    /** The same for a lossy WebP. */
    static RgbImage lossyWebpToRgb(BufferedImage image, @Nullable Canvas canvas, int block) {
        LossyWebp picture = new LossyWebp(image);
        int[] opacity = new int[image.getWidth()];
        RowReader rows = (y, rgb) -> {
            picture.row(y, rgb, opacity);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = onWhite(rgb[i] & 0xff, opacity[i / 3]);
            }
        };
        return toRgb(rows, image.getWidth(), image.getHeight(), canvas, block);
    }

    private static RgbImage toRgb(RowReader rows, int width, int height, @Nullable Canvas canvas, int block) {
        return canvas == null
                ? toRgb(rows, width, height, block)
                : toRgb(onCanvas(rows, width, height, canvas), canvas.width(), canvas.height(), block);
    }

    private static RgbImage toRgb(RowReader rows, int width, int height, int block) {
        byte[] row = new byte[width * 3];
        if (block == 1) {
            byte[] pixels = new byte[width * height * 3];
            for (int y = 0; y < height; y++) {
                rows.read(y, row);
                System.arraycopy(row, 0, pixels, y * row.length, row.length);
            }
            return new RgbImage(width, height, pixels);
        }
        int smallWidth = (width + block - 1) / block;
        int smallHeight = (height + block - 1) / block;
        byte[] pixels = new byte[smallWidth * smallHeight * 3];
        int[] sums = new int[smallWidth * 3];
        for (int y = 0; y < height; y++) {
            rows.read(y, row);
            add(row, width, block, sums);
            if (y % block == block - 1 || y == height - 1) {
                average(sums, width, block, y % block + 1, pixels, y / block * smallWidth * 3);
                Arrays.fill(sums, 0);
            }
        }
        return new RgbImage(smallWidth, smallHeight, pixels);
    }

    private static void add(byte[] row, int width, int block, int[] sums) {
        int in = 0;
        for (int out = 0; out < sums.length; out += 3) {
            int end = Math.min(in + block * 3, width * 3);
            for (; in < end; in += 3) {
                sums[out] += row[in] & 0xff;
                sums[out + 1] += row[in + 1] & 0xff;
                sums[out + 2] += row[in + 2] & 0xff;
            }
        }
    }

    private static void average(int[] sums, int width, int block, int rows, byte[] pixels, int to) {
        for (int i = 0; i < sums.length; i++) {
            int columns = Math.min(block, width - i / 3 * block);
            int count = rows * columns;
            pixels[to + i] = (byte) ((sums[i] + count / 2) / count);
        }
    }

    private static RowReader rowReader(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return ofPalette(image.getRaster(), palette);
        }
        int space = model.getColorSpace().getType();
        boolean plain = model instanceof ComponentColorModel
                && !model.isAlphaPremultiplied()
                && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB);
        if (plain && model.getTransferType() == DataBuffer.TYPE_BYTE && is(model, 8)) {
            return ofBytes(image.getRaster());
        }
        if (plain && model.getTransferType() == DataBuffer.TYPE_USHORT && is(model, 16)) {
            return ofShorts(image.getRaster());
        }
        return ofAnything(image);
    }

    private static boolean is(ColorModel model, int bits) {
        return Arrays.stream(model.getComponentSize()).allMatch(size -> size == bits);
    }

    private static RowReader ofBytes(Raster raster) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        byte[] samples = new byte[width * bands];
        return (y, rgb) -> {
            raster.getDataElements(0, y, width, 1, samples);
            spread(samples, bands, rgb);
        };
    }

    private static RowReader ofShorts(Raster raster) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        short[] wide = new short[width * bands];
        byte[] samples = new byte[wide.length];
        return (y, rgb) -> {
            raster.getDataElements(0, y, width, 1, wide);
            for (int i = 0; i < wide.length; i++) {
                samples[i] = (byte) (((wide[i] & 0xffff) * 255 + 32767) / 65535);
            }
            spread(samples, bands, rgb);
        };
    }

    private static RowReader ofPalette(Raster raster, IndexColorModel palette) {
        int width = raster.getWidth();
        int[] indexes = new int[width];
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        return (y, rgb) -> {
            raster.getSamples(0, y, width, 1, 0, indexes);
            for (int x = 0; x < width; x++) {
                putOnWhite(indexes[x] < colours.length ? colours[indexes[x]] : 0, rgb, x * 3);
            }
        };
    }

    private static RowReader ofAnything(BufferedImage image) {
        int width = image.getWidth();
        int[] colours = new int[width];
        return (y, rgb) -> {
            image.getRGB(0, y, width, 1, colours, 0, width);
            for (int x = 0; x < width; x++) {
                putOnWhite(colours[x], rgb, x * 3);
            }
        };
    }

    /** 1 band grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. */
    private static void spread(byte[] samples, int bands, byte[] rgb) {
        if (bands == 3) {
            System.arraycopy(samples, 0, rgb, 0, rgb.length);
            return;
        }
        for (int in = 0, out = 0; out < rgb.length; in += bands, out += 3) {
            int red = samples[in] & 0xff;
            int green = bands < 3 ? red : samples[in + 1] & 0xff;
            int blue = bands < 3 ? red : samples[in + 2] & 0xff;
            int alpha = bands % 2 == 1 ? 255 : samples[in + bands - 1] & 0xff;
            putOnWhite((alpha << 24) | (red << 16) | (green << 8) | blue, rgb, out);
        }
    }

    private static void putOnWhite(int argb, byte[] rgb, int at) {
        int alpha = argb >>> 24;
        rgb[at] = onWhite((argb >> 16) & 0xff, alpha);
        rgb[at + 1] = onWhite((argb >> 8) & 0xff, alpha);
        rgb[at + 2] = onWhite(argb & 0xff, alpha);
    }

    private static byte onWhite(int colour, int alpha) {
        return (byte) ((colour * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
