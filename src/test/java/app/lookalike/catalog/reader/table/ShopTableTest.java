package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of products as shop systems export them. */
final class ShopTableTest {
    @TempDir
    Path folder;

    private CatalogReading read(ColumnMapping columns, String... lines) throws IOException {
        new KaggleFixture()
                .text("shop.csv", String.join("\n", lines) + "\n")
                .pictures("1.jpg", "2.jpg", "3.jpg")
                .inFolder(folder);
        return CatalogReaders.read(folder.resolve("shop.csv"), CatalogFormat.CSV, columns, Progress.NONE);
    }

    private CatalogReading read(String... lines) throws IOException {
        return read(ColumnMapping.GUESSED, lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Image Src,Variant Image",
                "URL handle,Title,Vendor,Type,Option1 name,Option1 value,SKU,Product image URL,Variant image URL"
            })
    void bothGenerationsOfShopifysTablesAreUnderstood(String header) throws IOException {
        CatalogReading reading = read(
                header,
                "shirt,Shirt,Acme,Shirts,Colour,Blue,S-1,https://cdn.example/1.jpg?v=1,",
                "shirt,,,,,Red,S-2,,https://cdn.example/2.jpg?v=1",
                "shirt,,,,,,,https://cdn.example/3.jpg?v=1,");

        assertThat(reading.products())
                .containsExactly(new Product(
                                "shirt",
                                "Shirt",
                                Map.of(
                                        Attribute.ARTICLE_TYPE, "Shirts",
                                        Attribute.BASE_COLOUR, "Blue",
                                        Attribute.BRAND, "Acme"),
                                "images/1.jpg")
                        .withViews(List.of("images/2.jpg", "images/3.jpg")));
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.repairedRows()).isEmpty();
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.notes())
                .anyMatch(note -> note.startsWith("2 rows are variants or further pictures"))
                .anyMatch(note -> note.startsWith("2 further pictures of products were found"));
    }

    @Test
    void variantsInheritWhereTheirSkuIsTheId() throws IOException {
        CatalogReading reading = read(
                ColumnMapping.GUESSED.with(ProductField.ID, "Variant SKU"),
                "Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Image Src,Variant Image",
                "shirt,Shirt,Acme,Shirts,Colour,Blue,S-1,1.jpg,",
                "shirt,,,,,Red,S-2,,2.jpg",
                "shirt,,,,,Green,S-3,,",
                "shirt,,,,,,,3.jpg,",
                "bag,Bag,Acme,Bags,,,,,");

        assertThat(reading.products())
                .extracting(
                        Product::id,
                        Product::name,
                        product -> product.attributes().get(Attribute.BASE_COLOUR),
                        Product::picture)
                .containsExactly(
                        tuple("S-1", "Shirt", "Blue", "images/1.jpg"),
                        tuple("S-2", "Shirt", "Red", "images/2.jpg"),
                        tuple("S-3", "Shirt", "Green", "images/1.jpg"),
                        tuple("bag", "Bag", null, null));
        assertThat(reading.repairedRows()).containsExactly(new RowProblem(6, "no id; it is kept as bag"));
    }

    @Test
    void aHandleOfABagTiesNothing() throws IOException {
        CatalogReading reading = read("sku,title,handle", "1,Bag,chain", "2,Purse,chain", "3,Clutch,none");

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "id:7"})
    void aVariationInheritsFromItsParentAlsoIfThatComesLater(String parent) throws IOException {
        CatalogReading reading = read(
                "ID,Type,SKU,Name,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s)",
                "8,variation,top-red,Top Red,,," + parent + ",Color,Red",
                "7,variable,top,Top,\"Sale, Clothing > Women > Tops\",\"1.jpg, 2.jpg\",,Color,\"Blue, Red\"",
                "9,\"simple, virtual\",card,Card,Gifts,gone.jpg|3.jpg,,,");

        Map<Attribute, String> top = Map.of(
                Attribute.MASTER_CATEGORY, "Clothing",
                Attribute.SUB_CATEGORY, "Women",
                Attribute.ARTICLE_TYPE, "Tops");
        assertThat(reading.products().get(0).attributes())
                .containsAllEntriesOf(top)
                .containsEntry(Attribute.BASE_COLOUR, "Red");
        assertThat(reading.products().get(1).attributes()).isEqualTo(top);
        assertThat(reading.products().get(2).attributes())
                .isEqualTo(Map.of(Attribute.MASTER_CATEGORY, "Gifts", Attribute.ARTICLE_TYPE, "Gifts"));
        assertThat(reading.products())
                .extracting(Product::picture)
                .containsExactly("images/1.jpg", "images/1.jpg", "images/3.jpg");
        assertThat(reading.orphanImages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "Variable", "variation", "configurable", "grouped", "virtual", "external"})
    void aShopTypeIsNoArticleType(String type) throws IOException {
        CatalogReading reading = read("sku,name,product_type", "1,Shirt," + type, "2,Bag,Bags");

        assertThat(reading.products())
                .extracting(product -> product.attributes().get(Attribute.ARTICLE_TYPE))
                .containsExactly(null, "Bags");
    }

    @ParameterizedTest
    @CsvSource({
        "Image",
        "Images",
        "image_link",
        "base_image",
        "Image Src",
        "Variant Image",
        "Product image URL",
        "Main Image",
        "Bilder",
        "img1",
        "Additional Images"
    })
    void columnsOfPicturesAreKnown(String column) throws IOException {
        CatalogReading reading = read("sku,link,label," + column, "a,https://shop.example/a,Bag,\"1.jpg,2.jpg\"");

        assertThat(reading.products())
                .containsExactly(new Product(
                        "a",
                        "",
                        Map.of(Attribute.ARTICLE_TYPE, "Bag"),
                        "images/1.jpg",
                        new ProductDetails(null, "https://shop.example/a", "", List.of("images/2.jpg"))));
    }

    @Test
    void magentosAndGooglesCategoriesArePaths() throws IOException {
        CatalogReading magento = read(
                "sku,product_type,categories,name,base_image,additional_images",
                "a,simple,\"Default Category/Men,Default"
                        + " Category/Men/Tops\",Shirt,/m/b/1.jpg,\"/m/b/2.jpg,/m/b/3.jpg\"");
        assertThat(magento.products())
                .containsExactly(new Product(
                                "a",
                                "Shirt",
                                Map.of(Attribute.MASTER_CATEGORY, "Men", Attribute.ARTICLE_TYPE, "Tops"),
                                "images/1.jpg")
                        .withViews(List.of("images/2.jpg", "images/3.jpg")));
        assertThat(magento.orphanImages()).isEmpty();

        CatalogReading google = read(
                "id\ttitle\tlink\timage_link\tproduct_type\tgender",
                "a\tDress\thttps://shop.example/a\thttps://shop.example/2.jpg\tHome > Women > Dresses\tfemale");
        assertThat(google.products())
                .containsExactly(new Product(
                        "a",
                        "Dress",
                        Map.of(
                                Attribute.GENDER, "female",
                                Attribute.MASTER_CATEGORY, "Home",
                                Attribute.SUB_CATEGORY, "Women",
                                Attribute.ARTICLE_TYPE, "Dresses"),
                        "images/2.jpg",
                        new ProductDetails(null, "https://shop.example/a", "")));
    }

    @Test
    void aRowWithoutAnIdHasThatOfItsSkuOrItsPicture() throws IOException {
        CatalogReading reading = read("id,sku,image", "1,a,1.jpg", ",b,2.jpg", ",,3.jpg", ",,");

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "b", "3.jpg");
        assertThat(reading.repairedRows())
                .containsExactly(
                        new RowProblem(3, "no id; it is kept as b"), new RowProblem(4, "no id; it is kept as 3.jpg"));
        assertThat(reading.rejectedRows()).containsExactly(new RowProblem(5, "no id"));
    }

    @Test
    void theFirstPictureThatIsFoundCounts() throws IOException {
        CatalogReading reading = read("sku,image", "a,\"gone.jpg,2.JPG,1.jpg\"", "b,\"gone.jpg, lost.jpg\"");

        assertThat(reading.products()).extracting(Product::picture).containsExactly("images/2.jpg", null);
        assertThat(reading.choices().imagesFoundBy()).containsExactly(new FoundImages("letterCase", 1));
        assertThat(reading.orphanImages()).containsExactly("3.jpg");
        assertThat(reading.notes()).anyMatch(note -> note.startsWith("There is no file for the pictures gone.jpg"));
    }
}
