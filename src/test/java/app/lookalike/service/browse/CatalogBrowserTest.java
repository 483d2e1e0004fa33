package app.lookalike.service.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogBrowserTest {
    private static CatalogBrowser withoutText(List<Product> products) {
        return new CatalogBrowser(Catalog.of(products), (text, ranked) -> Optional.empty());
    }

    private static Product product(String id, String name, String... keysAndValues) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(Attribute.ofKey(keysAndValues[i]).orElseThrow(), keysAndValues[i + 1]);
        }
        return new Product(id, name, attributes, null);
    }

    private static List<String> ids(BrowseResult result) {
        return result.products().stream().map(Product::id).toList();
    }

    private static List<String> browse(List<Product> products, SortOrder order) {
        return ids(withoutText(products).browse(new BrowseRequest("", ProductFilter.NONE, order)));
    }

    /** A catalogue of few values, some missing, some written in two ways. */
    private static List<Product> randomCatalogue(Random random) {
        return IntStream.range(0, random.nextInt(120))
                .mapToObj(i -> {
                    Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
                    for (Attribute attribute : Attribute.values()) {
                        int value = random.nextInt(5);
                        if (value > 0) {
                            String text = (random.nextBoolean() ? "value " : "Value ") + value;
                            boolean several = attribute.hasSeveral() && random.nextBoolean();
                            attributes.put(
                                    attribute,
                                    several ? Attribute.together(List.of(text, "value " + (value + 1))) : text);
                        }
                    }
                    Price price = random.nextInt(4) == 0
                            ? null
                            : new Price(BigDecimal.valueOf(random.nextInt(1000), 1), "EUR");
                    return new Product(Integer.toString(i), "", attributes, null, ProductDetails.of(price, "", ""));
                })
                .toList();
    }

    private static ProductFilter randomFilter(Random random) {
        ProductFilter filter = ProductFilter.NONE;
        for (int i = random.nextInt(5); i > 0; i--) {
            List<Attribute> attributes = List.of(Attribute.values());
            Attribute attribute = attributes.get(random.nextInt(attributes.size()));
            filter = filter.toggled(attribute, "VALUE " + (1 + random.nextInt(5)));
        }
        return random.nextBoolean()
                ? filter
                : filter.costing(new PriceRange(
                        random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(60)),
                        random.nextBoolean() ? null : BigDecimal.valueOf(60 + random.nextInt(40))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsAndCountsAsSomebodyWhoLooksAtEveryProduct(long seed) {
        Random random = new Random(seed);
        List<Product> products = randomCatalogue(random);
        int[] matching = random.ints(0, Math.max(1, products.size()))
                .limit(products.size())
                .distinct()
                .toArray();
        CatalogBrowser browser = new CatalogBrowser(Catalog.of(products), (text, ranked) -> Optional.of(matching));
        for (int round = 0; round < 20; round++) {
            ProductFilter filter = randomFilter(random);
            boolean withText = random.nextBoolean();
            List<Product> matched = withText
                    ? IntStream.of(matching).sorted().mapToObj(products::get).toList()
                    : products;

            BrowseResult result =
                    browser.browse(new BrowseRequest(withText ? "word" : " ", filter, SortOrder.CATALOGUE));

            assertThat(result.products())
                    .isEqualTo(matched.stream().filter(filter).toList());
            assertThat(result.of()).isEqualTo(products.size());
            assertThat(result.facets().found()).isEqualTo(result.products().size());
            assertThat(result.facets().among()).isEqualTo(matched.size());
            assertThat(result.facets().relaxed())
                    .isEqualTo(filter.conditions().stream()
                            .map(condition -> new FacetCounts.Relaxed(condition, (int) matched.stream()
                                    .filter(filter.without(condition))
                                    .count()))
                            .toList());
            if (!withText) {
                assertThat(browser.count(filter)).isEqualTo(result.facets());
            }
            for (Attribute attribute : Attribute.values()) {
                assertCounts(result.facets().of(attribute), matched, filter);
            }
        }
    }

    private static void assertCounts(List<FacetValue> values, List<Product> matched, ProductFilter filter) {
        for (FacetValue value : values) {
            ProductFilter others = filter.without(ProductFilter.NONE.toggled(value.attribute(), "any"));
            List<Product> having = matched.stream()
                    .filter(product -> has(product, value.attribute(), value.value()))
                    .toList();
            assertThat(value.count()).as("%s under %s", value, filter).isEqualTo((int)
                    having.stream().filter(others).count());
            assertCounts(value.within(), having, filter);
        }
    }

    private static boolean has(Product product, Attribute attribute, String value) {
        return product.values(attribute).stream().anyMatch(value::equalsIgnoreCase);
    }

    @Test
    void ordersByPriceWithThoseWithoutOneLast() {
        List<String> amounts = List.of("", "9.5", "100", "20", "");
        List<Product> numbered = IntStream.range(0, amounts.size())
                .mapToObj(i -> {
                    String amount = amounts.get(i);
                    Price price = amount.isEmpty() ? null : new Price(new BigDecimal(amount), "EUR");
                    return new Product(String.valueOf(i), "", Map.of(), null, ProductDetails.of(price, "", ""));
                })
                .toList();

        assertThat(browse(numbered, SortOrder.CHEAPEST)).containsExactly("1", "3", "2", "0", "4");
        assertThat(browse(numbered, SortOrder.DEAREST)).containsExactly("2", "3", "1", "0", "4");
        assertThat(withoutText(numbered).browse(BrowseRequest.ALL).facets().priced())
                .isTrue();
        assertThat(withoutText(List.of(product("1", "")))
                        .browse(BrowseRequest.ALL)
                        .facets()
                        .priced())
                .isFalse();
    }

    @Test
    void aProductWithSeveralSizesCountsForEach() {
        BrowseResult result = withoutText(List.of(
                        product("1", "", "size", "S, M"),
                        product("2", "", "size", "m"),
                        product("3", "", "size", "9,5")))
                .browse(new BrowseRequest("", ProductFilter.NONE.toggled(Attribute.SIZE, "M"), SortOrder.CATALOGUE));

        assertThat(ids(result)).containsExactly("1", "2");
        assertThat(result.facets().of(Attribute.SIZE))
                .extracting(FacetValue::value, FacetValue::count)
                .containsExactly(tuple("M", 2), tuple("9,5", 1), tuple("S", 1));
    }

    @Test
    void listsEveryValueOnceHoweverItIsWritten() {
        List<Product> products = List.of(
                product("1", "", "baseColour", "Blue"),
                product("2", "", "baseColour", "Red"),
                product("3", "", "baseColour", "RED"),
                product("4", ""));

        BrowseResult result = withoutText(products).browse(BrowseRequest.ALL);

        assertThat(result.facets().of(Attribute.BASE_COLOUR))
                .extracting(FacetValue::value, FacetValue::count)
                .containsExactly(tuple("Red", 2), tuple("Blue", 1));
    }

    @Test
    void nestsTheLevelsOfCategories() {
        List<Product> products = List.of(
                product("1", "", "masterCategory", "Footwear", "subCategory", "Shoes", "articleType", "Heels"),
                product("2", "", "masterCategory", "Footwear", "subCategory", "Socks", "articleType", "Socks"),
                product("3", "", "masterCategory", "Accessories", "subCategory", "Socks", "articleType", "Socks"));

        BrowseResult result = withoutText(products).browse(BrowseRequest.ALL);

        FacetValue footwear = result.facets().of(Attribute.MASTER_CATEGORY).get(0);
        assertThat(footwear.value()).isEqualTo("Footwear");
        assertThat(footwear.within()).extracting(FacetValue::value).containsExactly("Shoes", "Socks");
        assertThat(footwear.within().get(1).count()).isEqualTo(1);
        assertThat(footwear.within().get(0).within())
                .containsExactly(new FacetValue(Attribute.ARTICLE_TYPE, "Heels", 1, List.of()));
        assertThat(result.facets().of(Attribute.SUB_CATEGORY).get(0))
                .extracting(FacetValue::value, FacetValue::count)
                .containsExactly("Socks", 2);
    }

    @Test
    void tellsWhatIsChosenAsTheCatalogueWritesIt() {
        List<Product> products = List.of(product("1", "", "baseColour", "Navy Blue", "gender", "Men"));
        ProductFilter filter =
                ProductFilter.NONE.toggled(Attribute.BASE_COLOUR, "NAVY BLUE").toggled(Attribute.GENDER, "women");

        BrowseResult result = withoutText(products).browse(new BrowseRequest("", filter, SortOrder.RELEVANCE));

        assertThat(result.products()).isEmpty();
        assertThat(result.facets().spelling(Attribute.BASE_COLOUR, "navy blue")).isEqualTo("Navy Blue");
        assertThat(result.facets().spelling(Attribute.GENDER, "women"))
                .as("no product has it")
                .isEqualTo("women");
        assertThat(filter.toggled(Attribute.BASE_COLOUR, "navy blue").toggled(Attribute.GENDER, "Women"))
                .isEqualTo(ProductFilter.NONE);
    }

    @Test
    void sorts() {
        List<Product> products = List.of(
                product("b", "Zebra", "year", "2012", "baseColour", "Red"),
                product("100", "éclair", "year", "2011", "baseColour", "Unheard of"),
                product("99", "Eclipse"),
                product("a", "apple", "year", "2012", "baseColour", "White"),
                product("098", "Mango", "year", "2018", "baseColour", "BLACK"));

        assertThat(browse(products, SortOrder.RELEVANCE)).containsExactly("b", "100", "99", "a", "098");
        assertThat(browse(products, SortOrder.CATALOGUE)).containsExactly("b", "100", "99", "a", "098");
        assertThat(browse(products, SortOrder.NAME)).containsExactly("a", "100", "99", "098", "b");
        assertThat(browse(products, SortOrder.ID)).containsExactly("99", "098", "100", "a", "b");
        assertThat(browse(products, SortOrder.YEAR)).containsExactly("098", "b", "a", "100", "99");
        assertThat(browse(products, SortOrder.COLOUR)).containsExactly("a", "098", "b", "100", "99");
    }

    @Test
    void putsTheTypedIdFirstThenIdsThatBeginLikeItThenTheBestMatches() {
        List<Product> products =
                List.of(product("2011", "x"), product("7", "2011 shirt"), product("20", "x"), product("20115", "x"));
        CatalogBrowser browser =
                new CatalogBrowser(Catalog.of(products), (text, ranked) -> Optional.of(new int[] {2, 1, 3, 0}));

        assertThat(ids(browser.browse(new BrowseRequest(" 2011 ", ProductFilter.NONE, SortOrder.RELEVANCE))))
                .containsExactly("2011", "20115", "20", "7");
        assertThat(ids(browser.browse(new BrowseRequest("2011", ProductFilter.NONE, SortOrder.CATALOGUE))))
                .containsExactly("2011", "7", "20", "20115");
    }

    @Test
    void asksForRanksOnlyWhereTheyMatter() {
        List<Boolean> asked = new ArrayList<>();
        CatalogBrowser browser = new CatalogBrowser(Catalog.of(List.of(product("1", "x"))), (text, ranked) -> {
            asked.add(ranked);
            return Optional.empty();
        });

        browser.browse(new BrowseRequest("!", ProductFilter.NONE, SortOrder.RELEVANCE));
        BrowseResult result = browser.browse(new BrowseRequest("!", ProductFilter.NONE, SortOrder.NAME));
        browser.browse(new BrowseRequest("  ", ProductFilter.NONE, SortOrder.RELEVANCE));

        assertThat(asked).containsExactly(true, false);
        assertThat(ids(result)).as("a text without a word leaves nothing out").containsExactly("1");
    }

    @Test
    void looksWithinCertainProducts() {
        List<Product> products = List.of(product("1", "x"), product("2", "x"), product("3", "x"));
        Optional<ProductSet> within = Optional.of(new ProductSet("some", Set.of("3", "1", "none such")));

        BrowseResult result =
                withoutText(products).browse(new BrowseRequest(within, "", ProductFilter.NONE, SortOrder.CATALOGUE));

        assertThat(ids(result)).containsExactly("1", "3");
        assertThat(result.request().narrows()).isTrue();
    }
}
