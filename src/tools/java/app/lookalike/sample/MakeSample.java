package app.lookalike.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes the built-in sample catalogue: {@code styles.csv} and {@code images/<id>.jpg}. */
public final class MakeSample {

    private static final float QUALITY = 0.86f;

    private MakeSample() {}

    /** Writes the sample into the folder named by the first argument; pictures of an earlier run are removed. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "data/sample");
        write(folder, Assortment.products());
    }

    private static void write(Path folder, List<SampleProduct> products) throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(images, "*.jpg")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
        long bytes = products.parallelStream()
                .mapToLong(product -> {
                    try {
                        byte[] jpeg = jpeg(product.picture());
                        Files.write(images.resolve(product.id() + ".jpg"), jpeg);
                        return jpeg.length;
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .sum();
        String rows = products.stream().map(product -> product.row() + "\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("styles.csv"), SampleProduct.HEADER + "\n" + rows, StandardCharsets.UTF_8);
        System.out.printf("%d products, %.2f MB of pictures in %s%n", products.size(), bytes / 1e6, folder);
    }

    /** The picture as a baseline JPEG; the same picture gives the same bytes. */
    static byte[] jpeg(BufferedImage picture) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
