package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    HealthCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void importOne() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 4, i -> DrawnCatalog.mosaic(i / 2));
        Files.delete(source.resolve("images/1003.jpg"));
        stage.done("import", source.toString(), "-w", workspace);
    }

    @Test
    void theNamesInJsonAreThoseThatScriptsRelyOn() throws IOException {
        stage.done("health", "-w", workspace, "--json");

        JsonNode report = stage.json();
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("catalogue", "products", "pictures", "indexed", "open", "kinds");
        assertThat(report.get("kinds").findValuesAsText("kind"))
                .containsExactly(
                        "missingPicture",
                        "orphanPicture",
                        "unreadablePicture",
                        "rejectedRow",
                        "repairedRow",
                        "identicalConflict",
                        "similarConflict",
                        "doubtfulLabel",
                        "typo",
                        "singleton",
                        "outlier",
                        "identicalPictures",
                        "greyscaleFile",
                        "greyPicture",
                        "tiny",
                        "dark",
                        "bright",
                        "blurred",
                        "background");
        JsonNode missing = report.at("/kinds/0");
        assertThat(missing.fieldNames())
                .toIterable()
                .containsExactly("kind", "title", "effect", "rule", "open", "affected", "ignored", "findings");
        assertThat(missing.at("/findings/0/subject").asText()).isEqualTo("1003");
        assertThat(missing.at("/findings/0/products/0").asText()).isEqualTo("1003");
        assertThat(report.at("/kinds/5/findings/0/detail").asText()).contains("gender: Men / Women");
        assertThat(report.at("/kinds/10/notLooked").asText()).isNotEmpty();
    }

    @Test
    void aPageAndATableAreWrittenAndNothingIsOverwrittenUnasked() {
        Path page = folder.resolve("health.html");
        Path table = folder.resolve("health.csv");
        stage.done("health", "-w", workspace, "--html", page.toString(), "--csv", table.toString());

        assertThat(page)
                .content()
                .contains("Health of source", "data:image/jpeg;base64,", "Products without a picture");
        assertThat(table).content().contains("missingPicture,1003,1003,\"Shirt number 3, plain\",,no");
        assertThat(stage.output()).contains("1  Products without a picture. The search never finds them");

        assertThat(stage.run("health", "-w", workspace, "--html", page.toString()))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("health.html is there already");
        stage.done("health", "-w", workspace, "--html", page.toString(), "--replace");
        assertThat(stage.run("health", "-w", workspace, "--html", "a", "--csv", "a"))
                .isEqualTo(2);
    }
}
