package app.lookalike.service.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.report.EvaluationCsv;
import app.lookalike.service.evaluation.report.EvaluationPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a name, a label, a note or a title is, in everything that is written to be passed on it is only text. */
class HostileTextTest {
    private static final Instant KEPT = Instant.parse("2026-05-03T10:00:00Z");

    /** What a page consists of; a name must not add to it. */
    private static final Set<String> ELEMENTS = Set.of(
            "article",
            "body",
            "caption",
            "details",
            "div",
            "dd",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "g",
            "h1",
            "h2",
            "h3",
            "head",
            "header",
            "html",
            "li",
            "main",
            "meta",
            "p",
            "path",
            "rect",
            "section",
            "span",
            "strong",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "text",
            "th",
            "thead",
            "title",
            "tr",
            "ul");

    private static ContactSheet sheet(String text) {
        Product product = new Product(
                text, text, Map.of(Attribute.ARTICLE_TYPE, text, Attribute.BASE_COLOUR, text), text + ".jpg");
        BoardItem kept = new BoardItem(text, text, text, KEPT, text, 0.5);
        return new ContactSheet(
                text,
                text,
                LocalDate.of(2026, 5, 3),
                List.of(new SheetItem(kept, Optional.of(product)), new SheetItem(kept, Optional.empty())));
    }

    private static EvaluationReport report(String text) {
        EvaluationReport full = Reports.full(text, text);
        return new EvaluationReport(
                full.catalogue(),
                text,
                full.ranking(),
                text,
                full.n(),
                full.products(),
                full.k(),
                full.duplicatesLeftOut(),
                full.attributes(),
                full.rare(),
                full.classes(),
                full.latency(),
                full.robustness(),
                full.identity(),
                full.feedback(),
                List.of(new LeftOut(text, text)),
                full.seconds());
    }

    private static byte[] written(SheetWriter writer, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(sheet(text), (product, side) -> Optional.empty(), out);
        return out.toByteArray();
    }

    private static void requireOnlyText(byte[] html) throws Exception {
        Document page =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html));
        Set<String> elements = new TreeSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            elements.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertThat(element.getAttributes().item(j).getNodeName()).doesNotStartWith("on");
            }
        }
        assertThat(elements).isSubsetOf(ELEMENTS);
        requireShown(new String(html, StandardCharsets.UTF_8));
    }

    private static void requireShown(String text) {
        assertThat(text.codePoints())
                .noneMatch(c -> c == 0x202E || c == 0x2066 || (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0));
    }

    private static void requireOnlyCells(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        requireShown(text);
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.size()).isEqualTo(rows.get(0).size()));
        assertThat(rows).allSatisfy(row -> assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)\\s*[=+@].*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "\0=1+1",
                "\u202E=1+1",
                "+1\n=2",
                "\u001b[2J\u001b]0;title\u0007",
                "photo\u202Egpj.exe \u2066x",
                "one\ntwo\r\nthree",
                "]]> &amp; <!-- --> <![CDATA[",
                "%s %d %n {0} ${x}",
                "half \uD800 none \uFFFE",
                "</style></title><svg onload=alert(1)>"
            })
    void isOnlyText(String text) throws Exception {
        requireOnlyText(written(new HtmlSheet(), text));
        requireOnlyCells(written(new CsvSheet(), text));
        try (PDDocument pdf = Loader.loadPDF(written(new PdfSheet(List.of()), text))) {
            requireShown(new PDFTextStripper().getText(pdf));
            requireShown(pdf.getDocumentInformation().getTitle());
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        EvaluationPage.write(report(text), page);
        requireOnlyText(page.toByteArray());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        EvaluationCsv.write(report(text), table);
        requireOnlyCells(table.toByteArray());
    }
}
