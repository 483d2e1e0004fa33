package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MislabelsCommandTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    MislabelsCommandTest(@TempDir Path folder) {
        this.folder = folder;
        workspace = folder.resolve("workspace").toString();
        stage = new CommandStage(folder);
    }

    @Test
    void mislabelsNamesWhatLookAlikesContradict() throws IOException {
        Path shirts = DrawnCatalog.write(folder.resolve("shirts"), 300, i -> DrawnCatalog.picture(i / 600f));
        Files.writeString(
                shirts.resolve("styles.csv"),
                "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName\n"
                        + IntStream.range(0, 300)
                                .mapToObj(i -> (1000 + i) + (i < 150 ^ (i == 5 || i == 80) ? ",Men" : ",Women")
                                        + ",Apparel,,Shirts,Red,,2011,,Number\n")
                                .collect(Collectors.joining()));
        stage.run("import", shirts.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);

        assertThat(stage.run("mislabels", "-w", workspace, "--attribute", "gender", "--limit", "2", "--json"))
                .isZero();
        assertThat(stage.json()).hasSize(2);
        assertThat(stage.json().get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "attribute", "label", "suggested", "confidence", "neighbours");
        assertThat(stage.json().at("/0/attribute").asText()).isEqualTo("gender");
        assertThat(stage.run("mislabels", "-w", workspace, "--self-check", "--json"))
                .isZero();
        assertThat(stage.json()).hasSize(4);
        assertThat(stage.run("mislabels", "-w", workspace, "--attribute", "year"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("year", "articleType");
    }
}
