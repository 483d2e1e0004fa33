package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductFeedTest {
    private static final String RSS =
            """
            <?xml version="1.0"?>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
            <channel>
            <title>Example - Online Store</title>
            <link>https://store.example.com</link>
            <description>A feed</description>
            %s
            </channel>
            </rss>
            """;
    private static final String DRESS =
            """
            <item>
            <g:id>D1</g:id>
            <g:title>Dress &amp; Belt</g:title>
            <g:link>https://store.example.com/d1</g:link>
            <g:image_link>https://images.example.com/d1.jpg</g:image_link>
            <g:additional_image_link>https://images.example.com/d1_2.jpg</g:additional_image_link>
            <g:additional_image_link>https://images.example.com/d1_3.jpg</g:additional_image_link>
            <g:price>15.00 USD</g:price>
            <g:shipping><g:country>US</g:country><g:title>Post</g:title></g:shipping>
            <g:google_product_category>2271</g:google_product_category>
            <g:product_type><![CDATA[Women > Dresses]]></g:product_type>
            <g:color>Black</g:color>
            <g:gender>female</g:gender>
            </item>
            """;
    private static final String ATOM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by a plugin -->
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
            <title>Store</title>
            <link rel="self" href="https://store.example.com"/>
            <updated>2026-01-01T00:00:00Z</updated>
            <entry>
            <g:id>D1</g:id>
            <title>Kleid für Mädchen</title>
            <link href="https://store.example.com/d1"/>
            <g:image_link>https://images.example.com/d1.jpg</g:image_link>
            <g:product_type>Dresses</g:product_type>
            </entry>
            </feed>
            """;

    @TempDir
    Path folder;

    private Path feed(String text) throws IOException {
        return new KaggleFixture()
                .text("products.xml", text)
                .pictures("d1.jpg", "d1_2.jpg", "d1_3.jpg")
                .inFolder(folder)
                .resolve("products.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "products.xml"})
    void itemsOfRssAreProducts(String picked) throws IOException {
        feed(String.format(Locale.ROOT, RSS, DRESS));

        CatalogReading reading = CatalogReaders.read(folder.resolve(picked), CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.CSV);
        assertThat(reading.products())
                .containsExactly(new Product(
                        "D1",
                        "Dress & Belt",
                        Map.of(
                                Attribute.GENDER, "female",
                                Attribute.MASTER_CATEGORY, "Women",
                                Attribute.ARTICLE_TYPE, "Dresses",
                                Attribute.BASE_COLOUR, "Black"),
                        "images/d1.jpg",
                        ProductDetails.of(Price.of("15.00 USD"), "https://store.example.com/d1", "")
                                .withViews(List.of("images/d1_2.jpg", "images/d1_3.jpg"))));
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.notes()).anyMatch(note -> note.startsWith("2 further pictures"));
    }

    @Test
    void entriesOfAtomAreProducts() throws IOException {
        CatalogReading reading = CatalogReaders.read(feed(ATOM), CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products())
                .extracting(Product::id, Product::name, Product::picture)
                .containsExactly(tuple("D1", "Kleid für Mädchen", "images/d1.jpg"));
    }

    @Test
    void theFirstColumnsCanBeChosenFrom() throws IOException {
        TablePreview preview = CatalogReaders.preview(feed(ATOM));

        assertThat(preview.header()).containsExactly("id", "title", "link", "image_link", "product_type");
        assertThat(preview.rows())
                .containsExactly(List.of(
                        "D1",
                        "Kleid für Mädchen",
                        "https://store.example.com/d1",
                        "https://images.example.com/d1.jpg",
                        "Dresses"));
    }

    @Test
    void nothingOutsideTheFileIsReadAndNothingIsExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String outside =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<rss><channel><item><id>a</id>"
                        + "<title>&x;</title><image_link>d1.jpg</image_link></item></channel></rss>";
        String bomb =
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<rss><channel>"
                        + "<item><id>a</id><title>&b;</title></item></channel></rss>";

        for (String text : List.of(outside, bomb)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> ProductFeed.parse(bytes, false, "feed.xml"))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageStartingWith("feed.xml is not well-formed XML")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aFeedThatIsCutIsReadAsFarAsItGoesOnlyToLookAtIt() {
        String whole = String.format(Locale.ROOT, RSS, DRESS + DRESS.replace("D1", "D2"));
        byte[] cut = whole.substring(0, whole.indexOf("D2")).getBytes(StandardCharsets.UTF_8);

        assertThat(ProductFeed.parse(cut, true, "feed.xml").rows()).hasSize(1);
        assertThatThrownBy(() -> ProductFeed.parse(cut, false, "feed.xml"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("(line 22)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<annotation><object/></annotation>", "<html><rss></rss></html>", "text", ""})
    void otherXmlIsNoFeed(String text) throws IOException {
        new KaggleFixture().text("a.xml", text).pictures("a.jpg").inFolder(folder);

        assertThat(CatalogReaders.detect(folder)).isEqualTo(CatalogFormat.FOLDER);
    }
}
