package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code corrections} and {@code duplicates}; the products 1000 and 1001 have the same picture. */
class CurationCommandsTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    CurationCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void makeWorkspace() {
        DrawnCatalog.write(folder.resolve("source"), 6, i -> DrawnCatalog.ovals(Math.max(1, i), 0.9f));
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
    }

    @Test
    void correctionsAreListedAndWritten() throws IOException {
        stage.done("corrections", "-w", workspace, "--json");
        assertThat(stage.json()).isEmpty();
        try (OpenCatalog catalog = stage.services().catalogs().open(Path.of(workspace))) {
            catalog.curation().decide(List.of(new LabelDecision("1003", Attribute.USAGE, "Formal")));
        }
        Path table = folder.resolve("corrections.csv");

        stage.done("corrections", "-w", workspace, "--csv", table.toString());

        assertThat(stage.output()).contains("1003", "usage: Formal, was Casual");
        assertThat(Files.readString(table)).contains("1003,usage,Casual,Formal");
        stage.done("corrections", "-w", workspace, "--json");
        assertThat(stage.json().get(0).fieldNames()).toIterable().containsExactly("id", "column", "old", "new", "at");
    }

    @Test
    void identicalFilesAreFoundBeforeAnythingIsIndexed() throws IOException {
        stage.done("duplicates", "-w", workspace, "--json");

        assertThat(stage.errors()).contains("same bytes", "lookalike index");
        assertThat(stage.json()).hasSize(1);
        assertThat(stage.json().at("/0/products/0/id").asText()).isEqualTo("1000");
        assertThat(stage.json().at("/0/products/0/keep").asBoolean()).isTrue();
    }

    @Test
    void aFolderIsLookedUpInTheCatalogue() throws IOException {
        stage.done("index", "-w", workspace);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve("same.jpg"), DrawnCatalog.ovals(3, 0.9f));
        Files.write(other.resolve("near.jpg"), DrawnCatalog.ovals(4, 0.7f));
        Files.write(other.resolve("other.jpg"), DrawnCatalog.ovals(50, 0.9f));
        Path table = folder.resolve("known.csv");

        stage.done("duplicates", "-w", workspace, "--with", other.toString(), "--csv", table.toString());

        assertThat(stage.output()).contains("same bytes  same.jpg is 1003", "near  near.jpg is 1004", "new  other.jpg");
        assertThat(stage.errors()).contains("1 same bytes, 1 near, 1 new");
        assertThat(Files.readString(table)).contains("same.jpg,same bytes,1003,1.0000");
    }
}
