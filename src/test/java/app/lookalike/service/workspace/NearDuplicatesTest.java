package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every third product has a picture of its own; the one after it has the same file, the next one the same in better quality. */
class NearDuplicatesTest {
    private static final int PRODUCTS = 36;

    private final SmallWorkspace small;
    private final SearchService search = new SearchService();

    NearDuplicatesTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder);
    }

    /** Ovals; which ones depends on the motif, how finely they are stored does not. */
    private static byte[] picture(int i) {
        Random random = new Random(i / 3);
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int oval = 0; oval < 30; oval++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(50), random.nextInt(70), random.nextInt(30), random.nextInt(40));
        }
        graphics.dispose();
        return jpeg(image, i % 3 == 2 ? 0.9f : 0.8f);
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

    private OpenCatalog indexed() {
        DrawnCatalog.write(small.source(), PRODUCTS, NearDuplicatesTest::picture);
        return small.indexedSource(Integer.MAX_VALUE);
    }

    private List<Integer> motifs(OpenCatalog catalog, int k, boolean collapse) {
        SearchRequest request = SearchOptions.DEFAULT
                .withK(k)
                .withIncludeSelf(true)
                .withCollapseDuplicates(collapse)
                .requestOf(new Query.ByProduct("1000"));
        return search.search(catalog, request).hits().stream()
                .map(hit -> (Integer.parseInt(hit.product().id()) - 1000) / 3)
                .toList();
    }

    @Test
    void eachPictureIsAnsweredOnceAndAsManyAsAskedFor() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(motifs(catalog, 5, false)).startsWith(0, 0, 0);
            assertThat(motifs(catalog, 5, true))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .startsWith(0);
            assertThat(motifs(catalog, 50, true)).hasSize(PRODUCTS / 3).doesNotHaveDuplicates();
        }
    }

    @Test
    void identicalPicturesAreAnsweredOnceWhereTheyCannotBeReadAnyMore() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(small.source()
                            .toFile()
                            .renameTo(small.source().resolveSibling("moved").toFile()))
                    .isTrue();

            assertThat(motifs(catalog, 50, true)).hasSize(PRODUCTS / 3 * 2);
        }
    }
}
