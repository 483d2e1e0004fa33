package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    EvaluateCommandTest(@TempDir Path folder) {
        this.folder = folder;
        Path source = DrawnCatalog.write(folder.resolve("source"), 40);
        workspace = folder.resolve("workspace").toString();
        stage = new CommandStage(folder);
        stage.services().catalogs().importInto(Path.of(workspace), source, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = stage.services().catalogs().open(Path.of(workspace))) {
            catalog.model().load(Progress.NONE);
            stage.services().indexing().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        }
    }

    private int evaluate(String... arguments) {
        String[] all = Stream.concat(Stream.of("evaluate", "-w", workspace), Arrays.stream(arguments))
                .toArray(String[]::new);
        return stage.run(all);
    }

    @Test
    void theNamesInJsonAreThoseThatScriptsRelyOn() throws IOException {
        assertThat(evaluate("--json", "--robustness", "2")).isZero();
        JsonNode report = stage.json();
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "catalogue",
                        "model",
                        "ranking",
                        "queries",
                        "n",
                        "products",
                        "k",
                        "duplicatesLeftOut",
                        "attributes",
                        "classes",
                        "latency",
                        "robustness",
                        "feedback",
                        "leftOut",
                        "seconds");
        assertThat(report.get("n").asInt())
                .as("a sample is as large as the catalogue at most")
                .isEqualTo(40);
        assertThat(report.get("ranking").asText()).isEqualTo("visual");
        assertThat(report.get("queries").asText()).isEqualTo("up to 1,000 of all products, seed 1");
        assertThat(report.get("attributes").findValuesAsText("attribute"))
                .containsExactly(
                        "masterCategory",
                        "subCategory",
                        "articleType",
                        "gender",
                        "baseColour",
                        "articleType+gender",
                        "articleType+baseColour",
                        "gender+articleType+baseColour");
        JsonNode type = report.at("/attributes/2");
        assertThat(type.fieldNames())
                .toIterable()
                .containsExactly("attribute", "n", "classes", "precision", "ndcg", "hitRate", "chance");
        assertThat(type.get("precision").fieldNames()).toIterable().containsExactly("mean", "low", "high", "macro");
        assertThat(type.at("/precision/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/classes").findValuesAsText("attribute"))
                .containsExactly("masterCategory", "articleType", "gender", "baseColour");
        assertThat(report.at("/classes/1/classes/0/name").asText()).isEqualTo("Shirts");
        assertThat(report.at("/classes/2/hidden").asInt())
                .as("20 men, 20 women")
                .isEqualTo(2);
        assertThat(report.get("latency").fieldNames()).toIterable().containsExactly("n", "p50", "p95", "p99");
        assertThat(report.at("/robustness/0/found").fieldNames())
                .toIterable()
                .containsExactly("n", "recallAt1", "recallAt5", "mrr");
    }

    @Test
    void peopleGetAlignedTables() {
        assertThat(evaluate("--part", "validation", "-k", "3")).isZero();
        List<String> lines = stage.output().lines().toList();
        assertThat(lines.get(1)).contains("(validation part), 3 answers each from 40 products");
        int header = lines.indexOf("Agreement with the query") + 1;
        assertThat(lines.get(header)).contains("queries", "classes", "precision@3", "95 % interval", "macro", "chance");
        assertThat(lines.subList(header, header + 9))
                .allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.get(header)));
        assertThat(lines.get(header + 3)).startsWith("articleType ").contains("1.000");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("nDCG@3", "hit rate"));
        assertThat(lines).as("classes are in the files only").noneMatch(line -> line.startsWith("Shirts"));
    }

    @Test
    void anUnknownIdIsNamedWithFileAndLineAndTheRestGoesOn() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "1001\n77\n");
        assertThat(evaluate("--queries", ids.toString(), "--json")).isEqualTo(3);
        assertThat(stage.json().get("n").asInt()).isEqualTo(1);
        assertThat(stage.json().at("/leftOut/0/where").asText()).isEqualTo("ids.txt, line 2");
        assertThat(stage.errors()).contains("Left out: ids.txt, line 2: There is no product with the id \"77\"");
    }

    @Test
    void aPageAndATableAreWrittenAndNothingIsOverwrittenUnasked() throws IOException {
        Path page = folder.resolve("quality.html");
        Path table = folder.resolve("quality.csv");
        assertThat(evaluate("--html", page.toString(), "--csv", table.toString()))
                .isZero();
        assertThat(page).content().contains("Search quality of source", "<svg");
        assertThat(table).content().contains("attribute,articleType,,40,precision,1.000000");
        assertThat(evaluate("--html", page.toString())).isEqualTo(1);
        assertThat(stage.errors()).contains("quality.html is there already");
        assertThat(evaluate("--html", page.toString(), "--replace")).isZero();
        assertThat(evaluate("--csv", folder.resolve("none/a.csv").toString())).isEqualTo(1);
        assertThat(stage.errors()).contains("there is no folder");
    }

    @Test
    void fairnessIsPartOfTextJsonAndPage() throws IOException {
        Path page = folder.resolve("fair.html");
        assertThat(evaluate("--sample", "20", "--fairness", "--html", page.toString()))
                .isZero();
        assertThat(stage.output())
                .contains("Precision by group", "Products that are never returned", "duplicatesHidden");
        assertThat(page).content().contains("Shares of the answers by gender", "Products that are returned most often");

        assertThat(evaluate("--sample", "20", "--fairness", "--json")).isZero();
        assertThat(stage.json().get("n").asInt()).isEqualTo(20);
        JsonNode fairness = stage.json().get("fairness");
        assertThat(fairness.at("/reach/queries").asInt()).isEqualTo(40);
        assertThat(fairness.at("/groups/0/grouping").asText()).isEqualTo("gender");
        assertThat(fairness.at("/exposures/0/p").isNumber()).isTrue();
    }

    @Test
    void everyRunIsKeptUnlessNotWanted() throws IOException {
        assertThat(evaluate("--no-keep")).isZero();
        assertThat(evaluate("--runs", "--json")).isZero();
        assertThat(stage.json()).isEmpty();

        assertThat(evaluate("--sample", "20")).isZero();
        assertThat(stage.errors()).contains("Kept as ").contains("--compare");
        assertThat(evaluate("--part", "holdout", "--json")).isZero();
        assertThat(evaluate("--runs", "--json")).isZero();
        assertThat(stage.json().findValuesAsText("queries"))
                .as("newest first")
                .contains("holdout part", "up to 20 of all products, seed 1");
        assertThat(stage.json().at("/0/settings/part").asText()).isEqualTo("HOLDOUT");
        assertThat(evaluate("--runs")).isZero();
        assertThat(stage.output().lines()).hasSize(3);
    }

    @Test
    void theLastTwoAreComparedOrTwoThatAreNamed() throws IOException {
        assertThat(evaluate("--compare")).isEqualTo(1);
        assertThat(stage.errors()).contains("no two evaluations");
        assertThat(evaluate()).isZero();
        assertThat(evaluate("--no-duplicates")).isZero();

        assertThat(evaluate("--compare", "--json")).isZero();
        JsonNode comparison = stage.json();
        assertThat(comparison.fieldNames()).toIterable().containsExactly("before", "after", "paired", "figures");
        assertThat(comparison.at("/paired").asBoolean()).isTrue();
        assertThat(comparison.at("/before/settings/withoutDuplicates").asBoolean())
                .isFalse();
        assertThat(comparison.at("/after/settings/withoutDuplicates").asBoolean())
                .isTrue();
        assertThat(comparison.at("/figures/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "section",
                        "attribute",
                        "className",
                        "measure",
                        "n",
                        "before",
                        "after",
                        "difference",
                        "paired",
                        "verdict");
        assertThat(comparison.at("/figures/0/verdict").asText()).isEqualTo("indistinguishable");

        String before = comparison.at("/before/id").asText();
        String after = comparison.at("/after/id").asText();
        assertThat(evaluate("--compare", after, before)).isZero();
        List<String> lines = stage.output().lines().toList();
        assertThat(lines.get(0)).startsWith("before: " + before).contains("visual ranking", "40 queries");
        assertThat(lines.get(1)).startsWith("after:  " + after).contains("without byte-identical pictures");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith("articleType precision")
                .contains("1.000", "+0.000", "not distinguishable"));

        assertThat(evaluate("--compare", before)).isEqualTo(2);
        assertThat(evaluate("--compare", "--runs")).isEqualTo(2);
        assertThat(evaluate("--compare", before, "yesterday")).isEqualTo(1);
        assertThat(stage.errors()).contains("There is no evaluation \"yesterday\"");
    }

    @Test
    void aDamagedRunIsARemarkAndTheRestGoesOn() throws IOException {
        assertThat(evaluate()).isZero();
        assertThat(evaluate()).isZero();
        Path damaged = Path.of(workspace, "evaluations", "20200101-000000-000.json");
        Files.writeString(damaged, "{");

        assertThat(evaluate("--compare", "--json")).isEqualTo(3);
        assertThat(stage.json().at("/paired").asBoolean()).isTrue();
        assertThat(stage.errors()).contains(damaged.getFileName().toString());
    }

    @Test
    void optionsThatContradictOrCannotBeAreWrongUsage() {
        assertThat(evaluate("--queries", "ids.txt", "--part", "test")).isEqualTo(2);
        assertThat(stage.errors()).contains("--queries names all products");
        assertThat(evaluate("--sample", "0")).isEqualTo(2);
        assertThat(evaluate("-k", "0")).isEqualTo(2);
        assertThat(evaluate("--robustness", "-1")).isEqualTo(2);
        assertThat(evaluate("--part", "training")).isEqualTo(2);
        assertThat(evaluate("--ranking", "taste")).isEqualTo(2);
        assertThat(evaluate("--queries", folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(stage.errors()).contains("none.txt");
    }
}
