package app.lookalike.catalog.reader.table;

import static app.lookalike.catalog.reader.KaggleFixture.HEADER;
import static app.lookalike.catalog.reader.KaggleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of Kaggle's table. */
final class KaggleReaderTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture fixture) throws IOException {
        return CatalogReaders.read(fixture.inFolder(folder), CatalogFormat.KAGGLE, Progress.NONE);
    }

    private CatalogReading readTable(String... lines) throws IOException {
        return read(new KaggleFixture().table(lines));
    }

    private String nameOf(String field) throws IOException {
        return readTable(row("1", field)).products().get(0).name();
    }

    @Test
    void readsEveryColumn() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .table("15970,Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual,Checked Shirt")
                .pictures("15970.jpg"));

        assertThat(reading.source()).isEqualTo(new CatalogSource(CatalogFormat.KAGGLE, folder));
        assertThat(reading.products())
                .containsExactly(new Product(
                        "15970",
                        "Checked Shirt",
                        Map.of(
                                Attribute.GENDER, "Men",
                                Attribute.MASTER_CATEGORY, "Apparel",
                                Attribute.SUB_CATEGORY, "Topwear",
                                Attribute.ARTICLE_TYPE, "Shirts",
                                Attribute.BASE_COLOUR, "Navy Blue",
                                Attribute.SEASON, "Fall",
                                Attribute.YEAR, "2011",
                                Attribute.USAGE, "Casual"),
                        "images/15970.jpg"));
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheRows() throws IOException {
        assertThat(readTable(row("30", "c"), row("2", "b"), row("100", "a")).products())
                .extracting(Product::id)
                .containsExactly("30", "2", "100");
    }

    /** The table that people download has 22 rows with a comma in the name; loaders that skip them lose products. */
    @Test
    void losesNoneOfTheRowsWhoseNameHasCommas() throws IOException {
        String[] lines = IntStream.rangeClosed(1, 44)
                .mapToObj(i -> row("" + i, i % 2 == 0 ? "Shirt " + i + " Blue, Slim Fit" : "Shirt " + i))
                .toArray(String[]::new);

        CatalogReading reading = readTable(lines);

        assertThat(reading.products()).hasSize(44);
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.repairedRows())
                .hasSize(22)
                .contains(new RowProblem(3, "the name has commas and no quotes: put together from 2 fields"));
        assertThat(reading.products().get(1).name()).isEqualTo("Shirt 2 Blue, Slim Fit");
        assertThat(reading.products().get(1).attribute(Attribute.USAGE)).hasValue("Casual");
    }

    @Test
    void keepsQuotesThatBelongToTheName() throws IOException {
        assertThat(nameOf("Women's Tempo 3.5\" Short")).isEqualTo("Women's Tempo 3.5\" Short");
    }

    @Test
    void keepsQuotesInANameWithCommas() throws IOException {
        assertThat(nameOf("\"Run\" Tee, 3.5\" Hem")).isEqualTo("\"Run\" Tee, 3.5\" Hem");
        assertThat(nameOf("Tee,\"Run\"")).isEqualTo("Tee,\"Run\"");
    }

    @Test
    void takesOffTheQuotesOfAProperCsvWriter() throws IOException {
        CatalogReading reading = readTable(row("1", "\"Women's Tempo 3.5\"\" Short, Blue\""));

        assertThat(reading.products().get(0).name()).isEqualTo("Women's Tempo 3.5\" Short, Blue");
        assertThat(reading.repairedRows()).isEmpty();
    }

    @Test
    void takesOffOnlyOneLayerOfQuotes() throws IOException {
        assertThat(nameOf("\"\"\"Quoted\"\"\"")).isEqualTo("\"Quoted\"");
    }

    @Test
    void aSloppyWriterOfQuotesLosesNoRow() throws IOException {
        String line = "\"1\",\"Men\",\"\",\"\",\"\",\"Blue\",\"\",\"\",\"\",\"The \"Run\" Tee, Slim\"";
        Product product = readTable(line).products().get(0);

        assertThat(product.id()).isEqualTo("1");
        assertThat(product.attributes()).containsOnlyKeys(Attribute.GENDER, Attribute.BASE_COLOUR);
        assertThat(product.name()).isEqualTo("\"The \"Run\" Tee, Slim\"");
    }

    @Test
    void readsATableInWhichEverythingIsQuoted() throws IOException {
        String header = "\"" + HEADER.replace(",", "\",\"") + "\"";
        String line =
                "\"7\",\"Men\",\"Apparel\",\"Topwear\",\"Shirts\",\"Black, White\",\"Fall\",\"2011\",\"NA\",\"A, B\"";
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", header + "\n" + line));

        Product product = reading.products().get(0);
        assertThat(product.id()).isEqualTo("7");
        assertThat(product.name()).isEqualTo("A, B");
        assertThat(product.attribute(Attribute.BASE_COLOUR)).hasValue("Black, White");
        assertThat(product.attribute(Attribute.USAGE)).isEmpty();
    }

    @Test
    void readsAQuotedNameThatGoesOverTwoLines() throws IOException {
        CatalogReading reading = readTable(row("1", "\"Long\nName\""), row("2", "Next"), "3,short");

        assertThat(reading.products()).extracting(Product::name).containsExactly("Long Name", "Next");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(5L);
    }

    @Test
    void aLostQuoteSwallowsNoRow() throws IOException {
        CatalogReading reading = readTable(row("1", "\"Lost"), row("2", "Kept\""), row("3", "Kept too"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("\"Lost", "Kept\"", "Kept too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "", "  "})
    void missingValuesAreMissing(String value) throws IOException {
        Product product = readTable(
                        "1,Men,Apparel,Topwear,Shirts," + value + "," + value + ",2011," + value + "," + value)
                .products()
                .get(0);

        assertThat(product.attributes())
                .doesNotContainKeys(Attribute.BASE_COLOUR, Attribute.SEASON, Attribute.USAGE)
                .containsKey(Attribute.YEAR);
        assertThat(product.name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2011,2011", "2011.0,2011", "2011.,2011", "SS11,SS11", "2011.5,2011.5"})
    void yearsArePlainNumbers(String written, String read) throws IOException {
        CatalogReading reading = readTable("1,Men,Apparel,Topwear,Shirts,Blue,Fall," + written + ",Casual,Shirt");

        assertThat(reading.products().get(0).attribute(Attribute.YEAR)).hasValue(read);
        assertThat(reading.repairedRows()).isEmpty();
    }

    @Test
    void notesHowManyYearsWereDecimal() throws IOException {
        String line = ",Men,Apparel,Topwear,Shirts,Blue,Fall,2011.0,Casual,Shirt";
        assertThat(readTable("1" + line, "2" + line).notes())
                .anySatisfy(note -> assertThat(note).startsWith("2 years"));
    }

    @Test
    void columnsMayBeInAnyOrderWithOthersAmongThem() throws IOException {
        String table =
                """
                Unnamed: 0,productDisplayName,image,year,id,gender,masterCategory,subCategory,articleType,baseColour,season,usage
                0,Blue Shirt,1.jpg,2011,1,Men,Apparel,Topwear,Shirts,Blue,Fall,Casual
                1,Red Shirt, Slim,2.jpg,2012,2,Men,Apparel,Topwear,Shirts,Red,Fall,Casual
                """;
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", table));

        assertThat(reading.products()).extracting(Product::id).containsExactly("1", "2");
        assertThat(reading.products()).extracting(Product::name).containsExactly("Blue Shirt", "Red Shirt, Slim");
        assertThat(reading.products().get(1).attribute(Attribute.BASE_COLOUR)).hasValue("Red");
        assertThat(reading.repairedRows()).extracting(RowProblem::line).containsExactly(3L);
    }

    @Test
    void namesThatRanIntoUnnamedColumnsArePutTogether() throws IOException {
        String table = HEADER + ",Unnamed: 10,Unnamed: 11\n" + row("1", "Plain") + ",,\n" + row("2", "Tee")
                + ", Slim Fit,\n" + row("3", "No more commas") + "\n";
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", table));

        assertThat(reading.products())
                .extracting(Product::name)
                .containsExactly("Plain", "Tee, Slim Fit", "No more commas");
        assertThat(reading.repairedRows()).extracting(RowProblem::line).containsExactly(3L);
    }

    @Test
    void emptyFieldsAtTheEndAreNoPartOfTheName() throws IOException {
        CatalogReading reading = readTable(row("1", "Shirt,,"));

        assertThat(reading.products().get(0).name()).isEqualTo("Shirt");
        assertThat(reading.repairedRows()).isEmpty();
    }

    @Test
    void theFirstOfTwoEqualIdsIsKept() throws IOException {
        CatalogReading reading = readTable(row("1", "First"), row("2", "Other"), row("1", "Second"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("First", "Other");
        assertThat(reading.rejectedRows()).containsExactly(new RowProblem(4, "the id 1 is already used in line 2"));
    }

    @Test
    void aRowWithTooFewFieldsIsRejected() throws IOException {
        CatalogReading reading = readTable(row("1", "Shirt"), "2,Men,Apparel");

        assertThat(reading.products()).hasSize(1);
        assertThat(reading.rejectedRows()).containsExactly(new RowProblem(3, "only 3 of 10 fields"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "a/b", "a\\b", "C:x", "..", ".hidden", "a\u0000b", "a\u202Eb", "", "NA"})
    void anIdThatCouldBecomeAnotherPathIsRejected(String id) throws IOException {
        CatalogReading reading = readTable(row("1", "Shirt"), row(id, "Evil"));

        assertThat(reading.products()).extracting(Product::id).containsExactly("1");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(3L);
        assertThat(reading.rejectedRows().get(0).reason()).doesNotContain("\u0000", "\u202E");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws IOException {
        CatalogReading reading = readTable(row("1", "Shirt"), "", "short", "   ", "short");

        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(4L, 6L);
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> CatalogReaders.read(
                        new KaggleFixture().table(row("1", "Shirt")).inFolder(folder),
                        CatalogFormat.AUTO,
                        Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void reportsOneStepForEveryRow() throws IOException {
        List<Long> steps = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void update(String message, long done, long total) {
                if (message.equals("Reading products")) {
                    assertThat(total).isEqualTo(3);
                    steps.add(done);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        CatalogReaders.read(
                new KaggleFixture().table(row("1", "a"), "bad", row("2", "b")).inFolder(folder),
                CatalogFormat.KAGGLE,
                progress);

        assertThat(steps).containsExactly(1L, 2L, 3L);
    }
}
