package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.interaction.HistoryFile;
import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve products, of which those beside each other are similar; six users took 1000 and 1006 together. */
class RecommendCommandTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    RecommendCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void importCatalogue() {
        stage.done("import", DrawnCatalog.write(folder.resolve("source"), 12).toString(), "-w", workspace);
    }

    private String table(String text) {
        try {
            return Files.writeString(folder.resolve("table.csv"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String takenTogether() {
        return table("customer_id,article_id,t_dat\n"
                + IntStream.range(0, 6)
                        .mapToObj(user -> "anna" + user + ",1000,2020-09-01\nanna" + user + ",1006,2020-09-02\n")
                        .collect(Collectors.joining())
                + "bob,1000,2020-09-03\n");
    }

    private int run(String... command) {
        return stage.run(
                Stream.concat(Stream.of(command), Stream.of("-w", workspace)).toArray(String[]::new));
    }

    private void done(String... command) {
        assertThat(run(command)).as(() -> stage.errors()).isZero();
    }

    private JsonNode json(String... command) throws IOException {
        done(Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new));
        return stage.json();
    }

    @Test
    void whatUsersTookTogetherIsRecommendedWithItsReason() throws IOException {
        done("import-interactions", takenTogether());
        assertThat(stage.output()).contains("13 of 13 rows taken in", "7 users took 2 products: 13 different pairs");
        done("recommend", "--user", "bob");
        assertThat(stage.output()).contains("1006").contains("taken together with 1000", "by 6 users");

        JsonNode json = json("recommend", "--product", "1000", "-k", "1");
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("query", "known", "users", "hits", "remarks", "millis");
        assertThat(json.get("query").toString()).isEqualTo("{\"product\":\"1000\"}");
        JsonNode hit = json.get("hits").get(0);
        assertThat(hit.fieldNames()).toIterable().containsExactly("rank", "id", "score", "product", "reasons");
        assertThat(hit.get("id").asText()).isEqualTo("1006");
        JsonNode reason = hit.get("reasons").get(0);
        assertThat(reason.fieldNames()).toIterable().containsExactly("kind", "product", "users", "share");
        assertThat(reason.get("kind").asText()).isEqualTo("taken-together");
        assertThat(reason.get("users").asInt()).isEqualTo(6);
    }

    @Test
    void newProductsAreRecommendedByWhatIsSimilar() throws IOException {
        done("index");
        done("import-interactions", takenTogether());

        assertThat(ids(json("recommend", "--product", "1003"))).containsAnyOf("1002", "1004");
        assertThat(ids(json("recommend", "--liked", "1003", "--exclude", "1002")))
                .contains("1004")
                .doesNotContain("1002", "1003");
        assertThat(ids(json("recommend", "--product", "1003", "--filter", "gender=Men")))
                .isNotEmpty()
                .allMatch(id -> Integer.parseInt(id) % 2 == 0);
    }

    private static List<String> ids(JsonNode json) {
        return json.get("hits").findValuesAsText("id").stream()
                .distinct()
                .filter(id -> id.startsWith("10"))
                .toList();
    }

    @Test
    void unknownUsersSeeWhatIsPopularAndAreTold() throws IOException {
        done("import-interactions", takenTogether());
        JsonNode json = json("recommend", "--user", "nobody");

        assertThat(json.get("known").asInt()).isZero();
        assertThat(json.get("hits").get(0).get("id").asText()).isEqualTo("1000");
        assertThat(json.get("remarks").get(0).asText()).contains("Nothing is known of this user");
        assertThat(stage.errors()).contains("Nothing is known of this user").doesNotContain("nobody");
    }

    @Test
    void withoutHistoriesItIsSaidHowToGetThem() {
        assertThat(run("recommend", "--user", "bob")).isEqualTo(1);
        assertThat(stage.errors()).contains("import-interactions");
        assertThat(run("evaluate", "--interactions")).isEqualTo(1);
        assertThat(stage.errors()).contains("import-interactions");
    }

    @Test
    void aSecondImportReplacesOrAddsAndAllIsForgotten() throws IOException {
        done("import-interactions", takenTogether());
        JsonNode replaced = json("import-interactions", table("user,product\nbob,1001\n"));
        assertThat(replaced.get("users").asInt()).isEqualTo(1);
        assertThat(replaced.get("added").asBoolean()).isFalse();
        JsonNode added = json("import-interactions", table("user,product\nbob,1002\ncarl,1001\n"), "--add");
        assertThat(added.get("users").asInt()).isEqualTo(2);
        assertThat(added.get("interactions").asInt()).isEqualTo(3);

        Path kept = Path.of(workspace, HistoryFile.NAME);
        assertThat(Files.readAllBytes(kept))
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("bob", "carl");
        done("import-interactions", "--forget");
        assertThat(kept).doesNotExist();
    }

    @Test
    void whatCannotBeUsedIsCountedAndNamed() throws IOException {
        String table = table("user,product,weight\nbob,1000,-1\nbob,17,1\nbob,18,1\nbob,17,1\nbob,01001.0,2\n");
        assertThat(run("import-interactions", table, "--json")).isEqualTo(3);
        JsonNode json = stage.json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "rows",
                        "taken",
                        "users",
                        "products",
                        "interactions",
                        "unknownRows",
                        "unknownProducts",
                        "firstUnknown",
                        "rejectedRows",
                        "rejected",
                        "added",
                        "notes");
        assertThat(json.get("taken").asInt())
                .as("zeros of spreadsheets do not matter")
                .isEqualTo(1);
        assertThat(json.get("unknownRows").asInt()).isEqualTo(3);
        assertThat(json.get("firstUnknown").toString()).isEqualTo("[\"17\",\"18\"]");
        assertThat(json.get("rejected").get(0).get("line").asInt()).isEqualTo(2);
    }

    @Test
    void whatHasNothingToTakeInFailsAndLeavesWhatThereWas() {
        done("import-interactions", takenTogether());
        assertFails(table(""), "is empty");
        assertFails(table("user,product\n"), "no rows");
        assertFails(table("user,product\nbob,17\n"), "None of the products");
        assertFails(table("user,product,weight\nbob,1000,0\n"), "Line 2");
        assertFails(table("who,what\nbob,1000\n"), "who, what");
        assertFails(folder.toString(), "not a file");
        done("recommend", "--user", "bob");
        assertThat(stage.output()).contains("1006");
    }

    private void assertFails(String table, String message) {
        assertThat(run("import-interactions", table)).isEqualTo(1);
        assertThat(stage.errors()).contains(message).doesNotContain("Exception");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(run("import-interactions")).isEqualTo(2);
        assertThat(run("import-interactions", takenTogether(), "--column", "colour=x"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("user, product, weight, time");
        assertThat(run("recommend")).isEqualTo(2);
        assertThat(run("recommend", "--user", "bob", "--product", "1000")).isEqualTo(2);
        assertThat(run("recommend", "--product", "1000", "-k", "0")).isEqualTo(2);
        assertThat(run("recommend", "--product", "99")).isEqualTo(1);
        assertThat(run("evaluate", "--text", "--interactions", "generated")).isEqualTo(2);
    }

    @Test
    void howWellRecommendationsForeseeIsMeasured() throws IOException {
        done("import-interactions", takenTogether());
        JsonNode report = json("evaluate", "--interactions");
        assertThat(report.get("users").asInt()).isEqualTo(6);
        assertThat(report.get("scores").get(0).fieldNames())
                .toIterable()
                .containsExactly("group", "by", "n", "hitAt10", "ndcgAt10");

        Path html = folder.resolve("report.html");
        Path csv = folder.resolve("report.csv");
        done("evaluate", "--interactions", "generated", "--html", html.toString(), "--csv", csv.toString());
        assertThat(stage.output()).contains("generated, seed 1", "The product that users took last", "by hybrid");
        assertThat(Files.readString(html)).contains("How many products are recommended to anybody");
        assertThat(Files.readString(csv)).contains("recommendation,all,hybrid,", "coverage,,hybrid,");

        done("evaluate", "--interactions", table("user,product\na,1000\na,1001\n"));
        assertThat(stage.output()).contains("1 users (table.csv)");
        assertThat(run("evaluate", "--interactions", table("user,product\na,1000\n")))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("No user took two products");
    }
}
