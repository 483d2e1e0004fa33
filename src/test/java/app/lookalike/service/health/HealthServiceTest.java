package app.lookalike.service.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthServiceTest {
    private final Path folder;
    private final Path workspace;
    private final CatalogService catalogs;
    private final HealthService health = new HealthService();

    HealthServiceTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace");
        catalogs = new SmallWorkspace(folder).catalogs();
    }

    private Path imagesOf(Path source) {
        return source.resolve("images");
    }

    /** 1001 and 1002 are the same picture; 1003 ends too early, 1004 is not there, 1099 belongs to nothing. */
    private OpenCatalog damaged() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 8, i -> DrawnCatalog.mosaic(i == 2 ? 1 : i));
        Path images = imagesOf(source);
        byte[] whole = Files.readAllBytes(images.resolve("1003.jpg"));
        Files.write(images.resolve("1003.jpg"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.delete(images.resolve("1004.jpg"));
        Files.write(images.resolve("1099.jpg"), DrawnCatalog.picture(0.5f));
        return imported(source);
    }

    private OpenCatalog imported(Path source) {
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        return catalogs.open(workspace);
    }

    private static List<String> subjects(HealthReport report, HealthKind kind) {
        return report.section(kind).open().stream().map(Finding::subject).toList();
    }

    @Test
    void findsWhatIsWrongWithPictures() throws IOException {
        try (OpenCatalog catalog = damaged()) {
            HealthReport report = health.report(catalog, Progress.NONE);

            assertThat(subjects(report, HealthKind.MISSING_PICTURE)).containsExactly("1004");
            assertThat(subjects(report, HealthKind.ORPHAN_PICTURE)).containsExactly("1099.jpg");
            assertThat(subjects(report, HealthKind.UNREADABLE_PICTURE)).containsExactly("1003");
            assertThat(report.section(HealthKind.IDENTICAL_PICTURES).products()).containsExactly("1001", "1002");
            assertThat(report.section(HealthKind.IDENTICAL_CONFLICT).open())
                    .containsExactly(new Finding(
                            HealthKind.IDENTICAL_CONFLICT,
                            "1001",
                            List.of("1001", "1002"),
                            "gender: Men / Women; baseColour: Hue 1 / Hue 2"));
            assertThat(report.section(HealthKind.OUTLIER).notLooked()).isNotEmpty();
            assertThat(report.products()).isEqualTo(8);
            assertThat(report.pictures()).isEqualTo(7);
        }
    }

    @Test
    void measuresAPictureOnce() throws IOException {
        try (OpenCatalog catalog = damaged()) {
            HealthReport first = health.report(catalog, Progress.NONE);
            assertThat(catalog.health().measures())
                    .as("six contents, one unreadable")
                    .hasSize(5);
            try (Stream<Path> files = Files.list(imagesOf(folder.resolve("source")))) {
                for (Path file : files.filter(f -> !f.endsWith("1003.jpg")).toList()) {
                    Files.delete(file);
                }
            }

            assertThat(health.report(catalog, Progress.NONE)).isEqualTo(first);
        }
    }

    @Test
    void whatIsIgnoredStaysSoAndCanBeTakenBack() throws IOException {
        try (OpenCatalog catalog = damaged()) {
            HealthReport before = health.report(catalog, Progress.NONE);
            HealthSection missing = before.section(HealthKind.MISSING_PICTURE);

            HealthReport after = health.ignore(catalog, before, missing.open());

            assertThat(after.section(HealthKind.MISSING_PICTURE).open()).isEmpty();
            assertThat(after.section(HealthKind.MISSING_PICTURE).ignored()).isEqualTo(missing.open());
            assertThat(after.open()).isEqualTo(before.open() - 1);
            imported(folder.resolve("source")).close();
            HealthReport again = health.report(catalog, Progress.NONE);
            assertThat(again).as("also after a new import").isEqualTo(after);

            assertThat(health.show(catalog, again, missing.open())).isEqualTo(before);
        }
    }

    @Test
    void neighboursTellWhatIsLikeNoOther() {
        Path source = DrawnCatalog.write(
                folder.resolve("source"), 120, i -> i == 7 ? DrawnCatalog.mosaic(7) : DrawnCatalog.picture(i / 240f));
        try (OpenCatalog catalog = imported(source)) {
            catalog.model().load(Progress.NONE);
            new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);

            HealthReport report = health.report(catalog, Progress.NONE);

            assertThat(subjects(report, HealthKind.OUTLIER)).containsExactly("1007");
            assertThat(report.section(HealthKind.BACKGROUND).notLooked()).contains("no usual background");
            assertThat(subjects(report, HealthKind.SINGLETON)).hasSize(120);
        }
    }

    @Test
    void oneProductWithoutPictureAndLabelsIsLookedAt() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(
                source.resolve("styles.csv"),
                """
                id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName
                1,,,,,NA,,,,مرحبا 👗
                """);
        Files.createDirectories(source.resolve("images"));
        try (OpenCatalog catalog = imported(source)) {
            HealthReport report = health.report(catalog, Progress.NONE);

            assertThat(subjects(report, HealthKind.MISSING_PICTURE)).containsExactly("1");
            assertThat(report.open()).isEqualTo(1);
            assertThat(report.section(HealthKind.TYPO).notLooked()).isEqualTo("The catalogue has no labels.");
        }
    }

    @Test
    void aCancelIsHeard() throws IOException {
        try (OpenCatalog catalog = damaged()) {
            assertThatThrownBy(() -> health.report(catalog, Stopped.PROGRESS)).isInstanceOf(CancelledException.class);
        }
    }
}
