package app.lookalike.service.mislabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first half of the hues are shirts, the second jeans; what is said otherwise is wrong. */
class MislabelFinderTest {
    private static final int PRODUCTS = 300;
    private static final Set<Attribute> ARTICLE_TYPE = Set.of(Attribute.ARTICLE_TYPE);

    private final Path folder;
    private final CatalogService catalogs;
    private final MislabelFinder finder = new MislabelFinder();

    MislabelFinderTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new SmallWorkspace(folder).catalogs();
    }

    private static String row(int i, Set<Integer> wrong) {
        boolean shirt = i < PRODUCTS / 2 ^ wrong.contains(i);
        return String.format(
                Locale.ROOT, "%d,Men,Apparel,,%s,Red,,2011,,=Number %d", 1000 + i, shirt ? "Shirts" : "Jeans", i);
    }

    /** The pictures of products 20 and 21 are the same. */
    private OpenCatalog imported(Set<Integer> wrong) throws IOException {
        Path source = DrawnCatalog.write(
                folder.resolve("source"), PRODUCTS, i -> DrawnCatalog.picture((i == 21 ? 20 : i) / (2f * PRODUCTS)));
        Files.writeString(
                source.resolve("styles.csv"),
                "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName\n"
                        + IntStream.range(0, PRODUCTS)
                                .mapToObj(i -> row(i, wrong))
                                .collect(Collectors.joining("\n")));
        Path workspace = folder.resolve("workspace");
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        return catalogs.open(workspace);
    }

    private OpenCatalog indexed(Set<Integer> wrong) throws IOException {
        OpenCatalog catalog = imported(wrong);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    @Test
    void namesWhatItsNeighboursContradict() throws IOException {
        try (OpenCatalog catalog = indexed(Set.of(5, 20, 80))) {
            List<DoubtfulLabel> found = finder.find(catalog, ARTICLE_TYPE, 3, Progress.NONE);

            assertThat(found)
                    .extracting(suspect -> suspect.product().id())
                    .containsExactlyInAnyOrder("1005", "1020", "1080");
            DoubtfulLabel twin = found.stream()
                    .filter(suspect -> suspect.product().id().equals("1020"))
                    .findFirst()
                    .orElseThrow();
            assertThat(twin.twin()).contains("1021");
            assertThat(twin.label()).isEqualTo("Jeans");
            assertThat(twin.suggested()).isEqualTo("Shirts");
            assertThat(twin.confidence()).isGreaterThan(0.1);
            assertThat(twin.neighbours()).contains("1019", "1021").doesNotContain("1020");
        }
    }

    @Test
    void saysNothingWhereAllAgree() throws IOException {
        try (OpenCatalog catalog = indexed(Set.of())) {
            assertThat(finder.find(catalog, Set.of(Attribute.GENDER, Attribute.BASE_COLOUR), 50, Progress.NONE))
                    .isEmpty();
        }
    }

    @Test
    void findsWhatWasMadeWrongOnPurposeAndChangesNothing() throws IOException {
        try (OpenCatalog catalog = indexed(Set.of())) {
            JudgedProducts products = JudgedProducts.of(catalog, Progress.NONE);
            SelfCheck check = finder.selfCheck(products, ARTICLE_TYPE, List.of(1L), Progress.NONE)
                    .get(0);

            assertThat(check.corrupted()).isEqualTo(PRODUCTS / 50);
            assertThat(check.recall()).isEqualTo(1);
            assertThat(finder.selfCheck(products, ARTICLE_TYPE, List.of(1L), Progress.NONE))
                    .containsExactly(check);
            assertThat(catalog.require("1005").attribute(Attribute.ARTICLE_TYPE))
                    .contains("Shirts");
        }
    }

    @Test
    void writesATableThatNoSpreadsheetCalculates() throws IOException {
        try (OpenCatalog catalog = indexed(Set.of(5))) {
            Path file = folder.resolve("suspects.csv");
            MislabelFinder.write(finder.find(catalog, ARTICLE_TYPE, 1, Progress.NONE), new OutputFile(file, false));

            String table = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(table).contains("id,name,attribute").contains("1005,'=Number 5,articleType,Jeans,Shirts,");
        }
    }

    @Test
    void needsVectors() throws IOException {
        try (OpenCatalog catalog = imported(Set.of())) {
            assertThatThrownBy(() -> finder.find(catalog, ARTICLE_TYPE, 50, Progress.NONE))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("lookalike index");
        }
    }
}
