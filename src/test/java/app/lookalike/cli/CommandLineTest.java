package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that other people's scripts rely on: streams, JSON names, exit codes. */
class CommandLineTest {
    private final Path folder;
    private final Path source;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
        this.source = DrawnCatalog.write(folder.resolve("source"), 12);
        this.workspace = folder.resolve("workspace").toString();
        stage = new CommandStage(folder, Optional.of(source));
    }

    @Test
    void importIndexSearchAndExportWorkOneAfterTheOther() throws IOException {
        assertThat(stage.run("import", source.toString(), "-w", workspace, "--json"))
                .isZero();
        assertThat(stage.json().fieldNames())
                .toIterable()
                .contains(
                        "products",
                        "images",
                        "missingImages",
                        "orphanImages",
                        "repairedRows",
                        "rejectedRows",
                        "greyscale",
                        "duplicatesOfBytes");
        assertThat(stage.json().get("products").asInt()).isEqualTo(12);

        assertThat(stage.run("index", "-w", workspace, "--json")).isZero();
        assertThat(stage.json().get("indexed").asInt()).isEqualTo(12);
        assertThat(stage.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "model",
                        "dimension",
                        "indexed",
                        "alreadyIndexed",
                        "skipped",
                        "seconds",
                        "imagesPerSecond",
                        "replaced",
                        "precision");
        assertThat(stage.run("index", "-w", workspace, "--json")).isZero();
        assertThat(stage.json().get("alreadyIndexed").asInt()).isEqualTo(12);

        assertThat(stage.run("search", "--id", "1003", "-k", "2", "--json"))
                .as("the last used workspace")
                .isZero();
        JsonNode answer = stage.json();
        assertThat(answer.at("/query/id").asText()).isEqualTo("1003");
        assertThat(answer.at("/ranking").asText()).isEqualTo("visual");
        assertThat(answer.at("/hits")).hasSize(2);
        assertThat(answer.at("/hits/0/rank").asInt()).isEqualTo(1);
        assertThat(answer.at("/hits/0/product/name").asText()).endsWith(", plain");
        assertThat(answer.at("/hits/0/product/year").isInt()).isTrue();
        assertThat(answer.at("/timings").fieldNames()).toIterable().containsExactly("decodeMs", "embedMs", "searchMs");

        Path vectors = folder.resolve("vectors");
        assertThat(stage.run("export-embeddings", "-w", workspace, "--out", vectors.toString(), "--json"))
                .isZero();
        assertThat(stage.json().get("n").asInt()).isEqualTo(12);
        assertThat(vectors.resolve("vectors.npy")).exists();
    }

    @Test
    void aFolderOfPhotosIsAnsweredLineByLineAndBadOnesAreSkipped() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), DrawnCatalog.picture(0.1f));
        Files.writeString(photos.resolve("b.jpg"), "text");
        Files.write(photos.resolve("c.jpg"), DrawnCatalog.picture(0.3f));
        assertThat(stage.run("search", "-w", workspace, "--images", photos.toString(), "--json"))
                .isEqualTo(3);
        List<String> lines = stage.output().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1)).at("/query/file").asText())
                .isEqualTo("c.jpg");
        assertThat(stage.errors()).contains("b.jpg");
    }

    @Test
    void severalProductsAreAskedOneByOneOrTogether() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        assertThat(stage.run("search", "-w", workspace, "--id", "1003", "--id", "1005", "--json"))
                .isZero();
        List<String> lines = stage.output().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1)).at("/query/id").asText())
                .isEqualTo("1005");
        assertThat(stage.run(
                        "search", "-w", workspace, "--id", "1003", "--id", "1005", "--together", "-k", "11", "--json"))
                .isZero();
        JsonNode answer = stage.json();
        assertThat(answer.at("/query").fieldNames()).toIterable().containsExactly("wanted", "unwanted");
        assertThat(answer.at("/query/wanted/1/id").asText()).isEqualTo("1005");
        assertThat(answer.at("/hits")).as("all but the two").hasSize(10);
        assertThat(answer.at("/hits/0/id").asText()).as("between the two").isEqualTo("1004");
    }

    @Test
    void whatIsUnwantedIsAProductOrAPictureOrRefused() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        Path photo = Files.write(folder.resolve("photo.jpg"), DrawnCatalog.picture(0.2f));
        assertThat(stage.run(
                        "search",
                        "-w",
                        workspace,
                        "--id",
                        "1003",
                        "--unlike",
                        "1004",
                        "--unlike",
                        photo.toString(),
                        "--json"))
                .isZero();
        JsonNode answer = stage.json();
        assertThat(answer.at("/query/unwanted/0/id").asText()).isEqualTo("1004");
        assertThat(answer.at("/query/unwanted/1/file").asText()).isEqualTo("photo.jpg");
        assertThat(answer.at("/hits").findValuesAsText("id")).doesNotContain("1003", "1004");
        assertThat(stage.run("search", "-w", workspace, "--id", "1003", "--unlike", "9999"))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("9999");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(stage.run("import", source.toString(), "-w", workspace, "--dry-run", "--json"))
                .isZero();
        assertThat(stage.json().get("images").asInt()).isEqualTo(12);
        assertThat(Path.of(workspace)).doesNotExist();
    }

    @Test
    void withoutAWorkspaceTheBuiltInSampleIsUsed() throws IOException {
        assertThat(stage.run("index", "--json")).isZero();
        assertThat(stage.json().get("indexed").asInt()).isEqualTo(12);
        assertThat(stage.run("search", "--random", "--seed", "4", "--json")).isZero();
        assertThat(stage.json().at("/hits")).hasSize(5);
    }

    @Test
    void failuresAreOneClearLineAndNoStackTrace() {
        assertThat(stage.run("search", "-w", folder.resolve("none").toString(), "--random"))
                .isEqualTo(1);
        assertThat(stage.errors())
                .startsWith("lookalike: There is no workspace in")
                .doesNotContain("\tat ");
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        assertThat(stage.run("search", "-w", workspace, "--id", "77")).isEqualTo(1);
        assertThat(stage.errors()).contains("no product with the id \"77\"");
        assertThat(stage.run("import", folder.resolve("gone.zip").toString(), "-w", workspace))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("gone.zip");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(stage.run("search")).isEqualTo(2);
        assertThat(stage.run("search", "--id", "1", "--random")).isEqualTo(2);
        assertThat(stage.run("find")).isEqualTo(2);
        assertThat(stage.run("import", source.toString(), "--format", "excel")).isEqualTo(2);
        assertThat(stage.errors()).contains("excel").contains("kaggle");
        assertThat(stage.run()).isEqualTo(2);
    }

    @Test
    void valuesThatCannotBeAreWrongUsageToo() {
        assertThat(stage.run("search", "--id", "1000", "-k", "-1")).isEqualTo(2);
        assertThat(stage.run("search", "--id", "1000", "--filter", "colour=Red"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("baseColour");
        assertThat(stage.run("index", "--limit", "-1")).isEqualTo(2);
        assertThat(stage.run("index", "--model", "vgg")).isEqualTo(2);
        assertThat(stage.run("index", "-w", workspace + "x", "--model", "resnet50"))
                .isEqualTo(1);
    }

    @Test
    void aMissingAttributeIsNullInJsonAndNotLeftOut() throws IOException {
        Path csv = source.resolve("styles.csv");
        Files.writeString(csv, Files.readString(csv).replace("Fall", "NA"));
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        assertThat(stage.run("search", "-w", workspace, "--id", "1000", "--json"))
                .isZero();
        assertThat(stage.json().at("/hits/0/product").has("season")).isTrue();
        assertThat(stage.json().at("/hits/0/product/season").isNull()).isTrue();
    }

    @Test
    void aBatchOnACatalogueThatIsNotIndexedFailsAsAWhole() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), DrawnCatalog.picture(0.1f));
        assertThat(stage.run("search", "-w", workspace, "--images", photos.toString(), "--json"))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("Nothing of this catalogue is indexed with Test network yet");
    }

    @Test
    void ctrlCEndsWith130AndKeepsWhatIsDone() {
        stage.run("import", source.toString(), "-w", workspace);
        Console console = stage.console();
        console.cancel();
        assertThat(stage.run(console, "index", "-w", workspace)).isEqualTo(130);
    }

    @Test
    void rejectedRowsEndWithThree() throws IOException {
        Path csv = source.resolve("styles.csv");
        Files.writeString(csv, Files.readString(csv) + "too,few,fields\n");
        assertThat(stage.run("import", source.toString(), "-w", workspace, "--json"))
                .isEqualTo(3);
        assertThat(stage.json().at("/rejectedRows/0/line").asInt()).isEqualTo(14);
    }

    @Test
    void aNetworkThatIsNotKnownIsWrongUsage() {
        stage.run("import", source.toString(), "-w", workspace);
        assertThat(stage.run("index", "-w", workspace, "--model", "vgg16")).isEqualTo(2);
        assertThat(stage.errors()).contains("--model vgg16 is not known; there is resnet50, inceptionv3");
        assertThat(stage.run("index", "-w", workspace, "--precision", "float64"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("--precision float64 is not known; there is float32, bfloat16");
    }

    @Test
    void aWorkspaceIsSearchedByTheNetworkItWasIndexedWithLast() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace, "--pooling", "max");
        assertThat(stage.run("doctor", "-w", workspace, "--json")).isLessThan(2);
        assertThat(stage.json().get("network").asText()).endsWith("max pooling");
        assertThat(stage.run("doctor", "-w", workspace, "--pooling", "average", "--json"))
                .isLessThan(2);
        assertThat(stage.json().get("network").asText()).endsWith("average pooling");
    }

    @Test
    void whatChangedAtTheSourceIsSaidAndTakenIn() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        stage.run("doctor", "-w", workspace);
        assertThat(stage.output()).contains("Source        as it was imported");
        Files.write(source.resolve("images/1003.jpg"), DrawnCatalog.picture(0.9f));
        Files.write(source.resolve("images/2000.jpg"), DrawnCatalog.picture(0.8f));
        stage.run("doctor", "-w", workspace, "--json");
        assertThat(stage.json().at("/changes/newPictures/0").asText()).isEqualTo("images/2000.jpg");
        assertThat(stage.json().at("/changes/replacedPictures/0").asText()).isEqualTo("images/1003.jpg");
        assertThat(stage.json().at("/changes/sentence").isMissingNode()).isTrue();
        assertThat(stage.run("index", "-w", workspace)).isZero();
        assertThat(stage.output())
                .contains("1 pictures indexed")
                .contains("Since the import: 1 picture is new, 1 picture was replaced.")
                .contains("Replaced pictures were indexed anew.")
                .contains("lookalike import -w " + Path.of(workspace).toAbsolutePath());
        assertThat(stage.run("import", "-w", workspace)).isZero();
        assertThat(stage.run("index", "-w", workspace, "--json")).isZero();
        assertThat(stage.json().get("changes")).isNull();
        assertThat(stage.run("import")).isEqualTo(2);
        assertThat(stage.errors()).contains("Name what to import");
        assertThat(stage.run("import", "-w", workspace, "--format", "folder")).isEqualTo(2);
    }

    @Test
    void doctorNamesWhatIsHere() throws IOException {
        stage.run("import", source.toString(), "-w", workspace);
        stage.run("index", "-w", workspace);
        assertThat(stage.run("doctor", "-w", workspace, "--json")).isZero();
        assertThat(stage.json().get("workspace").asText()).contains("12 indexed");
        assertThat(stage.json().at("/libraries/djl").asText()).isEqualTo("0.36.0");
        assertThat(stage.json().get("problems")).isEmpty();
    }

    @Test
    void aTableIsImportedByItsColumns() throws IOException {
        Path table = Files.writeString(source.resolve("shop.csv"), "sku;what;file\n7;Shirt;images/1000.jpg\n;x;\n");

        assertThat(stage.run("import", table.toString(), "--column", "name=what", "--dry-run", "--json"))
                .isEqualTo(3);
        assertThat(stage.json().get("products").asInt()).isEqualTo(1);
        assertThat(stage.json().at("/rejectedRows/0/line").asInt()).isEqualTo(3);
        assertThat(Path.of(workspace)).doesNotExist();

        assertThat(stage.run("import", table.toString(), "--format", "csv", "--column", "name=what", "-w", workspace))
                .isEqualTo(3);
        assertThat(stage.output())
                .contains("1 products, 1 pictures", "line 3: no id", "Columns: id = sku, name = what, picture = file.");
        assertThat(stage.run("import", table.toString(), "--column", "title=what"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("a product has id, name, picture, gender");
        assertThat(stage.run("import", table.toString(), "--column", "id=code")).isEqualTo(1);
        assertThat(stage.errors()).contains("no column \"code\"", "sku, what, file");
    }

    @Test
    void aTableWithoutAnyOfItsPicturesEndsWithThree() throws IOException {
        Path table = Files.writeString(source.resolve("shop.csv"), "sku;file\n7;nowhere.jpg\n");

        assertThat(stage.run("import", table.toString(), "--dry-run", "--json")).isEqualTo(3);
        assertThat(stage.json().get("noImageFound").asBoolean()).isTrue();
        assertThat(stage.json().get("missingImages")).hasSize(1);
    }

    @Test
    void whichTableWasReadAndHowPicturesWereFoundIsSaid() throws IOException {
        Files.delete(source.resolve("styles.csv"));
        Files.writeString(source.resolve("shop.csv"), "sku;type;file\n7;Shirts;C:\\me\\1000.JPG\n");
        Files.writeString(source.resolve("sales.csv"), "sku;price\n1000;5\n");

        assertThat(stage.run("import", source.toString(), "--dry-run", "--json"))
                .isZero();
        assertThat(stage.json().get("tables"))
                .hasToString("[{\"name\":\"shop.csv\",\"read\":true},{\"name\":\"sales.csv\",\"read\":false}]");
        assertThat(stage.json().get("imagesFoundBy")).hasToString("[{\"by\":\"letterCase\",\"images\":1}]");
        assertThat(stage.run("import", source.toString(), "--table", "sales.csv", "--dry-run", "--json"))
                .isZero();
        assertThat(stage.json().at("/tables/0/name").asText()).isEqualTo("sales.csv");
        assertThat(stage.run("import", source.toString(), "--table", "x.csv", "--dry-run"))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("no table \"x.csv\"", "shop.csv");
    }
}
