package app.lookalike.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.TableUse;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.testing.SharedFiles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small catalogues of kinds that people report in public, where this machine has them, with their right answers. */
final class SharedCasesTest {
    private static CatalogReading read(String name) {
        return CatalogReaders.read(SharedFiles.require("cases/" + name), CatalogFormat.AUTO, Progress.NONE);
    }

    private static String[] pictures(CatalogReading reading) {
        return reading.products().stream()
                .map(Product::picture)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    @Test
    void theTableOfArticlesIsTheCatalogueAndTheOthersAreNamed() {
        CatalogReading reading = read("01-hm/full");

        assertThat(reading.products())
                .extracting(Product::id, Product::name, Product::picture)
                .contains(tuple("0201219001", "Trouser", "images/020/0201219001.jpg"))
                .hasSize(4);
        assertThat(reading.products())
                .extracting(product -> product.details().description())
                .containsOnly("Jersey top, narrow straps.");
        assertThat(reading.missingImages()).isEmpty();
        assertThat(reading.choices().tables())
                .containsExactlyInAnyOrder(
                        new TableUse("articles.csv", true),
                        new TableUse("customers.csv", false),
                        new TableUse("transactions_train.csv", false),
                        new TableUse("sample_submission.csv", false));
        assertThat(reading.notes()).anyMatch(note -> note.startsWith("Tables not read: customers.csv"));
    }

    @ParameterizedTest
    @CsvSource({"01-hm/resaved/articles.csv,leadingZeros,4", "01-hm/alone/articles.csv,anywhere,4"})
    void idsThatLostTheirZerosFindTheirPictures(String table, String step, int count) {
        CatalogReading reading = read(table);

        assertThat(reading.products()).hasSize(4);
        assertThat(reading.missingImages()).isEmpty();
        assertThat(reading.choices().imagesFoundBy()).containsExactly(new FoundImages(step, count));
    }

    @Test
    void aZipWithBackslashesHasFolders() {
        CatalogReading kaggle = read("12-backslash-zip/archive.zip");
        assertThat(kaggle.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(pictures(kaggle)).containsExactlyInAnyOrder("images/15970.jpg", "images/39386.jpg");

        CatalogReading folder = read("12-backslash-zip/folder.zip");
        assertThat(folder.products())
                .extracting(
                        product -> product.attribute(Attribute.MASTER_CATEGORY).orElse(""),
                        product -> product.attribute(Attribute.SUB_CATEGORY).orElse(""))
                .containsExactly(tuple("Men", "Shirts"), tuple("Women", "Jeans"));
    }

    @ParameterizedTest
    @CsvSource({"13-nfd/shop.csv,2", "13-nfd/stem/shop.csv,1"})
    void accentedLettersMayBeEncodedDifferently(String table, int count) {
        CatalogReading reading = read(table);

        assertThat(reading.missingImages()).isEmpty();
        assertThat(reading.choices().imagesFoundBy()).containsExactly(new FoundImages("unicode", count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-samenames/shop.csv", "17-samenames/stem/shop.csv"})
    void ofSeveralPicturesTheOneInTheFolderOfTheCategoryIsMeant(String table) {
        CatalogReading reading = read(table);

        assertThat(reading.products())
                .extracting(Product::id, Product::picture)
                .containsExactly(tuple("m1", "images/men/1.jpg"), tuple("w1", "images/women/1.jpg"));
        assertThat(reading.choices().imagesFoundBy()).containsExactly(new FoundImages("category", 2));
    }

    @ParameterizedTest
    @CsvSource({"24-hf/splits,metadata.csv", "24-hf/jsonl,metadata.jsonl"})
    void allSplitsAreRead(String folder, String table) {
        CatalogReading reading = read(folder);

        assertThat(reading.products())
                .extracting(Product::name, Product::picture)
                .containsExactlyInAnyOrder(
                        tuple("a red shirt", "train/a.jpg"),
                        tuple("a blue dress", "train/b.jpg"),
                        tuple("a green bag", "test/c.jpg"));
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.choices().tables())
                .containsExactlyInAnyOrder(new TableUse("train/" + table, true), new TableUse("test/" + table, true));
    }

    @Test
    void addressesAreReadByTheirFileNames() {
        CatalogReading reading = read("37-urls/shop.csv");

        assertThat(pictures(reading))
                .containsExactly(
                        "images/My Shirt #1.jpg",
                        "images/Röcke.jpg",
                        "images/bag.jpg",
                        "images/shoe.jpg",
                        "images/dress.jpg",
                        "images/watch.jpg");
    }

    @Test
    void shopifysRowsOfOneHandleAreOneProduct() {
        CatalogReading reading = read("04-shopify/products_export.csv");

        assertThat(reading.products())
                .containsExactly(
                        new Product(
                                "linen-shirt",
                                "Linen Shirt",
                                Map.of(
                                        Attribute.MASTER_CATEGORY, "Apparel & Accessories",
                                        Attribute.SUB_CATEGORY, "Clothing",
                                        Attribute.ARTICLE_TYPE, "Shirts",
                                        Attribute.BASE_COLOUR, "Blue",
                                        Attribute.BRAND, "Acme",
                                        Attribute.SIZE, "S, M"),
                                "images/linen-front.jpg",
                                new ProductDetails(
                                        new Price(new BigDecimal("49.00"), ""),
                                        "",
                                        "Soft linen, washed. 100% linen, 160 g/m2, Oeko-Tex, made in Portugal",
                                        List.of(
                                                "images/linen-back.jpg",
                                                "images/linen-red.jpg",
                                                "images/linen-detail.jpg"))),
                        new Product(
                                "tote",
                                "Canvas Tote",
                                Map.of(Attribute.ARTICLE_TYPE, "Bags", Attribute.BRAND, "Acme"),
                                "images/tote bag.jpg",
                                new ProductDetails(new Price(new BigDecimal("19.00"), ""), "", "A tote")));
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.orphanImages()).isEmpty();
    }

    @Test
    void shopifysVariantsAreProductsWhereTheirSkuIsTheId() {
        ColumnMapping bySku = ColumnMapping.GUESSED.with(ProductField.ID, "Variant SKU");

        CatalogReading reading = CatalogReaders.read(
                SharedFiles.require("cases/04-shopify/products_export.csv"), CatalogFormat.AUTO, bySku, Progress.NONE);

        assertThat(reading.products())
                .extracting(Product::id, Product::name, product -> product.attributes()
                        .get(Attribute.BASE_COLOUR))
                .containsExactly(
                        tuple("LS-BLU-S", "Linen Shirt", "Blue"),
                        tuple("LS-BLU-M", "Linen Shirt", "Blue"),
                        tuple("LS-RED-S", "Linen Shirt", "Red"),
                        tuple("tote", "Canvas Tote", null));
        assertThat(reading.products())
                .extracting(product -> product.attributes().get(Attribute.SIZE))
                .containsExactly("S", "M", "S", null);
        assertThat(reading.products())
                .extracting(product -> product.price().orElseThrow().toString())
                .containsExactly("49.00", "49.00", "49.00", "19.00");
        assertThat(reading.products().get(2).picture()).isEqualTo("images/linen-red.jpg");
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.orphanImages()).isEmpty();
    }

    @Test
    void woocommercesVariationInheritsAndItsTypesAreNone() {
        CatalogReading reading = read("05-woocommerce/wc-product-export.csv");

        assertThat(reading.products())
                .extracting(
                        Product::name, product -> product.attributes().get(Attribute.ARTICLE_TYPE), Product::picture)
                .containsExactly(
                        tuple("Rib Top", "Tshirts", "images/rib-top.jpg"),
                        tuple("Rib Top - Red", "Tshirts", "images/rib-red.jpg"),
                        tuple("Belt", "Accessories", "images/belt.jpg"));
        assertThat(reading.products().get(1).attribute(Attribute.BASE_COLOUR)).hasValue("Red");
        assertThat(reading.products().get(0).attribute(Attribute.BASE_COLOUR)).isEmpty();
        assertThat(reading.products())
                .extracting(product -> product.details().price(), product -> product.details()
                        .description())
                .containsExactly(
                        tuple(null, "Line one Line two"),
                        tuple(new Price(new BigDecimal("20"), ""), "Line one Line two"),
                        tuple(new Price(new BigDecimal("65"), ""), "Long"));
        assertThat(reading.orphanImages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19-jfif/only,2",
        "19-jfif/pics,6",
        "19-jfif/csv/shop.csv,2",
        "39-thumbs/pics,3",
        "09-multiline,3",
        "30-pictures,7"
    })
    void everyPictureIsAProductAndNothingElse(String folder, int count) {
        CatalogReading reading = read(folder);

        assertThat(reading.products()).hasSize(count);
        assertThat(Arrays.stream(pictures(reading)).filter(Objects::nonNull)).hasSize(count);
        assertThat(reading.missingImages()).isEmpty();
    }

    @Test
    void kagglesLayoutMayHaveSemicolons() {
        CatalogReading reading = read("10-semicolon-styles");

        assertThat(pictures(reading)).containsExactly("images/15970.jpg", "images/39386.jpg");
        assertThat(reading.products().get(0).attribute(Attribute.BASE_COLOUR)).hasValue("Navy Blue");
    }
}
