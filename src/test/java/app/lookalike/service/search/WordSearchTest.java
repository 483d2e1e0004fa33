package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.Product;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words in a catalogue of shirts and shoes in red and blue, for men and women; nothing was learned of words. */
class WordSearchTest {
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender",
            List.of("Men", "Women"),
            "articleType",
            List.of("Shirts", "Casual Shoes"),
            "baseColour",
            List.of("Red", "Blue"),
            "season",
            List.of("Summer", "Winter"));
    private static final int SIZE = 48;

    @TempDir
    Path folder;

    @AutoClose
    private final Networks networks = FashionNetworks.of(LABELS);

    private final SearchService search = new SearchService();

    private static String row(int i, boolean named, boolean labelled) {
        boolean shirt = i / 2 % 2 == 0;
        String gender = i % 2 == 0 ? "Men" : "Women";
        String colour = i / 4 % 2 == 0 ? "Red" : "Blue";
        String season = i / 8 % 2 == 0 ? "Summer" : "Winter";
        String pattern = i / 16 == 0 ? "Striped" : i / 16 == 1 ? "Nike" : "Plain";
        String name = named ? pattern + " " + (shirt ? "Shirt" : "Shoes") + " " + i : "";
        String type = shirt ? "Shirts" : "Casual Shoes";
        String labels = labelled
                ? gender + ",Apparel,Topwear," + type + "," + colour + "," + season + ",2011,Casual,"
                : ",,,,,,,,";
        return (1000 + i) + "," + labels + name + "\n";
    }

    private void write(boolean named, boolean labelled) {
        Path source = DrawnCatalog.writeMosaics(folder.resolve("source"), SIZE);
        StringBuilder csv = new StringBuilder("id,gender,masterCategory,subCategory,articleType,baseColour,season,year,"
                + "usage,productDisplayName\n");
        for (int i = 0; i < SIZE; i++) {
            csv.append(row(i, named, labelled));
        }
        try {
            Files.writeString(source.resolve("styles.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenCatalog open(boolean named, boolean labelled, boolean indexed) {
        write(named, labelled);
        CatalogService catalogs = new SmallWorkspace(folder, networks).catalogs();
        Path workspace = folder.resolve("workspace");
        catalogs.importInto(workspace, folder.resolve("source"), CatalogFormat.AUTO, Progress.NONE);
        OpenCatalog catalog = catalogs.open(workspace);
        if (indexed) {
            new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        }
        return catalog;
    }

    private OpenCatalog indexed() {
        return open(true, true, true);
    }

    private SearchResult ask(OpenCatalog catalog, String text) {
        return search.search(catalog, SearchOptions.DEFAULT.requestOf(new Query.InWords(Optional.empty(), text)));
    }

    private SearchResult ask(OpenCatalog catalog, String id, String text) {
        Query query = new Query.InWords(Optional.of(new Query.ByProduct(id)), text);
        return search.search(catalog, SearchOptions.DEFAULT.requestOf(query));
    }

    private static List<Product> products(SearchResult result) {
        return result.hits().stream().map(SearchHit::product).toList();
    }

    private static Set<String> values(SearchResult result, Attribute attribute) {
        return products(result).stream()
                .flatMap(product -> product.attribute(attribute).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> remarks(SearchResult result) {
        return result.understanding().orElseThrow().remarks();
    }

    @Test
    void answersWhatWordsAskFor() {
        try (OpenCatalog catalog = indexed()) {
            SearchResult result = ask(catalog, "blue shoes for women");

            assertThat(result.hits()).hasSize(5);
            assertThat(values(result, Attribute.BASE_COLOUR)).containsExactly("Blue");
            assertThat(values(result, Attribute.GENDER)).containsExactly("Women");
            assertThat(result.hits())
                    .extracting(SearchHit::similarity)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allMatch(similarity -> similarity <= 1);
            assertThat(result.understanding().orElseThrow().values())
                    .extracting(Understanding.Value::attribute)
                    .contains("baseColour", "gender");
        }
    }

    @Test
    void answersByLabelsThatAreNotRankedByAndByNames() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(values(ask(catalog, "shirt for winter"), Attribute.SEASON))
                    .containsExactly("Winter");
            assertThat(products(ask(catalog, "nike"))).hasSize(5).allMatch(product -> product.name()
                    .startsWith("Nike"));
            assertThat(products(ask(catalog, "Striped Shirt 5")).get(0).name()).isEqualTo("Striped Shirt 5");
        }
    }

    @Test
    void deniedWordsAreAvoided() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(values(ask(catalog, "shirt, not red"), Attribute.BASE_COLOUR))
                    .containsExactly("Blue");
            assertThat(products(ask(catalog, "red shirt without stripes")))
                    .noneMatch(product -> product.name().startsWith("Striped"));
        }
    }

    @Test
    void wordsChangeOfAPictureWhatTheySpeakOf() {
        try (OpenCatalog catalog = indexed()) {
            Product like = catalog.require("1000"); // a red shirt for men
            SearchResult blue = ask(catalog, like.id(), "but blue");
            SearchResult women = ask(catalog, like.id(), "for women");

            assertThat(values(blue, Attribute.BASE_COLOUR)).containsExactly("Blue");
            assertThat(values(women, Attribute.GENDER)).containsExactly("Women");
            assertThat(products(blue)).doesNotContain(like);
            assertThat(blue.request().query().label()).isEqualTo("1000, but blue");
        }
    }

    @Test
    void aValueThatIsDeniedIsTakenFromAPicture() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(values(ask(catalog, "1000", "not red"), Attribute.BASE_COLOUR))
                    .containsExactly("Blue");
            assertThat(products(ask(catalog, "1000", "without stripes")))
                    .noneMatch(product -> product.name().startsWith("Striped"));
        }
    }

    @Test
    void unknownWordsBesideAPictureChangeNothing() {
        try (OpenCatalog catalog = indexed()) {
            SearchResult words = ask(catalog, "1000", "Prada");
            SearchResult picture = search.search(catalog, SearchOptions.DEFAULT.requestOf(new Query.ByProduct("1000")));

            assertThat(products(words)).containsExactlyElementsOf(products(picture));
            assertThat(words.understanding().orElseThrow().unknown()).containsExactly("Prada");
            assertThat(remarks(words)).contains("\"Prada\" is not in this catalogue's vocabulary.");
        }
    }

    @Test
    void filtersExclusionsAndHiddenProductsHold() {
        try (OpenCatalog catalog = indexed()) {
            Query query = new Query.InWords(Optional.empty(), "red shirt");
            SearchOptions options =
                    SearchOptions.DEFAULT.withK(50).within(ProductFilter.NONE.toggled(Attribute.GENDER, "Women"));
            String first = products(search.search(catalog, options.requestOf(query)))
                    .get(0)
                    .id();

            SearchResult without =
                    search.search(catalog, options.requestOf(query).without(Set.of(first)));

            assertThat(values(without, Attribute.GENDER)).containsExactly("Women");
            assertThat(products(without)).hasSize(SIZE / 2 - 1).noneMatch(product -> product.id()
                    .equals(first));
        }
    }

    @Test
    void saysWhatItCorrectedAndWhatContradicts() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(remarks(ask(catalog, "red shrit"))).contains("\"shrit\" was taken for \"shirt\".");
            SearchResult both = ask(catalog, "red blue");
            assertThat(remarks(both)).contains("Either will do: Red, Blue.");
            assertThat(both.hits()).hasSize(5);
        }
    }

    @Test
    void feedbackMovesWhatWordsAskFor() {
        try (OpenCatalog catalog = indexed()) {
            Query shirts = new Query.InWords(Optional.empty(), "shirt");
            Product first = products(search.search(catalog, SearchOptions.DEFAULT.requestOf(shirts)))
                    .get(0);
            Product liked = catalog.catalog().products().stream()
                    .filter(other -> isSame(first, other, Attribute.ARTICLE_TYPE)
                            && !isSame(first, other, Attribute.GENDER)
                            && !isSame(first, other, Attribute.BASE_COLOUR))
                    .findFirst()
                    .orElseThrow();

            List<Product> after = products(search.search(
                    catalog,
                    SearchOptions.DEFAULT
                            .requestOf(shirts)
                            .withFeedback(Feedback.NONE.toggleLiked(liked.id()).toggleDisliked(first.id()))));

            assertThat(isSame(liked, after.get(0), Attribute.GENDER)).isTrue();
            assertThat(isSame(liked, after.get(0), Attribute.BASE_COLOUR)).isTrue();
            assertThat(after).doesNotContain(first);
        }
    }

    private static boolean isSame(Product one, Product other, Attribute attribute) {
        return one.attribute(attribute).equals(other.attribute(attribute));
    }

    @Test
    void findsNothingByWordsThatSayNothing() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(ask(catalog, "the one with a").hits()).isEmpty();
            assertThat(remarks(ask(catalog, "the one with a"))).contains("The words say nothing to look for.");
            assertThat(ask(catalog, "платье").hits()).isEmpty();
            assertThat(ask(catalog, "red ".repeat(2_500)).hits()).hasSize(5);
            assertThatThrownBy(() -> ask(catalog, " -- ")).isInstanceOf(LookalikeException.class);
            assertThatThrownBy(() -> ask(catalog, "")).isInstanceOf(LookalikeException.class);
        }
    }

    @Test
    void namesAnswerBeforeThePicturesAreDescribed() {
        try (OpenCatalog catalog = open(true, true, false)) {
            SearchResult result = ask(catalog, "nike shirt");

            assertThat(products(result)).hasSize(5).allMatch(product -> product.name()
                    .startsWith("Nike Shirt"));
            assertThat(result.model()).isEqualTo("names");
            assertThat(result.hits()).extracting(SearchHit::similarity).containsOnly(1.0);
            assertThat(remarks(result)).anyMatch(remark -> remark.contains("not described yet"));
            assertThat(ask(catalog, "платье").hits()).isEmpty();
            assertThatThrownBy(() -> ask(catalog, "1000", "but red")).isInstanceOf(LookalikeException.class);
        }
    }

    @Test
    void aCatalogueWithoutNamesAnswersByLabelsAndSaysSo() {
        try (OpenCatalog catalog = open(false, true, true)) {
            SearchResult result = ask(catalog, "red shirt");

            assertThat(values(result, Attribute.BASE_COLOUR)).containsExactly("Red");
            assertThat(remarks(result)).anyMatch(remark -> remark.contains("has no names"));
        }
    }

    @Test
    void aCatalogueWithoutLabelsAnswersByNamesAndSaysSo() {
        try (OpenCatalog catalog = open(true, false, true)) {
            SearchResult result = ask(catalog, "nike  shirt 20");

            assertThat(products(result).get(0).name()).isEqualTo("Nike Shirt 20");
            assertThat(result.hits()).extracting(SearchHit::similarity).allMatch(similarity -> similarity <= 1);
            assertThat(remarks(result)).anyMatch(remark -> remark.contains("has no labels"));
        }
    }

    @Test
    void aValueCanBeTakenOffTheText() {
        try (OpenCatalog catalog = indexed()) {
            Understanding understood = search.words().understand(catalog, "blue shirt for women");
            Understanding.Value colour = understood.values().get(0);

            assertThat(colour.values()).containsExactly("Blue");
            assertThat(understood.without(colour.from(), colour.to())).isEqualTo("shirt for women");
        }
    }
}
