package app.lookalike.service.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Box;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectProposalsTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 160;

    private final CatalogService catalogs;
    private final Path workspace;
    private final ObjectProposals proposals = new ObjectProposals();

    ObjectProposalsTest(@TempDir Path folder) {
        workspace = folder.resolve("workspace");
        catalogs = new CatalogService(
                new AppDirectories(folder, folder, folder, folder),
                Optional.empty(),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                () -> NetworkChoice.DEFAULT);
        catalogs.importInto(
                workspace, DrawnCatalog.write(folder.resolve("source"), 12), CatalogFormat.AUTO, Progress.NONE);
    }

    @Test
    void proposesABoxForEachThingFromLeftToRight() {
        try (OpenCatalog catalog = indexed()) {
            List<ProposedObject> found = proposals.propose(catalog, photo(), Progress.NONE);

            assertThat(found).hasSizeBetween(2, 4);
            assertThat(found).anyMatch(object -> covers(object.box(), 0.1, 0.1, 0.4, 0.45));
            assertThat(found).anyMatch(object -> covers(object.box(), 0.55, 0.55, 0.9, 0.9));
            assertThat(found.stream().map(object -> object.box().left())).isSorted();
        }
    }

    @Test
    void findsNothingInAPlainPicture() {
        try (OpenCatalog catalog = indexed()) {
            byte[] grey = new byte[3 * WIDTH * HEIGHT];
            Arrays.fill(grey, (byte) 130);

            assertThat(proposals.propose(catalog, new RgbImage(WIDTH, HEIGHT, grey), Progress.NONE))
                    .isEmpty();
            assertThat(proposals.propose(catalog, new RgbImage(1, 1, new byte[3]), Progress.NONE))
                    .isEmpty();
        }
    }

    @Test
    void needsSomethingToCompareWithAndStopsWhenAsked() {
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThatThrownBy(() -> proposals.propose(catalog, photo(), Progress.NONE))
                    .isInstanceOf(LookalikeException.class);
        }
        try (OpenCatalog catalog = indexed()) {
            Progress cancelled = new Progress() {
                @Override
                public void update(String message, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertThatThrownBy(() -> proposals.propose(catalog, photo(), cancelled))
                    .isInstanceOf(CancelledException.class);
        }
    }

    private OpenCatalog indexed() {
        OpenCatalog catalog = catalogs.open(workspace);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    private static boolean covers(Box box, double left, double top, double right, double bottom) {
        double across = Math.min(box.right(), right) - Math.max(box.left(), left);
        double down = Math.min(box.bottom(), bottom) - Math.max(box.top(), top);
        double both = Math.max(0, across) * Math.max(0, down);
        return both / (box.width() * box.height() + (right - left) * (bottom - top) - both) > 0.5;
    }

    /** Two things in colours of the catalogue before a light wall. */
    private static RgbImage photo() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(200, 205, 190));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.getHSBColor(0, 1, 1));
        graphics.fillRect(12, 16, 36, 56);
        graphics.setColor(Color.getHSBColor(8 / 24f, 1, 1));
        graphics.fillRect(66, 88, 42, 56);
        graphics.dispose();
        byte[] pixels = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = image.getRGB(i % WIDTH, i / WIDTH);
            pixels[3 * i] = (byte) (rgb >> 16);
            pixels[3 * i + 1] = (byte) (rgb >> 8);
            pixels[3 * i + 2] = (byte) rgb;
        }
        return new RgbImage(WIDTH, HEIGHT, pixels);
    }
}
