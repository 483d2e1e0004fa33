package app.lookalike.testing;

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
