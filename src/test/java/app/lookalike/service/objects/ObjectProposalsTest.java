package app.lookalike.service.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.workspace.Curation;
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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectProposalsTest {
    private static final int WIDTH = DrawnCatalog.things().width();
    private static final int HEIGHT = DrawnCatalog.things().height();

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
            List<ProposedObject> found = proposals.propose(catalog, DrawnCatalog.things(), Progress.NONE);

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
    void aShadowOnWhiteIsNoThing() {
        try (OpenCatalog catalog = indexed()) {
            byte[] white = new byte[3 * WIDTH * HEIGHT];
            Arrays.fill(white, (byte) 255);
            for (int y = 100; y < 130; y++) {
                Arrays.fill(white, 3 * (y * WIDTH + 20), 3 * (y * WIDTH + 90), (byte) 240);
            }

            assertThat(proposals.propose(catalog, new RgbImage(WIDTH, HEIGHT, white), Progress.NONE))
                    .isEmpty();
        }
    }

    @Test
    void hiddenProductsAreNotComparedWith() {
        try (OpenCatalog catalog = indexed()) {
            double before = best(proposals.propose(catalog, DrawnCatalog.things(), Progress.NONE));
            catalog.curation()
                    .hide(new Curation.Hiding(
                            Set.of(),
                            catalog.catalog().products().stream()
                                    .skip(6) // one thing is in the colour of the first product, the other of the ninth
                                    .map(product -> new HiddenProduct(product.id(), HiddenProduct.Reason.USER, null))
                                    .toList()));
            List<ProposedObject> after = proposals.propose(catalog, DrawnCatalog.things(), Progress.NONE);
            assertThat(after.stream()
                            .filter(object -> covers(object.box(), 0.55, 0.55, 0.9, 0.9))
                            .mapToDouble(ProposedObject::score))
                    .allMatch(score -> score < before);
        }
    }

    private static double best(List<ProposedObject> found) {
        return found.stream()
                .filter(object -> covers(object.box(), 0.55, 0.55, 0.9, 0.9))
                .mapToDouble(ProposedObject::score)
                .max()
                .orElseThrow();
    }

    @Test
    void needsSomethingToCompareWithAndStopsWhenAsked() {
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThatThrownBy(() -> proposals.propose(catalog, DrawnCatalog.things(), Progress.NONE))
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
            assertThatThrownBy(() -> proposals.propose(catalog, DrawnCatalog.things(), cancelled))
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
}
