package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void aNewOneIsEmpty() {
        Path inner = folder.resolve("not/yet/there");
        assertThat(Workspace.exists(inner)).isFalse();

        try (Workspace workspace = Workspace.open(inner)) {
            assertThat(workspace.catalog().products()).isEmpty();
            assertThat(workspace.pictureFacts()).isEmpty();
            assertThat(workspace.lastImport()).isEmpty();
            assertThat(workspace.setting("ranking")).isEmpty();
            assertThat(workspace.isReadOnly()).isFalse();
            assertThat(workspace.directory()).isEqualTo(inner);
            assertThat(workspace.embeddingsDirectory()).isEqualTo(inner.resolve("embeddings"));
        }
        assertThat(Workspace.exists(inner)).isTrue();
    }

    @Test
    void whatWasSavedIsThereAfterOpeningAgain() {
        CatalogReading reading = WorkspaceFixture.reading("a", 25);
        Instant before = Instant.now();
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, reading);
            workspace.putSetting("ranking", "visual");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.catalog().products()).isEqualTo(reading.products());
            assertThat(workspace.pictureFacts()).isEqualTo(WorkspaceFixture.facts(reading));
            LastImport done = workspace.lastImport().orElseThrow();
            assertThat(done.source()).isEqualTo(new CatalogSource(CatalogFormat.KAGGLE, Path.of("/pictures/a.zip")));
            assertThat(done.at()).isBetween(before, Instant.now());
            assertThat(done.report()).isEqualTo(reading.report(WorkspaceFixture.facts(reading), List.of()));
            assertThat(workspace.setting("ranking")).hasValue("visual");
        }
    }

    @Test
    void everyAttributeHasItsColumn() {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        Arrays.stream(Attribute.values()).forEach(a -> attributes.put(a, "value of " + a));
        List<Product> products =
                List.of(new Product("1", "", attributes, null), new Product("2", "bare", Map.of(), "2.jpg"));
        CatalogReading reading = new CatalogReading(
                new CatalogSource(CatalogFormat.FOLDER, folder),
                products,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, reading);

            assertThat(workspace.catalog().products()).isEqualTo(products);
        }
    }

    @Test
    void savingReplacesTheCatalogueAndKeepsTheSettings() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.putSetting("ranking", "visual");
            workspace.putSetting("ranking", "fashion");
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 25));
            CatalogReading second = WorkspaceFixture.reading("b", 7);
            WorkspaceFixture.save(workspace, second);

            assertThat(workspace.catalog().products()).isEqualTo(second.products());
            assertThat(workspace.pictureFacts()).hasSize(6);
            assertThat(workspace.lastImport().orElseThrow().source()).isEqualTo(second.source());
            assertThat(workspace.setting("ranking")).hasValue("fashion");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"what? 100% #1", "Röcke & été", "a;b=c"})
    void theFolderMayHaveAnyName(String name) {
        Path odd = folder.resolve(name);
        try (Workspace workspace = Workspace.open(odd)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 3));
        }
        assertThat(odd.resolve("lookalike.db")).isRegularFile();
        assertThat(folder.toFile().list()).containsExactly(name);
    }

    @Test
    void leavesNothingBesideTheDatabaseWhenClosed() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 25));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("lookalike.db"));
        }
    }

    @Test
    void twoMayHaveItOpenAtOnce() {
        try (Workspace one = Workspace.open(folder);
                Workspace two = Workspace.open(folder)) {
            WorkspaceFixture.save(one, WorkspaceFixture.reading("a", 25));
            assertThat(two.catalog().size()).isEqualTo(25);
            WorkspaceFixture.save(two, WorkspaceFixture.reading("b", 7));
            assertThat(one.catalog().size()).isEqualTo(7);
        }
    }

    @Test
    void manyThreadsMayUseItAtOnce() {
        CatalogReading a = WorkspaceFixture.reading("a", 40);
        CatalogReading b = WorkspaceFixture.reading("b", 20);
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, a);
            List<List<Product>> seen = IntStream.range(0, 60)
                    .parallel()
                    .mapToObj(i -> {
                        if (i % 3 == 0) {
                            WorkspaceFixture.save(workspace, i % 2 == 0 ? a : b);
                        }
                        return workspace.catalog().products();
                    })
                    .toList();

            assertThat(seen).allMatch(products -> products.equals(a.products()) || products.equals(b.products()));
        }
    }
}
