package app.lookalike.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.service.evaluation.report.FairnessTables;
import app.lookalike.service.evaluation.report.ReportTable;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Product i of the drawn catalogue is most like those beside it; every second one is for men. */
class FairnessServiceTest {
    private static final FairnessRequest REQUEST =
            FairnessRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(20), 1), Ranking.VISUAL);

    private final Path folder;
    private final CatalogService catalogs;
    private final FairnessService fairness = new FairnessService(new SearchService());

    FairnessServiceTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new SmallWorkspace(folder).catalogs();
    }

    private OpenCatalog imported() {
        Path source = DrawnCatalog.write(folder.resolve("source"), 40);
        catalogs.importInto(folder.resolve("workspace"), source, CatalogFormat.AUTO, Progress.NONE);
        return catalogs.open(folder.resolve("workspace"));
    }

    private OpenCatalog indexed() {
        OpenCatalog catalog = imported();
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    @Test
    void asksForEveryProductOnceAndForSomeByGroup() {
        try (OpenCatalog catalog = indexed()) {
            FairnessReport report = fairness.measure(catalog, REQUEST, Progress.NONE);

            assertThat(report.n()).isEqualTo(20);
            assertThat(report.reach().queries()).isEqualTo(40);
            assertThat(report.groups())
                    .filteredOn(group -> group.grouping().equals("gender"))
                    .hasSize(2);
            assertThat(report.remedies())
                    .extracting(FairnessReport.Remedy::settings)
                    .containsExactly("present", "duplicatesHidden");
            assertThat(FairnessTables.of(report))
                    .extracting(ReportTable::section)
                    .contains("group", "exposure", "reach", "hub", "remedy");
        }
    }

    @Test
    void canBeStopped() {
        try (OpenCatalog catalog = indexed()) {
            assertThatThrownBy(() -> fairness.measure(catalog, REQUEST, Stopped.PROGRESS))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void needsVectors() {
        try (OpenCatalog catalog = imported()) {
            assertThatThrownBy(() -> fairness.measure(catalog, REQUEST, Progress.NONE))
                    .isInstanceOf(LookalikeException.class);
        }
    }
}
