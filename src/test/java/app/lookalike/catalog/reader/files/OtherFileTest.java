package app.lookalike.catalog.reader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.catalog.reader.PictureSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people take for a catalogue: other containers, other people's zips, and small copies of pictures. */
final class OtherFileTest {
    @TempDir
    Path folder;

    private static CatalogReading read(Path path) {
        return CatalogReaders.read(path, CatalogFormat.AUTO, Progress.NONE);
    }

    @Test
    void aWorkbookIsNoCatalogueOfItsLogo() throws IOException {
        Path book = new KaggleFixture()
                .text("[Content_Types].xml", "<Types/>")
                .text("xl/workbook.xml", "<workbook/>")
                .pictures("xl/media/image1.png")
                .inZip(folder.resolve("shop.xlsx"));
        Path sheet = new KaggleFixture()
                .text("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .pictures("Thumbnails/thumbnail.png")
                .inZip(folder.resolve("shop.csv"));
        Path text = new KaggleFixture()
                .text("[Content_Types].xml", "<Types/>")
                .text("word/document.xml", "<document/>")
                .inZip(folder.resolve("shop.docx"));

        assertThatThrownBy(() -> read(book)).hasMessageContaining("is an Excel workbook. Save its sheet as CSV");
        assertThatThrownBy(() -> read(sheet)).hasMessageContaining("is a spreadsheet (ODS)");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("is a document");
    }

    @ParameterizedTest
    @CsvSource({
        "a.rar,Rar!,Unpack it",
        "a.7z,7z\u00BC\u00AF,Unpack it",
        "a.tar.gz,'\u001F\u008B',Unpack it",
        "shop.csv.gz,'\u001F\u008B',open the table in it",
        "shop.xls,\u00D0\u00CF\u0011\u00E0,Excel workbook",
        "shop.pdf,%PDF-1.7,is a document",
        "dress.jpg,\u00FF\u00D8\u00FF,is one picture"
    })
    void otherFilesAreNamedForWhatTheyAre(String name, String head, String problem) throws IOException {
        Path file = Files.write(folder.resolve(name), (head + " ".repeat(300)).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(problem);
    }

    @Test
    void archivesInAFolderAreSaid() throws IOException {
        new KaggleFixture().text("one.zip", "PK").text("two.xlsx", "PK").inFolder(folder);
        assertThatThrownBy(() -> read(folder))
                .hasMessageContaining("since they are archives: one.zip. Unpack them first.")
                .hasMessageContaining("since they are workbooks: two.xlsx.");

        new KaggleFixture().pictures("a.jpg").inFolder(folder);
        assertThat(read(folder).notes()).anyMatch(note -> note.contains("archives: one.zip"));
    }

    @Test
    void aZipWithBackslashesHasFolders() throws IOException {
        Path zip = new KaggleFixture()
                .bytes("Men\\Shirts\\1.jpg", KaggleFixture.picture())
                .bytes("Men\\Shirts\\", new byte[0])
                .inZip(folder.resolve("a.zip"));

        CatalogReading reading = read(zip);

        assertThat(reading.products())
                .extracting(Product::id, product -> product.attribute(Attribute.SUB_CATEGORY)
                        .orElse(""))
                .containsExactly(org.assertj.core.api.Assertions.tuple("Men:Shirts:1.jpg", "Shirts"));
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThat(pictures.read("Men/Shirts/1.jpg")).isEqualTo(KaggleFixture.picture());
        }
    }

    @Test
    void whatSystemsAndShopsAddIsNoProduct() throws IOException {
        new KaggleFixture()
                .pictures(
                        "x/dress.jpg",
                        "x/dress-150x150.jpg",
                        "x/thumbs/dress.jpg",
                        "x/bag-60x80.jpg",
                        "thumbs/shoe.jpg")
                .pictures("x/@eaDir/dress.jpg/SYNOPHOTO_THUMB_M.jpg", "x/.thumbnails/dress.jpg", "__MACOSX/x/dress.jpg")
                .text("x/Thumbs.db", "x")
                .text("x/.DS_Store", "x")
                .text("x/desktop.ini", "x")
                .inFolder(folder);

        CatalogReading reading = read(folder);

        assertThat(reading.products())
                .extracting(Product::picture)
                .containsExactly("thumbs/shoe.jpg", "x/bag-60x80.jpg", "x/dress.jpg");
        assertThat(reading.notes())
                .isEqualTo(List.of("2 thumbnails were left out; the pictures themselves are there."));
    }
}
