package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.TableUse;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables of a folder have the products. */
final class TableChoiceTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture fixture, String... tables) throws IOException {
        return CatalogReaders.read(
                fixture.inFolder(folder),
                CatalogFormat.AUTO,
                ColumnMapping.GUESSED.withTables(List.of(tables)),
                Progress.NONE);
    }

    private static KaggleFixture shop() {
        return new KaggleFixture()
                .text("articles.csv", "article_id,prod_name,colour\n01,Shirt,Blue\n02,Bag,Red\n")
                .text("sales.csv", "date,article_id,price\n1,01,5\n2,02,6\n3,01,7\n")
                .text("people.csv", "customer,age\nx,30\n")
                .pictures("0/01.jpg", "0/02.jpg");
    }

    @Test
    void theTableThatSaysMostOfTheProductsIsRead() throws IOException {
        CatalogReading reading = read(shop());

        assertThat(reading.products())
                .extracting(Product::name, Product::picture)
                .containsExactly(tuple("Shirt", "0/01.jpg"), tuple("Bag", "0/02.jpg"));
        assertThat(reading.choices().tables())
                .containsExactly(
                        new TableUse("articles.csv", true),
                        new TableUse("people.csv", false),
                        new TableUse("sales.csv", false));
        assertThat(reading.rejectedRows()).isEmpty();
    }

    @Test
    void whatTheUserNamesDecides() throws IOException {
        CatalogReading reading = read(shop(), "SALES.csv");

        assertThat(reading.products()).extracting(Product::id).containsExactly("01", "02");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(4L);
        assertThatThrownBy(() -> read(shop(), "orders.csv"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no table \"orders.csv\"")
                .hasMessageContaining("articles.csv, people.csv, sales.csv");
        assertThatThrownBy(() -> CatalogReaders.read(
                        folder.resolve("sales.csv"),
                        CatalogFormat.AUTO,
                        ColumnMapping.GUESSED.withTables(List.of("articles.csv")),
                        Progress.NONE))
                .hasMessageContaining("Its tables are: sales.csv.");
    }

    @Test
    void partsOfOneCatalogueAreReadTogether() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .text("train/metadata.csv", "file_name,text,label\n1.jpg,Shirt,top\n")
                .text("test/metadata.csv", "file_name,text\n1.jpg,Bag\n,\n")
                .pictures("train/1.jpg", "test/1.jpg", "test/2.jpg"));

        assertThat(reading.products())
                .extracting(Product::id, Product::name, Product::picture)
                .containsExactly(
                        tuple("test:1.jpg", "Bag", "test/1.jpg"), tuple("train:1.jpg", "Shirt", "train/1.jpg"));
        assertThat(reading.orphanImages()).containsExactly("2.jpg");
        assertThat(reading.rejectedRows())
                .containsExactly(
                        new RowProblem(3, "test/metadata.csv: no picture, and the table has no column with ids"));
        assertThat(reading.notes()).contains("Read together: test/metadata.csv, train/metadata.csv.");
    }

    @Test
    void anIdOfTwoTablesIsKeptOnce() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture()
                        .text("a/list.csv", "id,name\n1,Shirt\n")
                        .text("b/list.csv", "id,name\n1,Again\n2,Bag\n")
                        .pictures("a/1.jpg", "b/2.jpg"),
                "a/list.csv",
                "b/list.csv");

        assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt", "Bag");
        assertThat(reading.rejectedRows())
                .containsExactly(new RowProblem(2, "b/list.csv: the id 1 is already used in a/list.csv"));
    }

    @Test
    void anOlderCopyOfATableIsNotReadToo() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .text("shop.csv", "id,name\n1,Shirt\n")
                .text("shop_old.csv", "id,name\n1,Shirt once\n")
                .pictures("1.jpg"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt");
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.choices().tables())
                .containsExactly(new TableUse("shop.csv", true), new TableUse("shop_old.csv", false));
    }

    @Test
    void aTableThatLeadsToNoPictureIsNamed() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().text("notes.csv", "id,text\n1,buy milk\n").pictures("a.jpg"));

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.FOLDER);
        assertThat(reading.notes()).anyMatch(note -> note.startsWith("The pictures were read without a table"));
        assertThat(reading.choices().tables()).containsExactly(new TableUse("notes.csv", false));
    }

    @Test
    void aLineOfJsonIsARow() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .text(
                        "metadata.jsonl",
                        """
                        {"file_name": "a.jpg", "text": "Shirt, \\"blue\\"", "size": [1, 2]}
                        not json

                        {"file_name": "b.jpg", "colour": "Red", "text": null}
                        """)
                .pictures("a.jpg", "b.jpg"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt, \"blue\"", "");
        assertThat(reading.rejectedRows()).extracting(RowProblem::line).containsExactly(2L);
        assertThat(reading.notes()).contains("1 line is no JSON object, the first is line 2.");
    }

    @Test
    void theWindowShowsTheFirstTableThatIsRead() throws IOException {
        TablePreview preview = CatalogReaders.preview(shop().inFolder(folder));

        assertThat(preview.header()).startsWith("article_id");
        assertThat(preview.notes()).anyMatch(note -> note.startsWith("Tables not read: people.csv, sales.csv."));
    }
}
