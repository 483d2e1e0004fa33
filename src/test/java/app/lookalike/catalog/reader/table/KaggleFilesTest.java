package app.lookalike.catalog.reader.table;

import static app.lookalike.catalog.reader.KaggleFixture.HEADER;
import static app.lookalike.catalog.reader.KaggleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.reader.files.TextFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kaggle's files: where the table and the pictures are, and in which encoding. */
final class KaggleFilesTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture fixture) throws IOException {
        return CatalogReaders.read(fixture.inFolder(folder), CatalogFormat.KAGGLE, Progress.NONE);
    }

    private CatalogReading readTable(String... lines) throws IOException {
        return read(new KaggleFixture().table(lines));
    }

    @Test
    void rowsWithoutPictureAndPicturesWithoutRowAreReported() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .table(row("1", "a"), row("2", "b"), row("3", "c"))
                .pictures("1.jpg", "3.JPEG", "9.jpg", "._1.jpg", "old/2.jpg", "notes.txt"));

        assertThat(reading.missingImages()).containsExactly("2");
        assertThat(reading.orphanImages()).containsExactly("9.jpg");
        assertThat(reading.images()).isEqualTo(2);
        assertThat(reading.products().get(1).picture()).isNull();
        assertThat(reading.products().get(2).picture()).isEqualTo("images/3.JPEG");
    }

    @Test
    void saysSoIfThereAreNoPicturesAtAll() throws IOException {
        assertThat(readTable(row("1", "a")).notes())
                .containsExactly("There are no pictures in images/; they belong beside styles.csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsTablesWithAByteOrderMarkAndWindowsLineEnds(String charset) throws IOException {
        String text = "\uFEFF" + HEADER + "\r\n" + row("1", "Été") + "\r\n" + row("2", "Shirt") + "\r\n";
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", text, Charset.forName(charset)));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Été", "Shirt");
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutAByteOrderMark(String charset) throws IOException {
        String text = HEADER + "\n" + row("1", "Été") + "\n";
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", text, Charset.forName(charset)));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Été");
    }

    @Test
    void readsWindows1252AndSaysSo() throws IOException {
        String text = HEADER + "\n" + row("1", "Café – 5€") + "\n";
        CatalogReading reading = read(new KaggleFixture().text("styles.csv", text, Charset.forName("windows-1252")));

        assertThat(reading.products().get(0).name()).isEqualTo("Café – 5€");
        assertThat(reading.notes()).anySatisfy(note -> assertThat(note).contains("Windows-1252"));
    }

    @Test
    void aWrongHeaderIsNamedWithWhatIsNeeded() {
        assertThatThrownBy(() -> read(new KaggleFixture().text("styles.csv", "id,name,price\n1,Shirt,5\n")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("id,name,price")
                .hasMessageContaining("missing: gender, masterCategory")
                .hasMessageContaining(HEADER);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInPrintableCharacters() {
        byte[] noise = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 27, '[', '3', '1', 'm'};
        assertThatThrownBy(() -> read(new KaggleFixture().bytes("styles.csv", noise)))
                .isInstanceOf(LookalikeException.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void anEmptyTableIsRefused() {
        assertThatThrownBy(() -> read(new KaggleFixture().text("styles.csv", "")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aTableWithoutAUsableRowIsRefused() {
        assertThatThrownBy(() -> readTable("1,2,3"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("Line 2: only 3 of 10 fields");
    }

    @Test
    void aTableCanBePickedByItself() throws IOException {
        new KaggleFixture()
                .text("my styles.csv", HEADER + "\n" + row("1", "Shirt") + "\n")
                .pictures("1.jpg", "2.jpg", "elsewhere/3.jpg")
                .inFolder(folder);
        Path table = folder.resolve("my styles.csv");

        CatalogReading reading = CatalogReaders.read(table, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.source()).isEqualTo(new CatalogSource(CatalogFormat.KAGGLE, table));
        assertThat(reading.products().get(0).picture()).isEqualTo("images/1.jpg");
        assertThat(reading.orphanImages()).containsExactly("2.jpg");
        try (var pictures = PictureSources.open(CatalogFormat.KAGGLE, table)) {
            assertThat(pictures.read("images/1.jpg")).isEqualTo(KaggleFixture.picture());
        }
    }

    @Test
    void aCopyInASubFolderIsIgnored() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .table(row("1", "Root"))
                .text("myntradataset/styles.csv", HEADER + "\n" + row("1", "Copy") + "\n")
                .pictures("1.jpg", "myntradataset/images/1.jpg", "myntradataset/images/2.jpg"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Root");
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.notes()).containsExactly("Ignored further copies: myntradataset/styles.csv.");
    }

    @Test
    void aCopyInASubFolderIsFoundIfItIsTheOnlyOne() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .text("fashion-dataset/fashion-dataset/styles.csv", HEADER + "\n" + row("1", "Only") + "\n")
                .pictures("fashion-dataset/fashion-dataset/images/1.jpg"));

        assertThat(reading.products().get(0).picture()).isEqualTo("fashion-dataset/fashion-dataset/images/1.jpg");
    }

    @Test
    void whatMacArchivesAddIsNoTable() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .text("data/set/styles.csv", HEADER + "\n" + row("1", "Real") + "\n")
                .text("__MACOSX/styles.csv", "noise")
                .text("data/._styles.csv", "noise"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Real");
    }

    @Test
    void asciiWithoutMarkIsUtf8() {
        assertThat(TextFile.decode("plain".getBytes(StandardCharsets.US_ASCII)).note())
                .isEmpty();
    }
}
