package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.files.FileTree;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pictures of Fashion-MNIST as greyscale PNG files, made on demand and inverted: the data set is white on black,
 * product photos (and what the networks learned from) are dark on white. Keeps the uncompressed values in memory, 55 MB
 * for both parts, since neither a gzip file nor a table can be entered in the middle.
 */
public final class FashionMnistPictures implements PictureSource {
    private final Map<String, Samples> parts = new HashMap<>();

    /** The pictures of these parts. */
    public FashionMnistPictures(FileTree tree, List<FashionMnistPart> found) {
        found.forEach(part -> parts.put(part.name(), part.pictures(tree)));
    }

    @Override
    public byte[] read(String location) throws IOException {
        int dash = location.lastIndexOf('-');
        Samples part = dash < 0 ? null : parts.get(location.substring(0, dash));
        int index = index(location.substring(dash + 1));
        if (part == null || index < 0 || index >= part.count()) {
            throw new IOException(Messages.get("import.mnist.noPicture", location));
        }
        BufferedImage image = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < part.width() * part.height(); i++) {
            image.getRaster().setSample(i % part.width(), i / part.width(), 0, 255 - part.value(index, i));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // ImageIO's own choice for a stream is a temporary file for every picture.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        }
        return png.toByteArray();
    }

    @Override
    public void close() {}

    private static int index(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
