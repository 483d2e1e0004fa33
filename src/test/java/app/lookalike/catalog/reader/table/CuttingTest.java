package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
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
import org.junit.jupiter.params.provider.ValueSource;

/** How tables of other programs are cut into rows, and which of their columns are known. */
final class CuttingTest {
    @TempDir
    Path folder;

    private CatalogReading read(String file, String... lines) throws IOException {
        new KaggleFixture()
                .text(file, String.join("\n", lines) + "\n")
                .pictures("1.jpg")
                .inFolder(folder);
        return CatalogReaders.read(folder.resolve(file), CatalogFormat.AUTO, Progress.NONE);
    }

    private static List<String> names(CatalogReading reading) {
        return reading.products().stream().map(Product::name).toList();
    }

    @Test
    void aQuotedTextMayHaveLinesThatLookLikeRows() throws IOException {
        CatalogReading reading = read(
                "shop.csv",
                "id,name,description,image",
                "1,Shirt,\"Soft.",
                "linen, cotton, wool, silk",
                "Wash at 30\",1.jpg",
                "2,Bag,\"Long,",
                "a, b, c, d, e\",");

        assertThat(names(reading)).containsExactly("Shirt", "Bag");
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.repairedRows()).isEmpty();
    }

    @Test
    void suchATextIsWholeAlsoWhereAnotherRowIsNot() throws IOException {
        CatalogReading reading = read(
                "shop.csv",
                "id,name,description,image",
                "1,Shirt,\"Soft.",
                "linen, cotton, wool, silk",
                "Wash at 30\",1.jpg",
                "2,Bag");

        assertThat(names(reading)).containsExactly("Shirt", "Bag");
        assertThat(reading.repairedRows()).extracting(RowProblem::line).containsExactly(5L);
    }

    @Test
    void aLostQuoteSwallowsNoRow() throws IOException {
        CatalogReading reading =
                read("shop.csv", "id,name,colour", "1,\"Shirt", "2,Bag,Red", "3,Shoe,\"Blue\"", "4,Hat,Grey");

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aBackslashMayStandBeforeAQuote() throws IOException {
        CatalogReading reading = read("shop.csv", "id,name,colour", "1,\"Shirt \\\"blue\\\", slim\",Blue", "2,Bag,Red");

        assertThat(names(reading)).containsExactly("Shirt \"blue\", slim", "Bag");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void kagglesColumnsMayBeSeparatedOtherwise(String separator) throws IOException {
        CatalogReading reading = read(
                "styles.csv",
                KaggleFixture.HEADER.replace(",", separator),
                KaggleFixture.row("1", "Shirt").replace(",", separator));

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(reading.products())
                .extracting(Product::name, Product::picture)
                .containsExactly(tuple("Shirt", "images/1.jpg"));
    }

    @Test
    void kagglesTableMayHaveFewerColumnsOrMore() throws IOException {
        CatalogReading fewer = read("styles.csv", "id,articleType,productDisplayName", "1,Shirts,Shirt");
        assertThat(fewer.source().format()).isEqualTo(CatalogFormat.CSV);
        assertThat(fewer.products())
                .extracting(product -> product.attribute(Attribute.ARTICLE_TYPE).orElse(""), Product::picture)
                .containsExactly(tuple("Shirts", "images/1.jpg"));

        CatalogReading more =
                read("styles.csv", KaggleFixture.HEADER + ",price", KaggleFixture.row("1", "Shirt") + ",5");
        assertThat(more.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(names(more)).containsExactly("Shirt");
    }

    @Test
    void aTitleAboveTheColumnsIsNone() throws IOException {
        CatalogReading reading = read("shop.csv", "Product list 2024;;", "", "sku;name;image", "1;Shirt;1.jpg", ";x;");

        assertThat(names(reading)).containsExactly("Shirt");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(5L);
        assertThat(reading.notes()).contains("The 2 lines above the names of the columns were taken for a title.");
        assertThat(names(read("list.csv", "Catalogue", "id,name", "1,Shirt"))).containsExactly("Shirt");
    }

    @Test
    void aTextMayBeATable() throws IOException {
        assertThat(names(read("shop.txt", "id\tname", "1\tShirt"))).containsExactly("Shirt");
        assertThat(names(CatalogReaders.read(folder, CatalogFormat.AUTO, Progress.NONE)))
                .containsExactly("Shirt");
    }

    @Test
    void idsThatASpreadsheetHasRoundedAreNamed() throws IOException {
        CatalogReading reading =
                read("shop.csv", "ean;name", "4,05182E+12;Shirt", "4,05182E+12;Bag", "4051820000017;Hat");

        assertThat(names(reading)).containsExactly("Shirt", "Hat");
        assertThat(reading.repairedRows())
                .containsExactly(new RowProblem(
                        2,
                        "the id 4,05182E+12 was rounded by a spreadsheet; format its column as text and export"
                                + " the table again"));
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Artikelnummer;Bezeichnung;Bild;Geschlecht;Kategorie;Unterkategorie;Artikelart;Farbe;Saison;Jahr;Anlass",
                "Codice articolo;Nome prodotto;Immagine;Genere;Categoria;Sottocategoria;Tipo;Colore;Stagione;Anno;Uso",
                "Référence;Désignation;Fichier;Sexe;Catégorie;Sous-catégorie;Type;Couleur;Saison;Année;Utilisation",
                "Referencia;Nombre;Imagen;Género;Categoría;Subcategoría;Tipo;Color;Temporada;Año;Uso"
            })
    void columnsAreKnownInOtherLanguages(String header) throws IOException {
        CatalogReading reading = read("shop.csv", header, "7;Hemd;1.jpg;Herren;a;b;c;blau;Sommer;2020;Alltag");

        assertThat(reading.products())
                .containsExactly(new Product(
                        "7",
                        "Hemd",
                        Map.of(
                                Attribute.GENDER, "Herren",
                                Attribute.MASTER_CATEGORY, "a",
                                Attribute.SUB_CATEGORY, "b",
                                Attribute.ARTICLE_TYPE, "c",
                                Attribute.BASE_COLOUR, "blau",
                                Attribute.SEASON, "Sommer",
                                Attribute.YEAR, "2020",
                                Attribute.USAGE, "Alltag"),
                        "images/1.jpg"));
    }
}
