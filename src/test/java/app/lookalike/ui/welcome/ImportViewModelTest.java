package app.lookalike.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.service.Services;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.ui.common.CatalogOpener;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private final Path folder;
    private final Services services;
    private final List<String> opened = new ArrayList<>();
    private final CatalogOpener opener = new CatalogOpener() {
        @Override
        public void openPicked(Path picked) {
            opened.add("picked " + picked.getFileName());
        }

        @Override
        public void openTable(Path table, ColumnMapping columns) {
            opened.add("table " + table.getFileName() + " named by "
                    + columns.column(ProductField.NAME).orElse("nothing"));
        }

        @Override
        public void openAgain(RecentWorkspace recent) {
            opened.add("again " + recent.directory());
        }

        @Override
        public void openSample() {
            opened.add("sample");
        }
    };
    private final ImportViewModel model;

    ImportViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        services = new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                new SettingsStore(folder.resolve("settings.json")),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.empty());
        model = new ImportViewModel(services.catalogs(), opener, TaskRunner.inline());
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Path table(String... lines) throws IOException {
        return Files.write(folder.resolve("shop.csv"), List.of(lines));
    }

    @Test
    void aTableIsShownAndTriedOutAtOnce() throws IOException {
        model.pick(table("sku,label,colour", "1,Shirt,Blue", ",Nothing,Red", "1,Again,Red"));

        assertThat(opened).isEmpty();
        assertThat(model.table().get())
                .hasValueSatisfying(preview -> assertThat(preview.header()).containsExactly("sku", "label", "colour"));
        assertThat(model.mapping().get().column(ProductField.ID)).hasValue("sku");
        assertThat(model.outcome().get())
                .hasValueSatisfying(reading -> assertThat(reading.products()).hasSize(1));
        assertThat(model.problems())
                .containsExactly(
                        "Line 3 was left out: no id",
                        "Line 4 was left out: the id 1 is already used in line 2",
                        "Product 1 has no picture");
    }

    @Test
    void everyChoiceIsTriedOut() throws IOException {
        model.pick(table("sku,label", "1,Shirt", ",Nothing"));

        model.choose(ProductField.NAME, "label");
        assertThat(model.outcome().get().orElseThrow().products().get(0).name()).isEqualTo("Shirt");

        model.choose(ProductField.ID, "");
        assertThat(model.outcome().get()).isEmpty();
        assertThat(model.failure().get()).contains("looks like an id or a picture (sku, label)");

        model.choose(ProductField.ID, "label");
        assertThat(model.failure().get()).isEmpty();
        assertThat(model.outcome().get().orElseThrow().products()).hasSize(2);
    }

    @Test
    void theTableIsOpenedWithTheChoice() throws IOException {
        model.pick(table("sku,label", "1,Shirt"));
        model.choose(ProductField.NAME, "label");

        model.importTable();

        assertThat(opened).containsExactly("table shop.csv named by label");
        assertThat(model.table().get()).isEmpty();
    }

    @Test
    void whereNothingWouldBeReadNothingIsOpened() throws IOException {
        model.pick(table("a,b", "1,Shirt"));

        model.importTable();
        model.cancel();

        assertThat(opened).isEmpty();
        assertThat(model.table().get()).isEmpty();
        assertThat(model.failure().get()).isEmpty();
    }

    @Test
    void whatNeedsNoChoiceIsOpenedAtOnce() throws IOException {
        Path kaggle = DrawnCatalog.write(folder.resolve("kaggle"), 2);

        model.pick(kaggle);
        model.pick(kaggle.resolve("styles.csv"));
        model.pick(Files.createDirectory(folder.resolve("empty")));
        model.pick(folder.resolve("gone.zip"));

        assertThat(opened)
                .as("what cannot be opened fails where all openings do")
                .containsExactly("picked kaggle", "picked styles.csv", "picked empty", "picked gone.zip");
        assertThat(model.table().get()).isEmpty();
    }

    @Test
    void aFolderWithATableIsShownAsThatTable() throws IOException {
        Path images = DrawnCatalog.write(folder.resolve("shop"), 2);
        Files.delete(images.resolve("styles.csv"));
        Files.writeString(images.resolve("metadata.csv"), "file,label\nimages/1000.jpg,Shirt\n");

        model.pick(images);

        assertThat(model.outcome().get().orElseThrow().images()).isEqualTo(1);
        assertThat(model.problems()).containsExactly("No row for the picture 1001.jpg");
    }

    @Test
    void onlyASingleCatalogueIsTakenFromADrop() {
        File zip = new File("a.ZIP");
        assertThat(CatalogueDrop.catalogueAmong(List.of(zip))).hasValue(zip.toPath());
        assertThat(CatalogueDrop.catalogueAmong(List.of(folder.toFile()))).hasValue(folder);
        assertThat(CatalogueDrop.catalogueAmong(List.of(new File("a.jpg")))).isEmpty();
        assertThat(CatalogueDrop.catalogueAmong(List.of(zip, zip))).isEmpty();
    }
}
