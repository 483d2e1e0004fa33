package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.service.Services;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.TestServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {
    private static final ColumnMapping CHOSEN = ColumnMapping.GUESSED.with(ProductField.NAME, "label");

    private final Path folder;

    @AutoClose
    private final Services services;

    TableImportTest(@TempDir Path folder) {
        this.folder = DrawnCatalog.write(folder.resolve("shop"), 3);
        this.services = TestServices.in(folder);
    }

    private Path table(String name) throws IOException {
        return Files.writeString(
                folder.resolve("shop.csv"),
                String.format(Locale.ROOT, "sku,label,file\nA,%s,images/1000.jpg\nB,Boots,1001.jpg\n", name));
    }

    @Test
    void aTableThatChangedIsReadAgainWithTheColumnsThatWereChosen() throws IOException {
        Path table = table("Coat");
        services.catalogs().openTable(table, CHOSEN, Progress.NONE).close();
        table("Jacket");
        Files.setLastModifiedTime(table, FileTime.from(Instant.now().plusSeconds(60)));

        try (OpenCatalog again = services.catalogs().openAny(table, Progress.NONE)) {
            assertThat(again.title()).isEqualTo("shop.csv");
            assertThat(again.catalog().products()).extracting(Product::name).containsExactly("Jacket", "Boots");
        }
    }

    @Test
    void isNamedReadAgainAndRemovedWithItsWorkspaceOnly() throws IOException {
        Path table = table("Coat");
        Path workspace;
        try (OpenCatalog open = services.catalogs().openTable(table, CHOSEN, Progress.NONE)) {
            workspace = open.directory();
            assertThat(open.name().text()).isEqualTo("Shop");
            open.name().change("  Spring ");
            assertThat(open.name().text()).isEqualTo("Spring");
            table("Jacket");
            services.catalogs().importAgain(open.directory(), Progress.NONE);
        }

        try (OpenCatalog again = services.catalogs().open(workspace)) {
            assertThat(again.name().text()).as("another import keeps it").isEqualTo("Spring");
            assertThat(again.catalog().products()).extracting(Product::name).containsExactly("Jacket", "Boots");
            again.name().change(" ");
            assertThat(again.name().text()).isEqualTo("Shop");
        }

        Files.writeString(workspace.resolve("embeddings.txt"), "of somebody else");
        services.catalogs().remove(workspace);
        assertThat(table).exists();
        assertThat(folder.resolve("images")).isNotEmptyDirectory();
        assertThat(workspace.resolve("lookalike.db")).doesNotExist();
    }

    @Test
    void picturesInHeicAreToldAsUnreadableWithTheWayOut() throws IOException {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("images/photo.heic"), heic);
        Files.write(folder.resolve("images/photo"), heic);

        ImportReport report = services.catalogs()
                .preview(folder.resolve("images"), CatalogFormat.AUTO, ColumnMapping.GUESSED, Progress.NONE);

        assertThat(report.unreadableImages()).extracting(PictureProblem::id).containsExactly("photo", "photo.heic");
        assertThat(report.unreadableImages())
                .allMatch(problem -> problem.reason().startsWith("HEIC is not supported; save it as JPEG"));
    }

    @Test
    void aGlanceTellsWhatIsInAWorkspace() throws IOException {
        Instant opened = Instant.parse("2026-05-03T10:15:30Z");
        Path workspace;
        try (OpenCatalog open = services.catalogs().openTable(table("Coat"), CHOSEN, Progress.NONE)) {
            workspace = open.directory();
            assertThat(open.lastOpened()).isEmpty();
            open.rememberOpened(opened);
        }
        Files.delete(folder.resolve("images/1000.jpg"));

        WorkspaceSummary glance = services.catalogs().glance(workspace, 4, 20);

        assertThat(glance.title()).isEqualTo("Shop");
        assertThat(glance.products()).isEqualTo(2);
        assertThat(glance.pictures()).isEqualTo(2);
        assertThat(glance.indexed()).isZero();
        assertThat(glance.opened()).hasValue(opened);
        assertThat(glance.samples()).as("the other one is gone").hasSize(1);
        assertThat(glance.samples().get(0).height()).isLessThanOrEqualTo(20);
    }

    @Test
    void onlyATableThatIsNotKagglesHasColumnsToChoose() throws IOException {
        Path table = table("Coat");

        assertThat(services.catalogs().hasColumnsToChoose(table)).isTrue();
        assertThat(services.catalogs().hasColumnsToChoose(folder)).isFalse();
        assertThat(services.catalogs().hasColumnsToChoose(folder.resolve("styles.csv")))
                .isFalse();
        assertThat(services.catalogs().previewTable(table).proposed().column(ProductField.PICTURE))
                .hasValue("file");
    }
}
