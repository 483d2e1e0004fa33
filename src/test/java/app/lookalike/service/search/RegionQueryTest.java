package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionQueryTest {
    private static final int N = 20;
    private static final Box RIGHT_HALF = new Box(0.5, 0, 1, 1);

    private final CatalogService catalogs;
    private final Path workspace;
    private final SearchService search = new SearchService();

    RegionQueryTest(@TempDir Path folder) {
        workspace = folder.resolve("workspace");
        catalogs = new SmallWorkspace(folder).catalogs();
        catalogs.importInto(
                workspace, DrawnCatalog.write(folder.resolve("source"), N), CatalogFormat.AUTO, Progress.NONE);
    }

    private OpenCatalog open() {
        OpenCatalog catalog = catalogs.open(workspace);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    @Test
    void aPartOfAPhotoIsComparedByItsOwnPixels() {
        try (OpenCatalog catalog = open()) {
            RgbImage photo = beside(picture(2), picture(15));
            Query.ByPicture whole = new Query.ByPicture("photo", photo, 0);

            assertThat(first(catalog, new Query.Region(whole, RIGHT_HALF))).isEqualTo("1015");
            assertThat(first(catalog, new Query.Region(whole, new Box(0, 0, 0.5, 1))))
                    .isEqualTo("1002");
        }
    }

    @Test
    void aPartOfAProductIsComparedWithoutTheProductItself() {
        try (OpenCatalog catalog = open()) {
            SearchResult result =
                    search.search(catalog, SearchRequest.of(new Query.Region(new Query.ByProduct("1007"), RIGHT_HALF)));

            assertThat(result.hits()).extracting(hit -> hit.product().id()).doesNotContain("1007");
            assertThat(result.hits().get(0).product().id()).isIn("1006", "1008");
        }
    }

    @Test
    void aPhotoIsEmbeddedOnceHoweverOftenItIsAsked() {
        try (OpenCatalog catalog = open()) {
            Query photo = search.queryOf("photo", DrawnCatalog.picture(0.1f));

            SearchResult once = search.search(catalog, SearchRequest.of(photo));
            SearchResult again =
                    search.search(catalog, SearchOptions.DEFAULT.withK(3).requestOf(photo));

            assertThat(once.timings().embedMs()).isPositive();
            assertThat(again.timings().embedMs()).isZero();
            assertThat(again.hits()).isEqualTo(once.hits().subList(0, 3));
        }
    }

    @Test
    void aBoxStaysWithinThePicture() {
        assertThat(new Box(0.1, 0.2, 0.5, 0.6).moved(0.9, -0.9)).satisfies(box -> {
            assertThat(box.left()).isCloseTo(0.6, within(1e-9));
            assertThat(box.right()).isEqualTo(1);
            assertThat(box.top()).isEqualTo(0);
            assertThat(box.height()).isCloseTo(0.4, within(1e-9));
        });
        assertThat(Box.between(1.4, 0.9, 0.5, -2)).isEqualTo(new Box(0.5, 0, 1, 0.9));
        assertThat(Box.between(1, 1, 1, 1).width()).isCloseTo(Box.MIN_SIDE, within(1e-9));
        assertThatThrownBy(() -> new Box(0.5, 0, 0.5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBoxOfASmallPictureHasAtLeastOnePixel() {
        RgbImage tiny = new RgbImage(2, 2, new byte[12]);

        RgbImage part = new Box(0.9, 0.9, 0.95, 0.95).of(tiny);

        assertThat(part.width() * part.height()).isEqualTo(1);
    }

    @Test
    void barsAreSeenAndOtherBordersAreNot() {
        RgbImage bars = above(plain(60, 20, 0), above(picture(3), plain(60, 20, 0)));
        RgbImage white = above(plain(60, 20, 255), above(picture(3), plain(60, 20, 255)));
        RgbImage oneBar = above(plain(60, 20, 0), picture(3));

        assertThat(Borders.bars(bars)).isPresent();
        assertThat(Borders.bars(white)).isEmpty();
        assertThat(Borders.bars(oneBar)).isEmpty();
    }

    private String first(OpenCatalog catalog, Query query) {
        return search.search(catalog, SearchRequest.of(query))
                .hits()
                .get(0)
                .product()
                .id();
    }

    private static RgbImage picture(int i) {
        return new ImageDecoder().decode(DrawnCatalog.picture(i / (2f * N)));
    }

    private static RgbImage plain(int width, int height, int grey) {
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) grey);
        return new RgbImage(width, height, pixels);
    }

    private static RgbImage above(RgbImage top, RgbImage bottom) {
        byte[] pixels = Arrays.copyOf(top.pixels(), top.pixels().length + bottom.pixels().length);
        System.arraycopy(bottom.pixels(), 0, pixels, top.pixels().length, bottom.pixels().length);
        return new RgbImage(top.width(), top.height() + bottom.height(), pixels);
    }

    private static RgbImage beside(RgbImage left, RgbImage right) {
        int row = left.width() * 3;
        byte[] pixels = new byte[2 * left.pixels().length];
        for (int y = 0; y < left.height(); y++) {
            System.arraycopy(left.pixels(), y * row, pixels, 2 * y * row, row);
            System.arraycopy(right.pixels(), y * row, pixels, (2 * y + 1) * row, row);
        }
        return new RgbImage(2 * left.width(), left.height(), pixels);
    }
}
