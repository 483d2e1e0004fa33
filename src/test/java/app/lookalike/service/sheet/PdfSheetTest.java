package app.lookalike.service.sheet;

import static app.lookalike.service.sheet.Sheets.gone;
import static app.lookalike.service.sheet.Sheets.item;
import static app.lookalike.service.sheet.Sheets.picturesOf;
import static app.lookalike.service.sheet.Sheets.sheet;
import static app.lookalike.service.sheet.Sheets.textOf;
import static app.lookalike.service.sheet.Sheets.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSheetTest {
    @Test
    void itHasEveryPictureAndEveryWord() throws IOException {
        byte[] pdf = write(
                new PdfSheet(),
                sheet("Summer", item(1, "First", "my note", "street.jpg", 0.845), item(2, "Second", "", null, null)));

        assertThat(textOf(pdf))
                .contains("Summer", "2 products · archive.zip · 3 May 2026", "First", "Second", "Shirts · Blue")
                .contains("Id 1001", "84.5 % like street.jpg", "my note", "1 / 1");
        assertThat(picturesOf(pdf)).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Summer");
        }
    }

    @ParameterizedTest
    @CsvSource({"A4, 2, 595", "A4, 6, 595", "LETTER, 3, 612", "LETTER, 4, 612"})
    void itHasTheChosenPaperColumnsAndFields(Paper paper, int columns, float width) throws IOException {
        List<SheetItem> items = IntStream.range(0, 2 * columns)
                .mapToObj(i -> item(i, "Shirt" + i, "a note", "street.jpg", 0.5))
                .toList();
        ContactSheet all = sheet("Paper");
        byte[] pdf = write(
                new PdfSheet(List.of()),
                new ContactSheet(
                        all.title(),
                        all.catalogue(),
                        all.made(),
                        items,
                        new SheetChoice(paper, columns, Set.of(SheetField.LABELS))));

        assertThat(textOf(pdf)).contains("Shirts · Blue").doesNotContain("a note", "Id 100", "street.jpg");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(width, within(1f));
            PDFTextStripper byPlace = new PDFTextStripper();
            byPlace.setSortByPosition(true);
            assertThat(byPlace.getText(document).lines().filter(line -> line.contains("Shirt0")))
                    .first()
                    .asString()
                    .contains("Shirt" + (columns - 1))
                    .doesNotContain("Shirt" + columns);
        }
    }

    @Test
    void itGoesOnOverAsManyPagesAsItNeedsAndLosesNothing() throws IOException {
        String longNote = IntStream.range(0, 999)
                .mapToObj(i -> "word" + i)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        List<SheetItem> items = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            items.add(item(i, "Shirt number " + i, i == 7 ? longNote : "", null, null));
        }
        byte[] pdf = write(new PdfSheet(), sheet("Many", items.toArray(SheetItem[]::new)));

        String text = textOf(pdf);
        assertThat(text).contains("word0", "word998", "Shirt number 40", "41 products");
        assertThat(picturesOf(pdf)).isEqualTo(41);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void itHasAccentsAndOtherScriptsAndABoxForWhatNoTypefaceHas() throws IOException {
        byte[] pdf = write(
                new PdfSheet(List.of()),
                sheet(
                        "Été à Łódź",
                        item(1, "Μπλε πουκάμισο Синяя рубашка", "n\u0303 \u200Bzero\tand\u0000", null, null),
                        item(2, "青いシャツ", "", null, null)));

        assertThat(textOf(pdf)).contains("Été à Łódź", "Μπλε", "рубашка", "ñ zero and", "□□□□□");
    }

    @Test
    void aRowIsOnOnePage() throws IOException {
        List<SheetItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(
                    item(i, "First" + i + ".", "line\n".repeat(i % 4 == 0 ? i / 2 : 0) + "Last" + i + ".", null, null));
        }
        byte[] pdf = write(new PdfSheet(List.of()), sheet("Rows", items.toArray(SheetItem[]::new)));

        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        }
        for (int i = 0; i < 40; i += 4) {
            String first = "First" + i + ".";
            String last = "Last" + i + ".";
            assertThat(pages).anySatisfy(page -> assertThat(page).contains(first, last));
        }
    }

    @Test
    void whatIsMissingFromOurTypefacesIsTakenFromThoseOfTheMachine(@TempDir Path folder) throws IOException {
        Path machine = machine();
        Path damaged = Files.write(folder.resolve("a.ttf"), Arrays.copyOf(Files.readAllBytes(machine), 90_000));
        Path empty = Files.createFile(folder.resolve("a.ttc"));
        byte[] pdf = write(
                new PdfSheet(List.of(Path.of("/not/there.ttf"), damaged, empty, machine)),
                sheet("☀ sun", item(1, "a", "", null, null)));

        assertThat(textOf(pdf)).contains("☀ sun");
    }

    @Test
    void arabicRunsFromRightToLeftInLettersThatJoin() throws IOException {
        byte[] pdf = write(
                new PdfSheet(List.of(machine())), sheet("Bags", item(1, "قميص أزرق Summer 2012", "", null, null)));

        assertThat(textOf(pdf)).contains("قميص أزرق").contains("Summer 2012");
    }

    private static Path machine() {
        Path machine = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
        assumeTrue(Files.exists(machine), "needs " + machine);
        return machine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "WordWithoutAnySpaceThatIsMuchLongerThanItsColumnIsWideAndThenSome", "a\n\nb\r\n"})
    void itCanSetAnyText(String text) throws IOException {
        byte[] pdf = write(new PdfSheet(), sheet(text, item(1, text, text, text, -1.0)));

        assertThat(textOf(pdf).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
    }

    @Test
    void whatIsGoneIsWrittenWithWhatIsKnownOfIt() throws IOException {
        byte[] pdf = write(new PdfSheet(), sheet("Old", gone("An old shirt"), gone("")));

        assertThat(textOf(pdf)).contains("An old shirt", "Product 9", "Not in the catalogue any more", "a note");
        assertThat(picturesOf(pdf)).isZero();
    }
}
