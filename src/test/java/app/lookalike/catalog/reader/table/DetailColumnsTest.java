package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Brand, size, price, link and description, as the published layouts of shops have them. */
final class DetailColumnsTest {
    @TempDir
    Path folder;

    private CatalogReading read(String name, String... lines) throws IOException {
        new KaggleFixture()
                .text(name, String.join("\n", lines) + "\n")
                .pictures("1.jpg", "2.jpg")
                .inFolder(folder);
        return CatalogReaders.read(folder.resolve(name), CatalogFormat.CSV, ColumnMapping.GUESSED, Progress.NONE);
    }

    private static Product first(CatalogReading reading) {
        return reading.products().get(0);
    }

    private static void assertDetails(Product product, String price, String link, String description) {
        assertThat(product.price().map(Price::toString).orElse("")).isEqualTo(price);
        assertThat(product.details().link()).isEqualTo(link);
        assertThat(product.details().description()).isEqualTo(description);
    }

    @Test
    void ofShopifysFirstGeneration() throws IOException {
        Product shirt = first(read(
                "shop.csv",
                "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant"
                        + " SKU,Variant Price,Variant Compare At Price,Image Src,Google Shopping / Gender,Status",
                "shirt,Shirt,\"<p>Soft</p>\n"
                        + "<p>linen</p>\",Acme,Shirts,Color,Blue,Size,S,S-1,49.00,59.00,1.jpg,female,active",
                "shirt,,,,,,Blue,,M,S-2,49.00,,,,"));

        assertThat(shirt.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(shirt.values(Attribute.SIZE)).containsExactly("S", "M");
        assertDetails(shirt, "49.00", "", "Soft linen");
    }

    @Test
    void ofShopifysSecondGeneration() throws IOException {
        Product shirt = first(read(
                "shop.csv",
                "Title,URL handle,Description,Vendor,Product category,Type,Status,SKU,Option1 name,Option1 value,Price,"
                        + "Compare-at price,Product image URL,Variant image URL",
                "Shirt,shirt,<p>Soft</p>,Acme,Clothing,Shirts,active,S-1,Size,S,49.00,59.00,1.jpg,",
                ",shirt,,,,,,S-2,,M,51.00,,,"));

        assertThat(shirt.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(shirt.values(Attribute.SIZE)).containsExactly("S", "M");
        assertDetails(shirt, "49.00", "", "Soft");
    }

    @Test
    void ofWooCommerce() throws IOException {
        CatalogReading reading = read(
                "shop.csv",
                "ID,Type,SKU,Name,Short description,Description,Sale price,Regular"
                        + " price,Categories,Images,Parent,Brands,External URL,Attribute 1 name,Attribute 1 value(s)",
                "7,variable,top,Top,Short.,\"<b>Long</b>\\n"
                        + "and soft\",,,Tops,1.jpg,,Acme,https://a.example/7,Size,\"S, M\"",
                "8,variation,top-m,Top M,,,,\"19,90\",,,top,,,Size,M");

        Product top = first(reading);
        assertThat(top.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(top.values(Attribute.SIZE)).containsExactly("S", "M");
        assertDetails(top, "", "https://a.example/7", "Long and soft");
        Product medium = reading.products().get(1);
        assertThat(medium.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(medium.values(Attribute.SIZE)).containsExactly("M");
        assertDetails(medium, "19.90", "https://a.example/7", "Long and soft");
    }

    @Test
    void ofMagento() throws IOException {
        Product shirt = first(read(
                "shop.csv",
                "sku,product_type,categories,name,description,short_description,price,url_key,base_image,"
                        + "additional_attributes",
                "a,simple,Default Category/Men,Shirt,<p>Soft</p>,Short,49.0000,shirt,/m/b/1.jpg,"
                        + "\"color=Blue,manufacturer=Acme,materials=Linen, cotton,size=M\""));

        assertThat(shirt.attributes())
                .containsEntry(Attribute.BRAND, "Acme")
                .containsEntry(Attribute.SIZE, "M")
                .containsEntry(Attribute.BASE_COLOUR, "Blue");
        assertDetails(shirt, "49.00", "", "Soft");
    }

    @Test
    void ofGooglesFeed() throws IOException {
        Product dress = first(read(
                "feed.tsv",
                "id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tsale_price\tbrand\tcolor\tsize",
                "a\tDress\tLight, airy\thttps://a.example/a\thttps://a.example/2.jpg\tin_stock\t19.99 EUR\t9.99 EUR"
                        + "\tAcme\tRed\tM"));

        assertThat(dress)
                .isEqualTo(new Product(
                        "a",
                        "Dress",
                        Map.of(Attribute.BRAND, "Acme", Attribute.SIZE, "M", Attribute.BASE_COLOUR, "Red"),
                        "images/2.jpg",
                        new ProductDetails(
                                new Price(new BigDecimal("19.99"), "EUR"), "https://a.example/a", "Light, airy")));
    }

    @Test
    void ofJsonLines() throws IOException {
        Product shirt = first(read(
                "metadata.jsonl",
                "{\"file_name\": \"images/1.jpg\", \"price\": 19.5, \"currency\": \"USD\", \"brand\": \"Acme\","
                        + " \"sizes\": [\"S\", \"M\"], \"url\": \"https://a.example/1\"}"));

        assertThat(shirt.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(shirt.values(Attribute.SIZE)).containsExactly("S", "M");
        assertDetails(shirt, "19.5 USD", "https://a.example/1", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Artikelnummer;Bild;Marke;Größe;Preis;Währung;Produktlink;Beschreibung",
        "Codice articolo;Immagine;Marca;Taglia;Prezzo;Valuta;Collegamento;Descrizione",
        "Référence;Fichier;Marque;Taille;Prix;Devise;Lien;Description",
        "Código artículo;Imagen;Fabricante;Talla;Precio;Moneda;Enlace;Descripción",
        "sku;image;manufacturer;size;price;currency;url;description"
    })
    void inFiveLanguages(String header) throws IOException {
        Product product = first(read("shop.csv", header, "1;1.jpg;Acme;38;1.299,00;EUR;https://a.example/1;Warm"));

        assertThat(product.attribute(Attribute.BRAND)).hasValue("Acme");
        assertThat(product.attribute(Attribute.SIZE)).hasValue("38");
        assertDetails(product, "1299.00 EUR", "https://a.example/1", "Warm");
    }

    @Test
    void aPriceThatCannotBeReadIsReportedAndItsProductKept() throws IOException {
        CatalogReading reading = read("shop.csv", "id,image,price", "1,1.jpg,on request", "2,2.jpg,5", ",2.jpg,ask");

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2", "2.jpg");
        assertDetails(reading.products().get(0), "", "", "");
        assertThat(reading.repairedRows())
                .containsExactly(
                        new RowProblem(2, "the price “on request” cannot be read; the product is kept without a price"),
                        new RowProblem(
                                4,
                                "no id; it is kept as 2.jpg; the price “ask” cannot be read; the product is kept"
                                        + " without a price"));
        assertThat(reading.rejectedRows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "/products/1", "https://a b", "ftp://a.example"})
    void onlyWebAddressesAreLinks(String link) throws IOException {
        assertDetails(first(read("shop.csv", "id,image,link", "1,1.jpg," + link)), "", "", "");
    }

    @Test
    void aLinkIsNoPictureAndAPictureNoLink() throws IOException {
        Product paged = first(read("shop.csv", "id,link", "1,https://a.example/products/1?colour=2"));
        assertThat(paged.picture()).isEqualTo("images/1.jpg");
        assertDetails(paged, "", "https://a.example/products/1?colour=2", "");

        Product pictured = first(read("shop.csv", "id,link", "x,https://a.example/2.jpg?v=1"));
        assertThat(pictured.picture()).isEqualTo("images/2.jpg");
        assertDetails(pictured, "", "", "");
    }

    @Test
    void aRowMayEndBeforeThem() throws IOException {
        CatalogReading reading = read("shop.csv", "id,image,price,description", "1,1.jpg", "2,2.jpg,5");

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2");
        assertThat(reading.repairedRows()).isEmpty();
    }
}
