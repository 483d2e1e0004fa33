package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.catalog.reader.PictureSources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReaderTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture fixture) throws IOException {
        return read(fixture, ColumnMapping.GUESSED);
    }

    private CatalogReading read(KaggleFixture fixture, ColumnMapping columns) throws IOException {
        fixture.inFolder(folder);
        return CatalogReaders.read(folder.resolve("shop.csv"), CatalogFormat.CSV, columns, Progress.NONE);
    }

    private static KaggleFixture shop(String... lines) {
        return new KaggleFixture().text("shop.csv", String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anySeparatorIsFoundOut(String separator) throws IOException {
        String text =
                """
                SKU~Title~Image File~Colour~Type~Sex~Year
                A-1~"Shirt~ ""blue""\"~a.jpg~Blue~Shirts~Men~2019.0
                A-2~Boots~b.jpg~n/a~Boots~Women~
                """
                        .replace("~", separator);

        CatalogReading reading = read(new KaggleFixture().text("shop.csv", text).pictures("./a.jpg", "./b.jpg"));

        assertThat(reading.source()).isEqualTo(new CatalogSource(CatalogFormat.CSV, folder.resolve("shop.csv")));
        assertThat(reading.products())
                .containsExactly(
                        new Product(
                                "A-1",
                                "Shirt" + separator + " \"blue\"",
                                Map.of(
                                        Attribute.BASE_COLOUR, "Blue",
                                        Attribute.ARTICLE_TYPE, "Shirts",
                                        Attribute.GENDER, "Men",
                                        Attribute.YEAR, "2019"),
                                "a.jpg"),
                        new Product(
                                "A-2",
                                "Boots",
                                Map.of(Attribute.ARTICLE_TYPE, "Boots", Attribute.GENDER, "Women"),
                                "b.jpg"));
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.repairedRows()).isEmpty();
        assertThat(reading.notes())
                .anyMatch(note -> note.startsWith("Columns: id = SKU, name = Title, picture = Image File"));
    }

    @Test
    void aSpreadsheetMaySayItsSeparator() throws IOException {
        CatalogReading reading = read(shop("sep=;", "id;name", "1;a, b, c, d", ";nobody"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("a, b, c, d");
        assertThat(reading.rejectedRows()).containsExactly(new RowProblem(4, "no id"));
    }

    @Test
    void everyBadRowIsReportedWithItsLine() throws IOException {
        CatalogReading reading = read(shop(
                "id,name,colour,season",
                "1,Shirt,Blue,Summer",
                "1,Again,Red,Summer",
                "",
                ",No id,Red,Summer",
                "2,\"over",
                "two lines\",Red,Summer",
                "3,Too,many,fields,here",
                "4,Short",
                "a/b,Slash,Red,Fall",
                "5,Trailing,Red,Fall,,,"));

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2", "4", "a:b", "5");
        assertThat(reading.products().get(1).name()).isEqualTo("over two lines");
        assertThat(reading.rejectedRows())
                .extracting(RowProblem::line, RowProblem::reason)
                .containsExactly(
                        tuple(3L, "the id 1 is already used in line 2"),
                        tuple(5L, "no id"),
                        tuple(
                                8L,
                                "5 fields where the header has 4; a text with the separator in it belongs in quotes"));
        assertThat(reading.repairedRows())
                .extracting(RowProblem::line, RowProblem::reason)
                .containsExactly(
                        tuple(9L, "only 2 of 4 fields; the others are empty"),
                        tuple(10L, "the id \"a/b\" has characters that an id cannot have; it is kept as a:b"));
    }

    @Test
    void surplusFieldsBelongToANameAtTheEnd() throws IOException {
        CatalogReading reading = read(shop("id,title", "1,Shirt, blue, long"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt,blue,long");
        assertThat(reading.repairedRows()).extracting(RowProblem::line).containsExactly(2L);
    }

    @Test
    void anotherEncodingIsSaid() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().text("shop.csv", "id;name\n1;Größe – blau\n", Charset.forName("windows-1252")));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Größe – blau");
        assertThat(reading.notes()).contains("The table is not in UTF-8; it was read as Windows-1252.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read(shop("\uFEFFid,name", "1,Shirt")).products())
                .extracting(Product::id)
                .containsExactly("1");
    }

    @Test
    void picturesAreFoundBesideInFoldersAndByAbsolutePath(@TempDir Path elsewhere) throws IOException {
        new KaggleFixture().pictures("./far.jpg", "./chosen.png").inFolder(elsewhere);
        KaggleFixture fixture = shop(
                        "id,picture",
                        "1,beside.jpg",
                        "2,sub\\deep.jpg",
                        "3,in-images.jpg",
                        "4," + elsewhere.resolve("far.jpg"),
                        "5,chosen.png",
                        "6,https://shop.example/x/web.jpg?width=60",
                        "by-id,",
                        "8,gone.jpg",
                        "9,https://shop.example/gone.jpg",
                        "10,../../../../../../etc/hostname-that-is-not-there")
                .pictures("./beside.jpg", "sub/deep.jpg", "in-images.jpg", "web.jpg", "by-id.webp", "orphan.jpg");

        CatalogReading reading = read(fixture, ColumnMapping.GUESSED.withPictures(elsewhere));

        assertThat(reading.products())
                .extracting(Product::picture)
                .containsExactly(
                        "beside.jpg",
                        "sub/deep.jpg",
                        "images/in-images.jpg",
                        elsewhere.resolve("far.jpg").toString(),
                        elsewhere.resolve("chosen.png").toString(),
                        "images/web.jpg",
                        "images/by-id.webp",
                        null,
                        null,
                        null);
        assertThat(reading.missingImages()).containsExactly("8", "9", "10");
        assertThat(reading.orphanImages()).containsExactly("orphan.jpg");
        assertThat(reading.notes())
                .anyMatch(note ->
                        note.startsWith("Pictures are not fetched from the web: https://shop.example/gone.jpg."))
                .anyMatch(note -> note.startsWith("There is no file for the pictures gone.jpg, "));
        try (PictureSource pictures = PictureSources.open(CatalogFormat.CSV, folder.resolve("shop.csv"))) {
            for (Product product : reading.products().subList(0, 7)) {
                assertThat(pictures.read(String.valueOf(product.picture()))).isEqualTo(KaggleFixture.picture());
            }
        }
    }

    @Test
    void withoutIdsThePictureTellsProductsApart() throws IOException {
        CatalogReading reading =
                read(shop("filename,title", "men/1.jpg,Shirt", ",Nothing").pictures("men/1.jpg"));

        assertThat(reading.products()).extracting(Product::id).containsExactly("men:1.jpg");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(3L);
    }

    @Test
    void whatSomebodySaysCountsMoreThanTheGuess() throws IOException {
        ColumnMapping said = ColumnMapping.GUESSED
                .with(ProductField.ID, "Code")
                .with(ProductField.NAME, "")
                .with(ProductField.USAGE, "kind");

        CatalogReading reading = read(shop("id,code,name,kind", "1,K-1,Shirt,Sport"), said);

        assertThat(reading.products()).containsExactly(new Product("K-1", "", Map.of(Attribute.USAGE, "Sport"), null));
    }

    @Test
    void aTableThatCannotBeReadIsExplained() throws IOException {
        assertThatThrownBy(() -> read(shop("a,b", "1,2")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("shop.csv looks like an id or a picture (a, b)")
                .hasMessageContaining("--column id=NAME");
        assertThatThrownBy(() -> read(shop("a,b", "1,2"), ColumnMapping.GUESSED.with(ProductField.ID, "c")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no column \"c\"")
                .hasMessageContaining("a, b");
        assertThatThrownBy(() -> read(shop("id,name", ",x")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no usable row. Line 2: no id.");
        assertThatThrownBy(() -> read(shop("")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aTableInAFolderOrZipOfPicturesIsUsed(@TempDir Path other) throws IOException {
        KaggleFixture fixture = new KaggleFixture()
                .text("set/metadata.csv", "filename,title,colour\na.jpg,Shirt,Blue\n")
                .text("set/other.csv", "x,y\n1,2\n")
                .pictures("set/a.jpg", "set/b.jpg");

        for (Path source :
                new Path[] {fixture.inFolder(other.resolve("tree")), fixture.inZip(other.resolve("z.zip"))}) {
            CatalogReading reading = CatalogReaders.read(source, CatalogFormat.AUTO, Progress.NONE);

            assertThat(reading.source()).isEqualTo(new CatalogSource(CatalogFormat.CSV, source));
            assertThat(reading.products())
                    .extracting(Product::id, Product::name, Product::picture)
                    .containsExactly(tuple("a.jpg", "Shirt", "set/a.jpg"));
            assertThat(reading.orphanImages()).containsExactly("b.jpg");
            try (PictureSource pictures = PictureSources.open(CatalogFormat.CSV, source)) {
                assertThat(pictures.read("set/a.jpg")).isEqualTo(KaggleFixture.picture());
            }
        }
    }

    @Test
    void aTableThatSaysNothingOfThePicturesLeavesAFolderAFolder() throws IOException {
        new KaggleFixture()
                .text("notes.csv", "id,text\n1,buy milk\n")
                .pictures("a.jpg")
                .inFolder(folder);

        assertThat(CatalogReaders.detect(folder)).isEqualTo(CatalogFormat.FOLDER);
    }

    @Test
    void thePreviewShowsTheFirstRowsAndAProposal() throws IOException {
        StringBuilder text = new StringBuilder("ProductId;ProductTitle;Image;ImageURL;;price;price\n");
        for (int i = 0; i < 60; i++) {
            text.append(i).append(";Shirt ").append(i).append(";a.jpg;https://x.example/a.jpg;;1;2\n");
        }
        new KaggleFixture().text("shop.csv", text.toString()).inFolder(folder);

        TablePreview preview = CatalogReaders.preview(folder.resolve("shop.csv"));

        assertThat(preview.file()).isEqualTo("shop.csv");
        assertThat(preview.header())
                .containsExactly("ProductId", "ProductTitle", "Image", "ImageURL", "Column 5", "price", "price (2)");
        assertThat(preview.rows())
                .hasSize(50)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .startsWith("0", "Shirt 0", "a.jpg");
        assertThat(preview.proposed().column(ProductField.ID)).hasValue("ProductId");
        assertThat(preview.proposed().column(ProductField.PICTURE)).hasValue("Image");
        assertThat(preview.proposed().column(ProductField.SEASON)).isEmpty();
        assertThat(preview.notes()).containsExactly("The columns are separated by semicolons.");
    }

    @Test
    void kagglesOwnTableNeedsNoChoice() throws IOException {
        new KaggleFixture()
                .text("mine.csv", KaggleFixture.HEADER + "\n" + KaggleFixture.row("1", "a, b") + "\n")
                .inFolder(folder);

        assertThat(CatalogReaders.detect(folder.resolve("mine.csv"))).isEqualTo(CatalogFormat.KAGGLE);
    }

    @Test
    void aMappingIsKeptAsText() {
        ColumnMapping mapping = ColumnMapping.GUESSED
                .with(ProductField.ID, "a=b, c")
                .with(ProductField.NAME, "")
                .withPictures(folder);

        assertThat(ColumnMapping.ofText(mapping.text())).isEqualTo(mapping);
        assertThat(ColumnMapping.ofText("nonsense\nfuture=x")).isEqualTo(ColumnMapping.GUESSED);
        assertThat(ColumnMapping.ofText(ColumnMapping.GUESSED.text())).isEqualTo(ColumnMapping.GUESSED);
    }
}
