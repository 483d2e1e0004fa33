package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words in a catalogue whose pictures nothing was learned of, so that names answer. */
class SearchTextCommandTest {
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    SearchTextCommandTest(@TempDir Path folder) {
        Path source = DrawnCatalog.write(folder.resolve("source"), 12);
        workspace = folder.resolve("workspace").toString();
        stage = new CommandStage(folder);
        stage.services().catalogs().importInto(Path.of(workspace), source, CatalogFormat.AUTO, Progress.NONE);
    }

    @Test
    void printsHowTheWordsWereUnderstood() {
        stage.done("search", "-w", workspace, "--text", "shrit for women", "-k", "3");

        assertThat(stage.output())
                .contains("articleType: Shirts · gender: Women")
                .contains("Shirt number");
        assertThat(stage.errors()).contains("\"shrit\" was taken for \"shirt\".");
    }

    @Test
    void theNamesInJsonAreThoseThatScriptsRelyOn() throws IOException {
        stage.done("search", "-w", workspace, "--json", "--text", "Prada shirt, not for men");

        JsonNode json = stage.json();
        assertThat(json.get("query").get("text").asText()).isEqualTo("Prada shirt, not for men");
        JsonNode words = json.get("words");
        assertThat(words.fieldNames())
                .toIterable()
                .containsExactly("text", "values", "words", "corrected", "unknown", "remarks");
        assertThat(words.get("unknown").get(0).asText()).isEqualTo("Prada");
        JsonNode type = words.get("values").get(0);
        assertThat(type.fieldNames()).toIterable().containsExactly("attribute", "values", "wanted", "from", "to");
        assertThat(type.get("values").get(0).asText()).isEqualTo("Shirts");
        assertThat(words.get("values").get(1).get("wanted").asBoolean()).isFalse();
        assertThat(json.get("hits")).hasSize(5);
    }

    @Test
    void wordsThatCannotBeAskedAreWrongUsageOrSayWhy() {
        assertThat(stage.run("search", "-w", workspace)).isEqualTo(2);
        assertThat(stage.errors()).contains("--text");
        assertThat(stage.run("search", "-w", workspace, "--text", "x".repeat(10_000)))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("10,000 characters");
        assertThat(stage.run("search", "-w", workspace, "--text", "red", "--id", "1000", "--unlike", "1001"))
                .isEqualTo(2);
        assertThat(stage.run("search", "-w", workspace, "--text", "")).isEqualTo(1);
        assertThat(stage.errors()).contains("Say in words");
        assertThat(stage.run("search", "-w", workspace, "--text", "red", "--id", "1000"))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("lookalike index");
    }

    @Test
    void evaluatingWordsNeedsPicturesThatAreDescribed() {
        assertThat(stage.run("evaluate", "-w", workspace, "--text")).isEqualTo(1);
        assertThat(stage.errors()).isNotBlank();
    }
}
