package app.lookalike.testing;

import app.lookalike.engine.image.RgbImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A small catalogue in Kaggle's layout whose neighbours are known: product i is a plain picture of hue i / n, so the
 * products beside it are the most similar ones.
 */
public final class DrawnCatalog {
    private DrawnCatalog() {}

    /** Writes {@code styles.csv} and n pictures, ids 1000, 1001, ... */
    public static Path write(Path folder, int n) {
        return write(folder, n, i -> picture(i / (2f * n)));
    }

    /** The same with pictures that have nothing to do with each other: random colours, each time the same. */
    public static Path writeMosaics(Path folder, int n) {
        return write(folder, n, DrawnCatalog::mosaic);
    }

    /** The same with the pictures that the function gives, as JPEG. */
    public static Path write(Path folder, int n, IntFunction<byte[]> pictures) {
        StringBuilder csv = new StringBuilder("id,gender,masterCategory,subCategory,articleType,baseColour,season,year,"
                + "usage,productDisplayName\n");
        try {
            Files.createDirectories(folder.resolve("images"));
            for (int i = 0; i < n; i++) {
                String gender = i % 2 == 0 ? "Men" : "Women";
                csv.append(String.format(
                        Locale.ROOT,
                        "%d,%s,Apparel,Topwear,Shirts,Hue %d,Fall,2011,Casual,Shirt number %d, plain\n",
                        1000 + i,
                        gender,
                        i,
                        i));
                Files.write(folder.resolve("images").resolve((1000 + i) + ".jpg"), pictures.apply(i));
            }
            Files.writeString(folder.resolve("styles.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /**
     * Products p0, p1, ... with the pictures p0_1.jpg, p0_2.jpg, p0_3.jpg: the mosaics 1001, 1002 and 1003 for p0, 1011 and
     * 1012 for p1. The third one of all but p0 is 1077.
     *
     * @param cells of a row, with # for the id and $ for the gender
     */
    public static void writeViews(Path source, int n, String header, String cells) {
        StringBuilder table = new StringBuilder(header + "\n");
        try {
            Files.createDirectories(source.resolve("images"));
            for (int i = 0; i < n; i++) {
                table.append(cells.replace("#", "p" + i).replace("$", i % 2 == 0 ? "Men" : "Women"))
                        .append('\n');
                for (int view = 1; view <= 3; view++) {
                    int motif = view == 3 && i > 0 ? 77 : 10 * i + view;
                    Files.write(source.resolve("images/p" + i + "_" + view + ".jpg"), mosaic(1000 + motif));
                }
            }
            Files.writeString(source.resolve("shop.csv"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo of 120 × 160 pixels: two things in colours of a drawn catalogue before a light wall. */
    public static RgbImage things() {
        int width = 120;
        int height = 160;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(200, 205, 190));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.getHSBColor(0, 1, 1));
        graphics.fillRect(12, 16, 36, 56);
        graphics.setColor(Color.getHSBColor(8 / 24f, 1, 1));
        graphics.fillRect(66, 88, 42, 56);
        graphics.dispose();
        byte[] pixels = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int rgb = image.getRGB(i % width, i / width);
            pixels[3 * i] = (byte) (rgb >> 16);
            pixels[3 * i + 1] = (byte) (rgb >> 8);
            pixels[3 * i + 2] = (byte) rgb;
        }
        return new RgbImage(width, height, pixels);
    }

    /** A plain picture as JPEG. */
    public static byte[] picture(float hue) {
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor(hue, 1, 1));
        graphics.fillRect(0, 0, 60, 80);
        graphics.dispose();
        return jpeg(image);
    }

    /** Twelve tiles of random colours as JPEG; the same ones for the same number. */
    public static byte[] mosaic(int number) {
        Random random = new Random(number);
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int tile = 0; tile < 12; tile++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(tile % 3 * 20, tile / 3 * 20, 20, 20);
        }
        graphics.dispose();
        return jpeg(image);
    }

    /** Ovals as JPEG of 60 × 80 pixels; the motif says which ones, the quality, 0 to 1, how finely they are stored. */
    public static byte[] ovals(int motif, float quality) {
        return ovals(motif, quality, 1);
    }

    /** The same so many times as wide and as high. */
    public static byte[] ovals(int motif, float quality, int scale) {
        Random random = new Random(motif);
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int oval = 0; oval < 30; oval++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(50), random.nextInt(70), random.nextInt(30), random.nextInt(40));
        }
        graphics.dispose();
        return jpeg(enlarged(image, scale), quality);
    }

    private static BufferedImage enlarged(BufferedImage image, int scale) {
        BufferedImage large =
                new BufferedImage(image.getWidth() * scale, image.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, large.getWidth(), large.getHeight(), null);
        graphics.dispose();
        return large;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
