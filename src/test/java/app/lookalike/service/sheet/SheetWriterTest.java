package app.lookalike.service.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SheetWriterTest {
    private static final Instant KEPT = Instant.parse("2026-05-03T10:00:00.250Z");

    private static SheetItem item(int i, String name, String note, @Nullable String query, @Nullable Double like) {
        String id = Integer.toString(1000 + i);
        Product product = new Product(
                id, name, Map.of(Attribute.ARTICLE_TYPE, "Shirts", Attribute.BASE_COLOUR, "Blue"), id + ".jpg");
        return new SheetItem(new BoardItem(id, name, note, KEPT, query, like), Optional.of(product));
    }

    private static SheetItem gone(String name) {
        return new SheetItem(new BoardItem("9", name, "a note", KEPT, null, null), Optional.empty());
    }

    private static ContactSheet sheet(String title, SheetItem... items) {
        return new ContactSheet(title, "archive.zip", LocalDate.of(2026, 5, 3), Arrays.asList(items));
    }

    private static Optional<RgbImage> picture(Product product, int maxSide) {
        byte[] pixels = new byte[6 * 8 * 3];
        Arrays.fill(pixels, (byte) Integer.parseInt(product.id()));
        return Optional.of(new RgbImage(6, 8, pixels));
    }

    private static byte[] write(SheetWriter writer, ContactSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(sheet, SheetWriterTest::picture, out);
        return out.toByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int picturesOf(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    pictures += resources.isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    @Test
    void aPdfHasEveryPictureAndEveryWord() throws IOException {
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

    @Test
    void aPdfGoesOnOverAsManyPagesAsItNeedsAndLosesNothing() throws IOException {
        String longNote = IntStream.range(0, 160)
                .mapToObj(i -> "word" + i)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        List<SheetItem> items = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            items.add(item(i, "Shirt number " + i, i == 7 ? longNote : "", null, null));
        }
        byte[] pdf = write(new PdfSheet(), sheet("Many", items.toArray(SheetItem[]::new)));

        String text = textOf(pdf);
        assertThat(text).contains("word0", "word159", "Shirt number 40", "41 products");
        assertThat(picturesOf(pdf)).isEqualTo(41);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void aPdfHasAccentsAndOtherScriptsAndABoxForWhatNoTypefaceHas() throws IOException {
        byte[] pdf = write(
                new PdfSheet(List.of()),
                sheet(
                        "Été à Łódź",
                        item(1, "Μπλε πουκάμισο Синяя рубашка", "n\u0303 \u200Bzero\tand\u0000", null, null),
                        item(2, "青いシャツ", "", null, null)));

        assertThat(textOf(pdf)).contains("Été à Łódź", "Μπλε", "рубашка", "ñ zero and", "□□□□□");
    }

    @Test
    void aPdfTakesWhatIsMissingFromATypefaceOfTheMachine() throws IOException {
        Path machine = Path.of("/usr/share/matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf");
        assumeTrue(Files.exists(machine), "needs " + machine);
        byte[] pdf = write(
                new PdfSheet(List.of(Path.of("/not/there.ttf"), machine)),
                sheet("☀ sun", item(1, "a", "", null, null)));

        assertThat(textOf(pdf)).contains("☀ sun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "WordWithoutAnySpaceThatIsMuchLongerThanItsColumnIsWideAndThenSome", "a\n\nb\r\n"})
    void aPdfCanSetAnyText(String text) throws IOException {
        byte[] pdf = write(new PdfSheet(), sheet(text, item(1, text, text, text, -1.0)));

        assertThat(textOf(pdf).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
    }

    @Test
    void whatIsGoneIsWrittenWithWhatIsKnownOfIt() throws IOException {
        byte[] pdf = write(new PdfSheet(), sheet("Old", gone("An old shirt"), gone("")));

        assertThat(textOf(pdf)).contains("An old shirt", "Product 9", "Not in the catalogue any more", "a note");
        assertThat(picturesOf(pdf)).isZero();
    }

    @Test
    void aPageForABrowserHoldsItsPicturesAndShowsTextsAsTheyAre() throws Exception {
        String nasty = "<script>alert('x')</script> & \"more\" \u0001\uFFFF 😀";
        byte[] html = write(
                new HtmlSheet(), sheet(nasty, item(200, nasty, nasty + "\nline two", nasty, 0.5), gone("<b>old</b>")));

        Document page = parsed(html);

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        String shown = nasty.replace('\u0001', ' ').replace('\uFFFF', ' ');
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(shown);
        assertThat(texts(page, "h2")).containsExactly(shown, "<b>old</b>");
        assertThat(texts(page, "p")).contains(shown + "\nline two", "50.0 % like " + shown, "Id 1200");
        NodeList images = page.getElementsByTagName("img");
        assertThat(images.getLength()).isEqualTo(1);
        String source = ((Element) images.item(0)).getAttribute("src");
        assertThat(source).startsWith("data:image/jpeg;base64,");
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1))));
        assertThat(image.getWidth()).isEqualTo(6);
        assertThat(new String(html, StandardCharsets.UTF_8))
                .as("nothing is fetched from anywhere")
                .doesNotContainPattern("(src|href)=\"(?!data:)")
                .doesNotContain("url(", "@import");
    }

    private static Document parsed(byte[] html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html));
    }

    private static List<String> texts(Document page, String element) {
        NodeList found = page.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> Objects.requireNonNull(found.item(i).getTextContent()))
                .toList();
    }

    @Test
    void aTableCanBeReadBack() throws IOException {
        String nasty = "a \"quoted\", name;\nsecond line é";
        List<CSVRecord> rows =
                rows(write(new CsvSheet(), sheet("x", item(1, nasty, nasty, "photo.jpg", -0.12345), gone("Old"))));

        CSVRecord first = rows.get(0);
        assertThat(first.get("position")).isEqualTo("1");
        assertThat(first.get("id")).isEqualTo("1001");
        assertThat(first.get("name")).isEqualTo(nasty);
        assertThat(first.get("articleType")).isEqualTo("Shirts");
        assertThat(first.get("season")).isEmpty();
        assertThat(first.get("note")).isEqualTo(nasty);
        assertThat(first.get("similarity")).isEqualTo("-0.1235");
        assertThat(first.get("query")).isEqualTo("photo.jpg");
        assertThat(first.get("kept")).isEqualTo("2026-05-03T10:00:00.250Z");
        assertThat(first.get("inCatalogue")).isEqualTo("yes");
        CSVRecord second = rows.get(1);
        assertThat(second.get("name")).isEqualTo("Old");
        assertThat(second.get("similarity")).isEmpty();
        assertThat(second.get("inCatalogue")).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
    void aTableHasNoFormulas(String formula) throws IOException {
        SheetItem item = item(1, formula, formula, formula, null);

        CSVRecord row = rows(write(new CsvSheet(), sheet("x", item))).get(0);

        assertThat(List.of(row.get("name"), row.get("note"), row.get("query")))
                .allSatisfy(cell -> assertThat(cell).isEqualTo("'" + formula.replace('\r', ' ')));
    }

    private static List<CSVRecord> rows(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    @Test
    void theFormatIsInTheFilesName() {
        assertThat(SheetFormat.of(Path.of("a.b/Board.PDF"))).isEqualTo(SheetFormat.PDF);
        assertThat(SheetFormat.of(Path.of("board.html"))).isEqualTo(SheetFormat.HTML);
        assertThat(SheetFormat.of(Path.of("board.csv"))).isEqualTo(SheetFormat.CSV);
        assertThatThrownBy(() -> SheetFormat.of(Path.of("board.docx")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("board.docx: its name has to end in .pdf, .html or .csv");
    }
}
