package app.lookalike.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.evaluation.report.EvaluationPage;
import app.lookalike.service.evaluation.report.EvaluationText;
import app.lookalike.service.evaluation.report.TextTables;
import app.lookalike.service.evaluation.text.TextReport;
import app.lookalike.service.evaluation.text.TextReport.Answering;
import app.lookalike.service.evaluation.text.TextReport.ChangeScore;
import app.lookalike.service.evaluation.text.TextReport.LabelScore;
import app.lookalike.service.evaluation.text.TextReport.OwnNameScore;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEvaluationServiceTest {
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"),
            "articleType", List.of("Shirts", "Casual Shoes"),
            "baseColour", List.of("Red", "Blue"));
    private static final int SIZE = 120;

    @TempDir
    Path folder;

    private Path source() throws IOException {
        Path source = DrawnCatalog.writeMosaics(folder.resolve("source"), SIZE);
        StringBuilder csv = new StringBuilder("id,gender,masterCategory,subCategory,articleType,baseColour,season,year,"
                + "usage,productDisplayName\n");
        for (int i = 0; i < SIZE; i++) {
            String type = i / 2 % 2 == 0 ? "Shirts" : "Casual Shoes";
            csv.append(1000 + i)
                    .append(i % 2 == 0 ? ",Men" : ",Women")
                    .append(",Apparel,Topwear,")
                    .append(type)
                    .append(i / 4 % 2 == 0 ? ",Red" : ",Blue")
                    .append(",Fall,2011,Casual,")
                    .append(type)
                    .append(" number ")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(source.resolve("styles.csv"), csv);
        return source;
    }

    private TextReport measured() throws IOException {
        try (Networks networks = FashionNetworks.of(LABELS)) {
            CatalogService catalogs = new SmallWorkspace(folder, networks).catalogs();
            Path workspace = folder.resolve("workspace");
            catalogs.importInto(workspace, source(), CatalogFormat.AUTO, Progress.NONE);
            try (OpenCatalog catalog = catalogs.open(workspace)) {
                new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
                QueryChoice queries = new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(40), 1);
                return new TextEvaluationService(new SearchService()).measure(catalog, queries, 1, Progress.NONE);
            }
        }
    }

    @Test
    void measuresLabelsOwnNamesAndChangedPictures() throws IOException {
        TextReport report = measured();

        assertThat(report.n()).isEqualTo(40);
        assertThat(report.products()).isEqualTo(SIZE);
        LabelScore colour = report.labels().stream()
                .filter(score -> score.attribute().equals("baseColour") && score.answering() == Answering.EVERYTHING)
                .findFirst()
                .orElseThrow();
        assertThat(colour.labels()).isEqualTo(2);
        assertThat(colour.precision().mean()).as("labels of all products count").isEqualTo(1);
        assertThat(report.ownNames()).extracting(OwnNameScore::by).containsExactly("search", "fullText", "pictures");
        assertThat(report.ownNames().get(0).recallAt1().mean()).isGreaterThan(0.9);
        ChangeScore words = report.changes().get(0);
        assertThat(words.by()).isEqualTo("words");
        assertThat(words.n()).isEqualTo(40);
        assertThat(words.wanted().mean()).isGreaterThan(0.9);
        assertThat(report.changes().get(1).wanted().mean())
                .as("a filter lets nothing else through")
                .isEqualTo(1);
        assertThat(report.latency().p95()).isPositive();
    }

    @Test
    void theReportIsTextAndAPage() throws IOException {
        TextReport report = measured();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        EvaluationPage.write(report, page);

        assertThat(page.toString(StandardCharsets.UTF_8))
                .contains("<h2>Names of labels as queries</h2>")
                .contains("A picture, with one value replaced by words")
                .doesNotContain("At a glance");
        assertThat(EvaluationText.lines(TextTables.of(report)))
                .anyMatch(line -> line.startsWith("baseColour, all products, as users search"));
        assertThat(TextTables.caption(report)).contains("40 queries").contains("120 products");
    }
}
