package app.lookalike.service.curation;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.ProductSet;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.curation.PictureMatch.Kind;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationService;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Products 1000 and 1001 have the same file, 1002 the same picture twice as large; all others have pictures of their own.
 */
class CurationServicesTest {
    private static final int PRODUCTS = 12;

    private final Path folder;
    private final CatalogService catalogs;

    @AutoClose
    private final OpenCatalog catalog;

    CurationServicesTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new SmallWorkspace(folder).catalogs();
        Path source = DrawnCatalog.write(folder.resolve("source"), PRODUCTS, CurationServicesTest::picture);
        catalogs.importInto(folder.resolve("workspace"), source, CatalogFormat.AUTO, Progress.NONE);
        catalog = catalogs.open(folder.resolve("workspace"));
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
    }

    private static byte[] picture(int i) {
        return DrawnCatalog.ovals(i < 3 ? 0 : i, 0.9f, i == 2 ? 2 : 1);
    }

    private List<String> search(ProductFilter filter) {
        return new SearchService()
                        .search(
                                catalog,
                                SearchOptions.DEFAULT
                                        .withK(PRODUCTS)
                                        .within(filter)
                                        .requestOf(new Query.ByProduct("1000")))
                        .hits()
                        .stream()
                        .map(hit -> hit.product().id())
                        .toList();
    }

    private List<String> browse(String words) {
        return catalog
                .browser()
                .browse(new BrowseRequest(words, ProductFilter.NONE, SortOrder.RELEVANCE))
                .products()
                .stream()
                .map(Product::id)
                .toList();
    }

    @Test
    void aCorrectedLabelCountsForFiltersWordsAndBrowsingAtOnce() {
        ProductFilter trousers = ProductFilter.parse(List.of("articleType=Trousers"));
        List<LabelDecision> back =
                catalog.curation().decide(List.of(new LabelDecision("1005", Attribute.ARTICLE_TYPE, "Trousers")));

        assertThat(search(trousers)).containsExactly("1005");
        assertThat(browse("trousers")).containsExactly("1005");
        assertThat(catalog.require("1005").attribute(Attribute.ARTICLE_TYPE)).contains("Trousers");

        catalog.curation().decide(back);
        assertThat(search(trousers)).isEmpty();
        assertThat(browse("trousers")).isEmpty();
    }

    @Test
    void correctionsAreWrittenAsATableWithoutConfirmedLabels() throws IOException {
        catalog.curation()
                .decide(List.of(
                        new LabelDecision("1006", Attribute.SEASON, "=Summer"),
                        new LabelDecision("1005", Attribute.SEASON, "Fall"),
                        new LabelDecision("1004", Attribute.USAGE, "Formal")));
        Path file = folder.resolve("corrections.csv");

        Corrections.write(Corrections.of(catalog), new OutputFile(file, false));

        assertThat(Files.readString(file, StandardCharsets.UTF_8).lines())
                .containsExactly("\uFEFFid,column,old,new", "1004,usage,Casual,Formal", "1006,season,Fall,'=Summer");
    }

    @Test
    void groupsHoldWhatShowsTheSamePictureAndTheLargestComesFirst() {
        List<DuplicateGroup> groups = new DuplicateFinder().find(catalog, Progress.NONE);

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.identical()).isFalse();
            assertThat(group.copies()).extracting(copy -> copy.product().id()).containsExactly("1002", "1000", "1001");
            assertThat(group.copies().get(0).area()).isEqualTo(120 * 160);
            assertThat(group.isClear()).isFalse();
            assertThat(group.contradictions()).containsExactly(Attribute.GENDER, Attribute.BASE_COLOUR);
        });
    }

    @Test
    void hiddenDuplicatesAreFoundNowhereUntilTheyAreShownAgain() {
        DuplicateGroup group =
                new DuplicateFinder().find(catalog, Progress.NONE).get(0);

        Hiding back = catalog.curation().hide(new Hiding(Set.of(), group.keeping(group.proposed())));

        assertThat(search(ProductFilter.NONE)).hasSize(PRODUCTS - 2).doesNotContain("1001");
        assertThat(browse("")).hasSize(PRODUCTS - 2).doesNotContain("1000", "1001");
        assertThat(new DuplicateFinder().find(catalog, Progress.NONE)).isEmpty();
        assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        assertThat(evaluated()).isEqualTo(PRODUCTS - 2);
        BrowseRequest named = new BrowseRequest(
                Optional.of(new ProductSet("Hidden", catalog.curation().hidden())),
                "",
                ProductFilter.NONE,
                SortOrder.CATALOGUE);
        assertThat(catalog.browser().browse(named).products())
                .extracting(Product::id)
                .containsExactly("1000", "1001");

        catalog.curation().hide(back);
        assertThat(search(ProductFilter.NONE)).hasSize(PRODUCTS - 1);
        assertThat(browse("")).hasSize(PRODUCTS);
    }

    private int evaluated() {
        return new EvaluationService(new SearchService())
                .measure(
                        catalog,
                        EvaluationRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.empty(), 1)),
                        Progress.NONE)
                .report()
                .products();
    }

    @Test
    void boardsFollowTheKeptOneAsLongAsItIsThere() {
        DuplicateGroup group =
                new DuplicateFinder().find(catalog, Progress.NONE).get(0);
        catalog.curation().hide(new Hiding(Set.of(), group.keeping(group.proposed())));

        assertThat(catalog.curation().shown("1000")).map(Product::id).contains("1002");
        assertThat(catalog.curation().shown("1005")).map(Product::id).contains("1005");
        assertThat(catalog.curation().shown("99")).isEmpty();
    }

    @Test
    void anotherCatalogueIsLookedUpByBytesAndByLooks() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve("a.jpg"), picture(5));
        Files.write(other.resolve("b.jpg"), DrawnCatalog.ovals(6, 0.7f));
        Files.write(other.resolve("c.jpg"), DrawnCatalog.ovals(77, 0.9f));
        Files.writeString(other.resolve("d.jpg"), "no picture");
        CatalogComparison comparison = new CatalogComparison();

        List<PictureMatch> matches;
        try (OtherCatalogue opened = OtherCatalogue.open(other, Progress.NONE)) {
            matches = comparison.compare(catalog, opened, Progress.NONE);
            assertThat(opened.picture(matches.get(0).file(), 20))
                    .satisfies(picture -> assertThat(Math.max(picture.width(), picture.height()))
                            .isLessThanOrEqualTo(20));
        }

        assertThat(matches)
                .extracting(PictureMatch::kind)
                .containsExactly(Kind.SAME_BYTES, Kind.NEAR, Kind.NEW, Kind.UNREADABLE);
        assertThat(matches).extracting(PictureMatch::ours).containsExactly("1005", "1006", null, null);
        Path file = folder.resolve("matches.csv");
        comparison.write(matches, new OutputFile(file, false));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("a.jpg,same bytes,1005,1.0000");
    }
}
