package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.service.Services;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that other people's scripts rely on: streams, JSON names, exit codes. */
class CommandLineTest {
    private final Path folder;
    private final Path source;
    private final String workspace;
    private final Services services;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
        this.source = DrawnCatalog.write(folder.resolve("source"), 12);
        this.workspace = folder.resolve("workspace").toString();
        this.services = new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                new SettingsStore(folder.resolve("settings.json")),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.of(source));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(print(out), print(err), false);
        return new CommandLineMain(() -> services, console).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).as("one JSON document and nothing else").hasSize(1);
        return new ObjectMapper().readTree(text);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void importIndexSearchAndExportWorkOneAfterTheOther() throws IOException {
        assertThat(run("import", source.toString(), "-w", workspace, "--json")).isZero();
        assertThat(json().fieldNames())
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
        assertThat(json().get("products").asInt()).isEqualTo(12);

        assertThat(run("index", "-w", workspace, "--json")).isZero();
        assertThat(json().get("indexed").asInt()).isEqualTo(12);
        assertThat(json().fieldNames())
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
        assertThat(run("index", "-w", workspace, "--json")).isZero();
        assertThat(json().get("alreadyIndexed").asInt()).isEqualTo(12);

        assertThat(run("search", "--id", "1003", "-k", "2", "--json"))
                .as("the last used workspace")
                .isZero();
        JsonNode answer = json();
        assertThat(answer.at("/query/id").asText()).isEqualTo("1003");
        assertThat(answer.at("/ranking").asText()).isEqualTo("visual");
        assertThat(answer.at("/hits")).hasSize(2);
        assertThat(answer.at("/hits/0/rank").asInt()).isEqualTo(1);
        assertThat(answer.at("/hits/0/product/name").asText()).endsWith(", plain");
        assertThat(answer.at("/hits/0/product/year").isInt()).isTrue();
        assertThat(answer.at("/timings").fieldNames()).toIterable().containsExactly("decodeMs", "embedMs", "searchMs");

        Path vectors = folder.resolve("vectors");
        assertThat(run("export-embeddings", "-w", workspace, "--out", vectors.toString(), "--json"))
                .isZero();
        assertThat(json().get("n").asInt()).isEqualTo(12);
        assertThat(vectors.resolve("vectors.npy")).exists();
    }

    @Test
    void aFolderOfPhotosIsAnsweredLineByLineAndBadOnesAreSkipped() throws IOException {
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), DrawnCatalog.picture(0.1f));
        Files.writeString(photos.resolve("b.jpg"), "text");
        Files.write(photos.resolve("c.jpg"), DrawnCatalog.picture(0.3f));
        assertThat(run("search", "-w", workspace, "--images", photos.toString(), "--json"))
                .isEqualTo(3);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1)).at("/query/file").asText())
                .isEqualTo("c.jpg");
        assertThat(errors()).contains("b.jpg");
    }

    @Test
    void severalProductsAreAskedOneByOneOrTogether() throws IOException {
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        assertThat(run("search", "-w", workspace, "--id", "1003", "--id", "1005", "--json"))
                .isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1)).at("/query/id").asText())
                .isEqualTo("1005");
        assertThat(run("search", "-w", workspace, "--id", "1003", "--id", "1005", "--together", "-k", "11", "--json"))
                .isZero();
        JsonNode answer = json();
        assertThat(answer.at("/query").fieldNames()).toIterable().containsExactly("wanted", "unwanted");
        assertThat(answer.at("/query/wanted/1/id").asText()).isEqualTo("1005");
        assertThat(answer.at("/hits")).as("all but the two").hasSize(10);
        assertThat(answer.at("/hits/0/id").asText()).as("between the two").isEqualTo("1004");
    }

    @Test
    void whatIsUnwantedIsAProductOrAPictureOrRefused() throws IOException {
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        Path photo = Files.write(folder.resolve("photo.jpg"), DrawnCatalog.picture(0.2f));
        assertThat(run(
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
        JsonNode answer = json();
        assertThat(answer.at("/query/unwanted/0/id").asText()).isEqualTo("1004");
        assertThat(answer.at("/query/unwanted/1/file").asText()).isEqualTo("photo.jpg");
        assertThat(answer.at("/hits").findValuesAsText("id")).doesNotContain("1003", "1004");
        assertThat(run("search", "-w", workspace, "--id", "1003", "--unlike", "9999"))
                .isEqualTo(1);
        assertThat(errors()).contains("9999");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(run("import", source.toString(), "-w", workspace, "--dry-run", "--json"))
                .isZero();
        assertThat(json().get("images").asInt()).isEqualTo(12);
        assertThat(Path.of(workspace)).doesNotExist();
    }

    @Test
    void withoutAWorkspaceTheBuiltInSampleIsUsed() throws IOException {
        assertThat(run("index", "--json")).isZero();
        assertThat(json().get("indexed").asInt()).isEqualTo(12);
        assertThat(run("search", "--random", "--seed", "4", "--json")).isZero();
        assertThat(json().at("/hits")).hasSize(5);
    }

    @Test
    void failuresAreOneClearLineAndNoStackTrace() {
        assertThat(run("search", "-w", folder.resolve("none").toString(), "--random"))
                .isEqualTo(1);
        assertThat(errors()).startsWith("lookalike: There is no workspace in").doesNotContain("\tat ");
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        assertThat(run("search", "-w", workspace, "--id", "77")).isEqualTo(1);
        assertThat(errors()).contains("no product with the id \"77\"");
        assertThat(run("import", folder.resolve("gone.zip").toString(), "-w", workspace))
                .isEqualTo(1);
        assertThat(errors()).contains("gone.zip");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("search")).isEqualTo(2);
        assertThat(run("search", "--id", "1", "--random")).isEqualTo(2);
        assertThat(run("find")).isEqualTo(2);
        assertThat(run("import", source.toString(), "--format", "excel")).isEqualTo(2);
        assertThat(errors()).contains("excel").contains("kaggle");
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void valuesThatCannotBeAreWrongUsageToo() {
        assertThat(run("search", "--id", "1000", "-k", "-1")).isEqualTo(2);
        assertThat(run("search", "--id", "1000", "--filter", "colour=Red")).isEqualTo(2);
        assertThat(errors()).contains("baseColour");
        assertThat(run("index", "--limit", "-1")).isEqualTo(2);
        assertThat(run("index", "--model", "vgg")).isEqualTo(2);
        assertThat(run("index", "-w", workspace + "x", "--model", "resnet50")).isEqualTo(1);
    }

    @Test
    void aMissingAttributeIsNullInJsonAndNotLeftOut() throws IOException {
        Path csv = source.resolve("styles.csv");
        Files.writeString(csv, Files.readString(csv).replace("Fall", "NA"));
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        assertThat(run("search", "-w", workspace, "--id", "1000", "--json")).isZero();
        assertThat(json().at("/hits/0/product").has("season")).isTrue();
        assertThat(json().at("/hits/0/product/season").isNull()).isTrue();
    }

    @Test
    void aBatchOnACatalogueThatIsNotIndexedFailsAsAWhole() throws IOException {
        run("import", source.toString(), "-w", workspace);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), DrawnCatalog.picture(0.1f));
        assertThat(run("search", "-w", workspace, "--images", photos.toString(), "--json"))
                .isEqualTo(1);
        assertThat(errors()).contains("Nothing of this catalogue is indexed with Test network yet");
    }

    @Test
    void ctrlCEndsWith130AndKeepsWhatIsDone() {
        run("import", source.toString(), "-w", workspace);
        Console console = new Console(print(out), print(err), false);
        console.cancel();
        assertThat(new CommandLineMain(() -> services, console).run("index", "-w", workspace))
                .isEqualTo(130);
    }

    @Test
    void rejectedRowsEndWithThree() throws IOException {
        Path csv = source.resolve("styles.csv");
        Files.writeString(csv, Files.readString(csv) + "too,few,fields\n");
        assertThat(run("import", source.toString(), "-w", workspace, "--json")).isEqualTo(3);
        assertThat(json().at("/rejectedRows/0/line").asInt()).isEqualTo(14);
    }

    @Test
    void aNetworkThatIsNotKnownIsWrongUsage() {
        run("import", source.toString(), "-w", workspace);
        assertThat(run("index", "-w", workspace, "--model", "vgg16")).isEqualTo(2);
        assertThat(errors()).contains("--model vgg16 is not known; there is resnet50, inceptionv3");
        assertThat(run("index", "-w", workspace, "--precision", "float64")).isEqualTo(2);
        assertThat(errors()).contains("--precision float64 is not known; there is float32, bfloat16");
    }

    @Test
    void aWorkspaceIsSearchedByTheNetworkItWasIndexedWithLast() throws IOException {
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace, "--pooling", "max");
        assertThat(run("doctor", "-w", workspace, "--json")).isLessThan(2);
        assertThat(json().get("network").asText()).endsWith("max pooling");
        assertThat(run("doctor", "-w", workspace, "--pooling", "average", "--json"))
                .isLessThan(2);
        assertThat(json().get("network").asText()).endsWith("average pooling");
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
        run("import", shirts.toString(), "-w", workspace);
        run("index", "-w", workspace);

        assertThat(run("mislabels", "-w", workspace, "--attribute", "gender", "--limit", "2", "--json"))
                .isZero();
        assertThat(json()).hasSize(2);
        assertThat(json().get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "attribute", "label", "suggested", "confidence", "neighbours");
        assertThat(json().at("/0/attribute").asText()).isEqualTo("gender");
        assertThat(run("mislabels", "-w", workspace, "--self-check", "--json")).isZero();
        assertThat(json()).hasSize(4);
        assertThat(run("mislabels", "-w", workspace, "--attribute", "year")).isEqualTo(2);
        assertThat(errors()).contains("year", "articleType");
    }

    @Test
    void doctorNamesWhatIsHere() throws IOException {
        run("import", source.toString(), "-w", workspace);
        run("index", "-w", workspace);
        assertThat(run("doctor", "-w", workspace, "--json")).isZero();
        assertThat(json().get("workspace").asText()).contains("12 indexed");
        assertThat(json().at("/libraries/djl").asText()).isEqualTo("0.36.0");
        assertThat(json().get("problems")).isEmpty();
    }

    @Test
    void aTableIsImportedByItsColumns() throws IOException {
        Path table = Files.writeString(source.resolve("shop.csv"), "sku;what;file\n7;Shirt;images/1000.jpg\n;x;\n");

        assertThat(run("import", table.toString(), "--column", "name=what", "--dry-run", "--json"))
                .isEqualTo(3);
        assertThat(json().get("products").asInt()).isEqualTo(1);
        assertThat(json().at("/rejectedRows/0/line").asInt()).isEqualTo(3);
        assertThat(Path.of(workspace)).doesNotExist();

        assertThat(run("import", table.toString(), "--format", "csv", "--column", "name=what", "-w", workspace))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 products, 1 pictures", "line 3: no id", "Columns: id = sku, name = what, picture = file.");
        assertThat(run("import", table.toString(), "--column", "title=what")).isEqualTo(2);
        assertThat(errors()).contains("a product has id, name, picture, gender");
        assertThat(run("import", table.toString(), "--column", "id=code")).isEqualTo(1);
        assertThat(errors()).contains("no column \"code\"", "sku, what, file");
    }

    @Test
    void aTableWithoutAnyOfItsPicturesEndsWithThree() throws IOException {
        Path table = Files.writeString(source.resolve("shop.csv"), "sku;file\n7;nowhere.jpg\n");

        assertThat(run("import", table.toString(), "--dry-run", "--json")).isEqualTo(3);
        assertThat(json().get("noImageFound").asBoolean()).isTrue();
        assertThat(json().get("missingImages")).hasSize(1);
    }

    @Test
    void whichTableWasReadAndHowPicturesWereFoundIsSaid() throws IOException {
        Files.delete(source.resolve("styles.csv"));
        Files.writeString(source.resolve("shop.csv"), "sku;type;file\n7;Shirts;C:\\me\\1000.JPG\n");
        Files.writeString(source.resolve("sales.csv"), "sku;price\n1000;5\n");

        assertThat(run("import", source.toString(), "--dry-run", "--json")).isZero();
        assertThat(json().get("tables"))
                .hasToString("[{\"name\":\"shop.csv\",\"read\":true},{\"name\":\"sales.csv\",\"read\":false}]");
        assertThat(json().get("imagesFoundBy")).hasToString("[{\"by\":\"letterCase\",\"images\":1}]");
        assertThat(run("import", source.toString(), "--table", "sales.csv", "--dry-run", "--json"))
                .isZero();
        assertThat(json().at("/tables/0/name").asText()).isEqualTo("sales.csv");
        assertThat(run("import", source.toString(), "--table", "x.csv", "--dry-run"))
                .isEqualTo(1);
        assertThat(errors()).contains("no table \"x.csv\"", "shop.csv");
    }
}
