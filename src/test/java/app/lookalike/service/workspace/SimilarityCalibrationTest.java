package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain pictures of many hues: neighbours are very similar, a mosaic is like none of them. */
class SimilarityCalibrationTest {
    private final SmallWorkspace small;
    private final SearchService search = new SearchService();

    SimilarityCalibrationTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder);
    }

    private SearchResult search(OpenCatalog catalog, byte[] picture) {
        return search.search(catalog, SearchRequest.of(search.queryOf("photo", picture)));
    }

    @Test
    void tellsGoodMatchesFromOnesThatOnlyAreTheBestThereIs() {
        try (OpenCatalog catalog = small.indexed(120)) {
            assertThat(search(catalog, DrawnCatalog.picture(0.2f)).goodMatch())
                    .as("not known yet")
                    .isEmpty();

            assertThat(catalog.calibration().calibrate(Progress.NONE)).isTrue();

            SearchResult hue = search(catalog, DrawnCatalog.picture(0.2f));
            assertThat(hue.goodMatch()).contains(true);
            assertThat(hue.onlyWeakMatches()).isFalse();
            SearchResult mosaic = search(catalog, DrawnCatalog.mosaic(1));
            assertThat(mosaic.hits()).hasSize(5);
            assertThat(mosaic.goodMatch()).contains(false);
            assertThat(mosaic.onlyWeakMatches()).isTrue();
        }
    }

    @Test
    void saysNothingWhereSomebodyAskedForALeastSimilarity() {
        try (OpenCatalog catalog = small.indexed(120)) {
            catalog.calibration().calibrate(Progress.NONE);
            SearchRequest request =
                    SearchOptions.DEFAULT.atLeast(-0.9f).requestOf(search.queryOf("photo", DrawnCatalog.mosaic(1)));

            assertThat(search.search(catalog, request).onlyWeakMatches()).isFalse();
        }
    }

    @Test
    void isKeptByTheWorkspaceForTheSameVectors() {
        Optional<Float> found;
        try (OpenCatalog catalog = small.indexed(120)) {
            catalog.calibration().calibrate(Progress.NONE);
            found = catalog.calibration().known();
        }

        try (OpenCatalog again = small.open()) {
            assertThat(again.calibration().known()).isPresent().isEqualTo(found);
            assertThat(again.calibration().calibrate(Progress.NONE))
                    .as("nothing new")
                    .isFalse();
        }
        try (OpenCatalog larger = small.indexed(130)) {
            assertThat(larger.calibration().known()).isEmpty();
        }
    }

    @Test
    void isMadeAnewWhereWhatIsStoredIsNotUnderstood() {
        small.indexed(120).close();
        try (Workspace open = Workspace.open(small.directory())) {
            open.putSetting("goodSimilarity pixels-8x8", "nonsense");
        }

        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.calibration().known()).isEmpty();
            assertThat(catalog.calibration().calibrate(Progress.NONE)).isTrue();
        }
    }

    @Test
    void smallCataloguesSayNothing() {
        try (OpenCatalog catalog = small.indexed(SimilarityCalibration.FEWEST - 1)) {
            assertThat(catalog.calibration().calibrate(Progress.NONE)).isFalse();
            assertThat(search(catalog, DrawnCatalog.mosaic(1)).goodMatch()).isEmpty();
        }
    }

    @Test
    void canBeStopped() {
        try (OpenCatalog catalog = small.indexed(120)) {
            assertThatThrownBy(() -> catalog.calibration().calibrate(Stopped.PROGRESS))
                    .isInstanceOf(CancelledException.class);
            assertThat(catalog.calibration().known()).isEmpty();
        }
    }
}
