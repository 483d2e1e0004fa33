package app.lookalike.service.sheet;

import static app.lookalike.service.sheet.Sheets.gone;
import static app.lookalike.service.sheet.Sheets.item;
import static app.lookalike.service.sheet.Sheets.sheet;
import static app.lookalike.service.sheet.Sheets.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SheetWriterTest {
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
